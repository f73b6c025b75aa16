package io.ekkogen.fuzzing;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the reader under a coverage-guided fuzzer. */
class ReaderFuzzTest {
  /** Mappings with every key of the format, from which the fuzzer starts. */
  static Stream<byte[]> mappings() {
    return MappingTarget.originals().stream();
  }

  @MethodSource("mappings")
  @FuzzTest(maxDuration = "1h")
  void reportsAnyInput(byte[] content) {
    MappingTarget.generate(content, "fuzz.reader");
  }
}

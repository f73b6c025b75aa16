package io.ekkogen.fuzzing;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** The reader under a fuzzer that looks for new paths through the code. */
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

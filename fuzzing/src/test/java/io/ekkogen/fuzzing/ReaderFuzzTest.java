package io.ekkogen.fuzzing;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** The reader under a fuzzer that looks for new paths through the code. */
class ReaderFuzzTest {
  @FuzzTest(maxDuration = "1h")
  void reportsAnyInput(byte[] content) {
    MappingTarget.generate(content, "fuzz.reader");
  }
}

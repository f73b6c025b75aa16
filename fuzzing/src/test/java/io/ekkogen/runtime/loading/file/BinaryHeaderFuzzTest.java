package io.ekkogen.runtime.loading.file;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** The header of a file that may not be a library. */
class BinaryHeaderFuzzTest {
  @FuzzTest(maxDuration = "1h")
  void isReadOrNotRecognised(byte[] start) {
    BinaryHeader.read(start).ifPresent(BinaryHeader::description);
  }
}

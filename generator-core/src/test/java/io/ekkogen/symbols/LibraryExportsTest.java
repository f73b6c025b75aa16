package io.ekkogen.symbols;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads files that compilers made of {@code exports.c}. */
class LibraryExportsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "linux-x64.so",
        "linux-x86.so",
        "linux-s390x.so",
        "windows-x64.dll",
        "windows-x86.dll",
        "darwin-arm64.o",
        "darwin-x86.o",
        "darwin-fat.o"
      })
  void hasWhatTheLibraryExports(String file) throws IOException {
    assertThat(LibraryExports.read(bytes(file)))
        .hasValueSatisfying(
            symbols ->
                assertThat(symbols)
                    .containsExactly(
                        new ExportedSymbol("add", true),
                        new ExportedSymbol("counter", false),
                        new ExportedSymbol("reset", true)));
  }

  @Test
  void otherFilesHaveNone() {
    assertThat(LibraryExports.read(new byte[0])).isEmpty();
    assertThat(LibraryExports.read("#!/bin/sh\n".getBytes())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"linux-x64.so", "windows-x64.dll", "darwin-arm64.o", "darwin-fat.o"})
  void damageIsNoFailure(String file) throws IOException {
    byte[] whole = bytes(file);
    Random random = new Random(1);
    for (int length = 0; length < whole.length; length++) {
      LibraryExports.read(Arrays.copyOf(whole, length));
      byte[] damaged = whole.clone();
      damaged[length] = (byte) random.nextInt();
      LibraryExports.read(damaged);
    }
  }

  private static byte[] bytes(String file) throws IOException {
    try (InputStream in = LibraryExportsTest.class.getResourceAsStream("/exports/" + file)) {
      return in.readAllBytes();
    }
  }
}

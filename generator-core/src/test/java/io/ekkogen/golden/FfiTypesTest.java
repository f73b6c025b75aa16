package io.ekkogen.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The declarations of std:ffi accept right uses, and refuse wrong ones. */
@Tag("jdk-independent")
class FfiTypesTest {
  private static final Path TESTS = Path.of("../runtime-js/src/test/resources/types");

  /** The declarations of std:ffi. */
  static final Path DECLARATIONS =
      Path.of("../runtime-js/src/main/resources/io/ekkogen/runtime/js/types/std-ffi.d.ts");

  @TempDir Path folder;

  @Test
  void rightUsesCompileAndWrongOnesDoNot() throws IOException, InterruptedException {
    Node.assumeHere();
    assertThat(
            TypeScript.check(
                folder,
                Map.of(
                    "std-ffi.d.ts", Files.readString(DECLARATIONS),
                    "std-assert.d.ts",
                        Files.readString(DECLARATIONS.resolveSibling("std-assert.d.ts")),
                    "assert.mts", Files.readString(TESTS.resolve("assert.mts")),
                    "right.mts", Files.readString(TESTS.resolve("right.mts")),
                    "wrong.mts", Files.readString(TESTS.resolve("wrong.mts")))))
        .isEmpty();
  }
}

package io.ekkogen.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.fixtures.NativeFixtures;
import io.ekkogen.runtime.js.EkkoContext;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Scripts that are written for std:ffi, over both linkers; their checks print nothing when they
 * hold.
 */
@EnabledOnOs(value = OS.LINUX, disabledReason = "calls glibc's libc.so.6 and libm.so.6")
@Tag("scripts")
class FfiCompatibilityTest {
  private static final Path SCRIPTS = Path.of("../runtime-js/src/test/resources/compatibility");

  @TempDir static Path folder;

  private static List<String> libraries;

  @BeforeAll
  static void copyLibraries() {
    libraries =
        Stream.of("structs", "mathlib", "callbacks", "background")
            .map(name -> NativeFixtures.copyTo(folder, name).toString())
            .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "basic.cjs",
        "errors.cjs",
        "memory.cjs",
        "structs.cjs",
        "arrays.cjs",
        "async.mjs",
        "callbacks.cjs",
        "libraries.cjs"
      })
  void theChecksOfTheScriptHold(String script) {
    Path file = SCRIPTS.resolve(script);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int status;
    try (EkkoContext context =
        EkkoContext.builder().grantFfi(true).arguments(libraries).out(out).err(out).build()) {
      status = context.run(file);
    }
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(status).isZero();
  }
}

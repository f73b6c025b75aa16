package io.ekkogen.runtime.loading;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.runtime.platform.Architecture;
import io.ekkogen.runtime.platform.Host;
import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttemptsTest {

  private static Host host(OperatingSystem os, Architecture arch, String jvmName) {
    return new Host(new Platform(os, arch), Map.of("os.arch", jvmName)::get, name -> null);
  }

  @Test
  void listsTheAttemptsInColumns() {
    Attempts attempts = new Attempts();
    attempts.add("-Dekkogen.library.mathlib, EKKOGEN_LIBRARY_MATHLIB", "not set");
    attempts.add("-Dekkogen.library.path", "not set");
    attempts.add("/app/libmathlib.so", "is an ELF aarch64 library, this JVM needs x86-64");
    attempts.add("class path META-INF/native/linux-x64/libmathlib.so", "not found");
    attempts.add("system loader 'mathlib'", "libmathlib.so: cannot open shared object file");

    assertThat(
            attempts.failure(
                "library 'mathlib'", host(OperatingSystem.LINUX, Architecture.X64, "amd64")))
        .hasMessage(
            """
            Failed to load library 'mathlib' for linux/x64 (JVM: amd64, 64-bit, Linux, glibc)
              1. -Dekkogen.library.mathlib, EKKOGEN_LIBRARY_MATHLIB  not set
              2. -Dekkogen.library.path                              not set
              3. /app/libmathlib.so                                  is an ELF aarch64 library, this JVM needs x86-64
              4. class path META-INF/native/linux-x64/libmathlib.so  not found
              5. system loader 'mathlib'                             libmathlib.so: cannot open shared object file\
            """);
  }

  @Test
  void aLongPlaceDoesNotPushTheOtherReasonsAway() {
    Attempts attempts = new Attempts();
    attempts.add("/app/libz.so", "not found");
    attempts.add("x".repeat(60), "not found");
    attempts.add("y".repeat(61), "is a directory");

    assertThat(
            attempts.failure("library 'z'", host(OperatingSystem.LINUX, Architecture.X64, "amd64")))
        .message()
        .endsWith(
            "\n  1. /app/libz.so"
                + " ".repeat(50)
                + "not found\n  2. "
                + "x".repeat(60)
                + "  not found\n  3. "
                + "y".repeat(61)
                + "  is a directory");
  }

  @Test
  void saysWhatTheJvmIs() {
    assertThat(host(OperatingSystem.WINDOWS, Architecture.X86, "x86").description())
        .isEqualTo("x86, 32-bit, Windows");
    assertThat(host(OperatingSystem.LINUX_MUSL, Architecture.ARM64, "aarch64").description())
        .isEqualTo("aarch64, 64-bit, Linux, musl");
    assertThat(host(OperatingSystem.DARWIN, Architecture.ARM64, "aarch64").description())
        .isEqualTo("aarch64, 64-bit, macOS");
  }

  @Test
  void aPlaceCannotForgeFurtherLines() {
    Attempts attempts = new Attempts();
    attempts.add("/app/\n  2. /forged\u001b[2J", "line one\r\nline two\r\n");

    assertThat(
            attempts.failure("library 'z'", host(OperatingSystem.LINUX, Architecture.X64, "amd64")))
        .message()
        .endsWith("\n  1. /app/   2. /forged?[2J  line one line two");
  }
}

package io.ekkogen.conformance.layout;

import io.ekkogen.runtime.platform.Platform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A C compiler for a target. Windows has two, which agree. */
enum OracleCompiler {
  LINUX_X64("linux/x64"),
  LINUX_X86("linux/x86"),
  LINUX_ARM64("linux/arm64"),
  LINUX_ARM("linux/arm"),
  LINUX_S390X("linux/s390x"),
  WINDOWS_X64("windows/x64"),
  WINDOWS_X86("windows/x86"),
  WINDOWS_X64_MSVC("windows/x64-msvc"),
  WINDOWS_X86_MSVC("windows/x86-msvc"),
  WINDOWS_ARM64_MSVC("windows/arm64-msvc"),
  DARWIN_X64("darwin/x64"),
  DARWIN_ARM64("darwin/arm64");

  private static final int NO_COMPILER = 127;

  private final String target;

  OracleCompiler(String target) {
    this.target = target;
  }

  static OracleCompiler of(String target) {
    return Arrays.stream(values())
        .filter(compiler -> compiler.target.equals(target))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no compiler for " + target));
  }

  Platform platform() {
    return Platform.ofKey(target.replace("-msvc", "")).orElseThrow();
  }

  /** Compiles a source file to an object file; empty if the compiler is not installed. */
  Optional<Path> compile(Path source) throws IOException, InterruptedException {
    Path object = source.resolveSibling(name() + ".o");
    Process process =
        new ProcessBuilder(
                List.of(
                    StructuresUnderTest.ORACLE.resolve("compile.sh").toString(),
                    target,
                    source.toString(),
                    object.toString()))
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes());
    int status = process.waitFor();
    if (status == NO_COMPILER) {
      return Optional.empty();
    }
    if (status != 0) {
      throw new AssertionError(target + " does not compile:\n" + output);
    }
    return Optional.of(object);
  }

  @Override
  public String toString() {
    return target;
  }
}

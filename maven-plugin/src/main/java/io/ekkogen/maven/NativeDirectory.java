package io.ekkogen.maven;

import io.ekkogen.runtime.platform.Architecture;
import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A directory with a folder for each platform, such as {@code linux-x64}, or by the names of
 * os-maven-plugin {@code linux-x86_64}.
 */
record NativeDirectory(Path root) {
  /** The file of a platform, if it is there. */
  Optional<Path> find(Platform platform, String name) {
    return List.of(platform.folder(), osMavenName(platform)).stream()
        .map(folder -> root.resolve(folder).resolve(name))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private static String osMavenName(Platform platform) {
    return osMavenName(platform.os()) + "-" + osMavenName(platform.arch());
  }

  private static String osMavenName(OperatingSystem os) {
    return os == OperatingSystem.DARWIN ? "osx" : os.key();
  }

  private static String osMavenName(Architecture architecture) {
    return switch (architecture) {
      case X86 -> "x86_32";
      case X64 -> "x86_64";
      case ARM64 -> "aarch_64";
      case ARM -> "arm_32";
      case RISCV64 -> "riscv64";
      case PPC64LE -> "ppcle_64";
      case S390X -> "s390_64";
      case LOONGARCH64 -> "loongarch_64";
    };
  }
}

package io.ekkogen.runtime.platform;

import java.util.List;
import java.util.function.Predicate;

/** Tells Linux with musl from Linux with glibc, by dynamic loaders, which have fixed paths. */
final class DynamicLoaders {
  private DynamicLoaders() {}

  /**
   * Whether programs for {@code arch} use musl: there is musl's loader and, unlike on a glibc
   * system with musl beside it, no glibc one.
   *
   * @param exists whether there is a file with a path
   */
  static boolean isMusl(Architecture arch, Predicate<String> exists) {
    return musl(arch).stream().anyMatch(name -> exists.test("/lib/ld-musl-" + name + ".so.1"))
        && glibc(arch).stream().noneMatch(exists);
  }

  /** What musl calls the architecture. */
  private static List<String> musl(Architecture arch) {
    return switch (arch) {
      case X86 -> List.of("i386");
      case X64 -> List.of("x86_64");
      case ARM64 -> List.of("aarch64");
      case ARM -> List.of("armhf", "arm");
      case PPC64LE -> List.of("powerpc64le");
      case RISCV64, S390X, LOONGARCH64 -> List.of(arch.key());
    };
  }

  private static List<String> glibc(Architecture arch) {
    return switch (arch) {
      case X86 -> List.of("/lib/ld-linux.so.2");
      case X64 -> List.of("/lib64/ld-linux-x86-64.so.2");
      case ARM64 -> List.of("/lib/ld-linux-aarch64.so.1");
      case ARM -> List.of("/lib/ld-linux-armhf.so.3", "/lib/ld-linux.so.3");
      case RISCV64 -> List.of("/lib/ld-linux-riscv64-lp64d.so.1");
      case PPC64LE -> List.of("/lib64/ld64.so.2");
      case S390X -> List.of("/lib/ld64.so.1");
      case LOONGARCH64 -> List.of("/lib64/ld-linux-loongarch-lp64d.so.1");
    };
  }
}

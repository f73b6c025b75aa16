package io.ekkogen.runtime.platform;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A processor architecture that a mapping's {@code library} may name. */
public enum Architecture {
  X86("x86", "x86", 4),
  X64("x64", "x86-64", 8),
  ARM64("arm64", "aarch64", 8),
  ARM("arm", "arm", 4),
  RISCV64("riscv64", "riscv64", 8),
  PPC64LE("ppc64le", "ppc64le", 8),
  S390X("s390x", "s390x", 8),
  LOONGARCH64("loongarch64", "loongarch64", 8);

  private final String key;
  private final String displayName;
  private final int pointerSize;

  Architecture(String key, String displayName, int pointerSize) {
    this.key = key;
    this.displayName = displayName;
    this.pointerSize = pointerSize;
  }

  /** The name used in mappings and in class path folders, such as {@code x64}. */
  public String key() {
    return key;
  }

  /** The name tools such as {@code file} print, such as {@code x86-64}. */
  public String displayName() {
    return displayName;
  }

  /** Bytes in a pointer: 4 or 8. */
  public int pointerSize() {
    return pointerSize;
  }

  /** The architecture that mappings call {@code key}; the match is case-sensitive. */
  public static Optional<Architecture> ofKey(String key) {
    return Arrays.stream(values()).filter(arch -> arch.key.equals(key)).findFirst();
  }

  /**
   * Parses the JVM's {@code os.arch}, which names the architecture of the JVM, not of the machine.
   *
   * @throws IllegalArgumentException for an unsupported architecture
   */
  static Architecture ofJvmName(String osArch) {
    return switch (osArch.toLowerCase(Locale.ROOT)) {
      case "x86", "i386", "i486", "i586", "i686" -> X86;
      case "amd64", "x86_64", "x64" -> X64;
      case "aarch64", "arm64" -> ARM64;
      case "arm", "aarch32" -> ARM;
      case "riscv64" -> RISCV64;
      case "ppc64le" -> PPC64LE;
      case "s390x" -> S390X;
      case "loongarch64" -> LOONGARCH64;
      default ->
          throw new IllegalArgumentException("ekkogen does not know the architecture " + osArch);
    };
  }
}

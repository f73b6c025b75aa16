package io.ekkogen.runtime.layout;

import io.ekkogen.runtime.platform.Architecture;
import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;

/**
 * The scalar types of C.
 *
 * <p>Signedness is part of the type because a caller extends an argument that is narrower than a
 * register: callees compiled by clang rely on it, on x86-64 and on Apple's arm64.
 *
 * <p>The width or signedness of some types depends on the platform; see {@link #fixed}. Their
 * carriers hold every value on every platform, so that code which uses them is compiled once.
 */
public enum CScalar implements CType {
  VOID('V', 0, void.class),
  INT8('B', 1, byte.class),
  UINT8('b', 1, byte.class),
  INT16('S', 2, short.class),
  UINT16('s', 2, short.class),
  INT32('I', 4, int.class),
  UINT32('i', 4, int.class),
  INT64('J', 8, long.class),
  FLOAT('F', 4, float.class),
  DOUBLE('D', 8, double.class),
  /** Any data or function pointer. */
  ADDRESS('A', 0, long.class),
  /** {@code char}: signed or not. */
  CHAR('c', 1, byte.class),
  /** {@code wchar_t}: a UTF-16 unit on Windows, else 32 bits. */
  WCHAR('W', 0, int.class),
  /** {@code long}: 32 bits on Windows and wherever pointers have 32, else 64. */
  CLONG('L', 0, long.class),
  /** {@code unsigned long}. */
  CULONG('l', 0, long.class),
  /** {@code ssize_t}: as wide as a pointer. */
  SSIZE('Z', 0, long.class),
  /** {@code size_t}. */
  SIZE('z', 0, long.class);

  private final char code;
  private final int size;
  private final Class<?> carrier;

  CScalar(char code, int size, Class<?> carrier) {
    this.code = code;
    this.size = size;
    this.carrier = carrier;
  }

  @Override
  public int size(Platform platform) {
    return this == ADDRESS ? platform.arch().pointerSize() : fixed(platform).size;
  }

  /** The size, except for 8-byte types inside structures of the System V ABI for i386: 4. */
  @Override
  public int alignment(Platform platform) {
    int natural = Math.max(1, size(platform));
    boolean i386SystemV =
        platform.arch() == Architecture.X86 && platform.os() != OperatingSystem.WINDOWS;
    return i386SystemV ? Math.min(4, natural) : natural;
  }

  @Override
  public int requiredAlignment() {
    return 0;
  }

  /**
   * The type of fixed width that this one is on {@code platform}; for most types, the type itself.
   */
  @Override
  public CScalar fixed(Platform platform) {
    boolean windows = platform.os() == OperatingSystem.WINDOWS;
    boolean pointers32 = platform.arch().pointerSize() == Integer.BYTES;
    return switch (this) {
      case CHAR -> charIsUnsigned(platform) ? UINT8 : INT8;
      case WCHAR -> windows ? UINT16 : INT32;
      case CLONG -> windows || pointers32 ? INT32 : INT64;
      case CULONG -> windows || pointers32 ? UINT32 : INT64;
      case SSIZE -> pointers32 ? INT32 : INT64;
      case SIZE -> pointers32 ? UINT32 : INT64;
      default -> this;
    };
  }

  /** By the ABIs of these architectures, which Windows and macOS do not follow here. */
  private static boolean charIsUnsigned(Platform platform) {
    if (platform.os() == OperatingSystem.WINDOWS || platform.os() == OperatingSystem.DARWIN) {
      return false;
    }
    return switch (platform.arch()) {
      case ARM, ARM64, RISCV64, PPC64LE, S390X -> true;
      case X86, X64, LOONGARCH64 -> false;
    };
  }

  @Override
  public Class<?> carrier() {
    return carrier;
  }

  @Override
  public String code() {
    return String.valueOf(code);
  }

  /** The exception of linkers, which accept only {@link #fixed} types. */
  public IllegalArgumentException notFixed() {
    return new IllegalArgumentException(name() + " has another width on each platform");
  }

  /**
   * The scalar with the given code in signatures.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static CScalar ofCode(char code) {
    for (CScalar scalar : values()) {
      if (scalar.code == code) {
        return scalar;
      }
    }
    throw new IllegalArgumentException("No C type is written '" + code + "'");
  }
}

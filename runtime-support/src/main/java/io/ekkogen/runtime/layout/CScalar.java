package io.ekkogen.runtime.layout;

import io.ekkogen.runtime.platform.Architecture;
import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;

/**
 * The scalar types of C.
 *
 * <p>Signedness is part of the type because a caller widens an argument that is narrower than a
 * register: clang's callees rely on it, on x86-64 and on Apple's arm64.
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
  ADDRESS('A', 0, long.class);

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
    return this == ADDRESS ? platform.arch().pointerSize() : size;
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
  public Class<?> carrier() {
    return carrier;
  }

  @Override
  public String code() {
    return String.valueOf(code);
  }

  /**
   * The scalar written {@code code} in a signature.
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

package io.ekkogen.runtime.layout;

import io.ekkogen.runtime.platform.Platform;

/**
 * The range of an integer type of platform width on one platform.
 *
 * @param type the type, for messages
 * @param platform the platform, for messages
 */
public record IntegerRange(CScalar type, Platform platform, long min, long max) {
  /**
   * The range of {@code type} on {@code platform}. Unsigned types of 64 bits accept every Java
   * {@code long}, as its bits.
   *
   * @throws IllegalArgumentException for another type than {@code wchar_t}, {@code long}, {@code
   *     unsigned long}, {@code ssize_t} or {@code size_t}
   */
  public static IntegerRange of(CScalar type, Platform platform) {
    int bits = type.size(platform) * Byte.SIZE;
    boolean isSigned =
        switch (type) {
          case WCHAR -> bits > Short.SIZE;
          case CLONG, SSIZE -> true;
          case CULONG, SIZE -> bits == Long.SIZE;
          default -> throw new IllegalArgumentException(type + " has one width on every platform");
        };
    long values = -1L >>> Long.SIZE - bits;
    return isSigned
        ? new IntegerRange(type, platform, ~(values >>> 1), values >>> 1)
        : new IntegerRange(type, platform, 0, values);
  }

  /**
   * Returns {@code value} if it is in the range.
   *
   * @param label names the argument in messages, such as {@code seek: offset}
   * @throws IllegalArgumentException when it does not
   */
  public long check(long value, String label) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(
          "%s is %d, but a C %s on %s takes %d…%d"
              .formatted(label, value, cName(), platform, min, max));
    }
    return value;
  }

  private String cName() {
    return switch (type) {
      case WCHAR -> "wchar_t";
      case CLONG -> "long";
      case CULONG -> "unsigned long";
      case SSIZE -> "ssize_t";
      default -> "size_t";
    };
  }
}

package io.ekkogen.resolve;

import io.ekkogen.model.ScalarType;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/** Values written in a mapping. */
final class Literals {
  /** No integer type takes more. */
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,30}");

  private static final Pattern HEXADECIMAL = Pattern.compile("0[xX][0-9A-Fa-f]{1,16}");

  private Literals() {}

  /** The integer, written in decimal or hexadecimal. */
  static Optional<BigInteger> integer(String text) {
    if (DECIMAL.matcher(text).matches()) {
      return Optional.of(new BigInteger(text));
    }
    return HEXADECIMAL.matcher(text).matches()
        ? Optional.of(new BigInteger(text.substring(2), 16))
        : Optional.empty();
  }

  /** Whether {@code value} fits an integer type of fixed width. */
  static boolean fits(BigInteger value, ScalarType type) {
    return value.compareTo(least(type)) >= 0 && value.compareTo(most(type)) <= 0;
  }

  /** {@code an integer from 0 to 255}. */
  static String range(ScalarType type) {
    return "an integer from " + least(type) + " to " + most(type);
  }

  private static BigInteger least(ScalarType type) {
    return type.isUnsigned() ? BigInteger.ZERO : BigInteger.ONE.shiftLeft(bits(type) - 1).negate();
  }

  private static BigInteger most(ScalarType type) {
    int bits = type.isUnsigned() ? bits(type) : bits(type) - 1;
    return BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
  }

  private static int bits(ScalarType type) {
    return switch (type) {
      case SBYTE, BYTE -> Byte.SIZE;
      case SHORT, USHORT -> Short.SIZE;
      case INT, UINT -> Integer.SIZE;
      case LONG, ULONG -> Long.SIZE;
      default -> throw new IllegalArgumentException(type.mappingName());
    };
  }
}

package io.ekkogen.resolve;

import io.ekkogen.mapping.Mapping.ValueKind;
import io.ekkogen.model.type.ScalarType;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/** Parses values of a mapping. */
final class Literals {
  /** More digits fit no integer type. */
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,30}");

  private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9A-Fa-f]{1,16}");

  private Literals() {}

  /** Parses an integer; empty if the number has a fraction or an exponent. */
  static Optional<BigInteger> integer(String number) {
    return DECIMAL.matcher(number).matches()
        ? Optional.of(new BigInteger(number))
        : Optional.empty();
  }

  /** Parses a number of elements, from 0 to 2147483647. */
  static Optional<Integer> count(String number) {
    return integer(number)
        .filter(it -> it.signum() >= 0 && it.bitLength() < Integer.SIZE)
        .map(BigInteger::intValue);
  }

  /** Parses the value of an integer type of fixed width: a number, or hexadecimal text. */
  static Optional<BigInteger> integer(String text, ValueKind kind, ScalarType type) {
    Optional<BigInteger> value =
        switch (kind) {
          case NUMBER -> integer(text);
          case STRING -> hexadecimal(text);
          case BOOLEAN -> Optional.empty();
        };
    return value.filter(it -> fits(it, type));
  }

  /** Parses digits, which may be hexadecimal after {@code 0x}. */
  static BigInteger parse(String digits) {
    return hexadecimal(digits).orElseGet(() -> new BigInteger(digits));
  }

  /** Whether a number is a value of an integer type. */
  static boolean fits(BigInteger number, ScalarType type) {
    return number.compareTo(least(type)) >= 0 && number.compareTo(most(type)) <= 0;
  }

  private static Optional<BigInteger> hexadecimal(String text) {
    return HEXADECIMAL.matcher(text).matches()
        ? Optional.of(new BigInteger(text.substring(2), 16))
        : Optional.empty();
  }

  /** The valid values of {@code type}, for messages. */
  static String expected(ScalarType type) {
    return "an integer from %s to %s, which may be written \"0xFF\""
        .formatted(least(type), most(type));
  }

  /** The least value of an integer type, on the platform where it is widest. */
  static BigInteger least(ScalarType type) {
    return type.isUnsigned()
        ? BigInteger.ZERO
        : BigInteger.ONE.shiftLeft(type.carrierBits() - 1).negate();
  }

  /** The greatest value of an integer type, on the platform where it is widest. */
  static BigInteger most(ScalarType type) {
    int bits = type.isUnsigned() ? type.carrierBits() : type.carrierBits() - 1;
    return BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
  }
}

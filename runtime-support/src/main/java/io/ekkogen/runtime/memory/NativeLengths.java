package io.ekkogen.runtime.memory;

/**
 * The arithmetic of lengths, for generated code. It never wraps around: an operand that is
 * negative, and a result that does not fit 64 bits, are exceptions. A difference may be negative,
 * which whatever uses the length refuses.
 *
 * <p>The label names the expression in messages, such as {@code grid: rows * columns}.
 */
public final class NativeLengths {
  private NativeLengths() {}

  /**
   * Adds two lengths.
   *
   * @throws IllegalArgumentException when one is negative, or the sum does not fit 64 bits
   */
  public static long sum(long left, long right, String label) {
    long sum = left + right;
    if (left < 0 || right < 0 || sum < 0) {
      throw impossible(left, "+", right, label);
    }
    return sum;
  }

  /**
   * Subtracts a length from another.
   *
   * @throws IllegalArgumentException when one of the two is negative
   */
  public static long difference(long left, long right, String label) {
    if (left < 0 || right < 0) {
      throw impossible(left, "-", right, label);
    }
    return left - right;
  }

  /**
   * Multiplies two lengths.
   *
   * @throws IllegalArgumentException when one is negative, or the product does not fit 64 bits
   */
  public static long product(long left, long right, String label) {
    if (left < 0 || right < 0 || Math.multiplyHigh(left, right) != 0 || left * right < 0) {
      throw impossible(left, "*", right, label);
    }
    return left * right;
  }

  /**
   * The length of an array that a call is to fill.
   *
   * @param label names the array in messages, such as {@code read: bytes}
   * @param length names the length
   * @throws IllegalArgumentException when it is negative, or more than an array can have
   */
  public static int room(long room, String label, String length) {
    if (room < 0 || room > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "%s: %s is %d; it must be 0…%d".formatted(label, length, room, Integer.MAX_VALUE));
    }
    return (int) room;
  }

  /** How much was written: at most what there was room for, and nothing if negative. */
  public static long written(long written, long room) {
    return Math.max(0, Math.min(written, room));
  }

  private static IllegalArgumentException impossible(
      long left, String operator, long right, String label) {
    return new IllegalArgumentException(
        "%s is %d %s %d; each operand must be 0 or more, and the result at most %d"
            .formatted(label, left, operator, right, Long.MAX_VALUE));
  }
}

package io.ekkogen.runtime.script;

/** Checks arguments of scripts where the JavaScript engine's conversions are too lenient. */
public final class ScriptArguments {
  private ScriptArguments() {}

  /**
   * The bits of a {@code uint8_t}.
   *
   * @throws IllegalArgumentException when {@code value} is not 0…255
   */
  public static byte uint8(int value, String label) {
    return (byte) inRange(value, 0xFF, label);
  }

  /**
   * The bits of a {@code uint16_t}.
   *
   * @throws IllegalArgumentException when {@code value} is not 0…65535
   */
  public static short uint16(int value, String label) {
    return (short) inRange(value, 0xFFFF, label);
  }

  /**
   * The bits of a {@code uint32_t}.
   *
   * @throws IllegalArgumentException when {@code value} is not 0…4294967295
   */
  public static int uint32(long value, String label) {
    return (int) inRange(value, 0xFFFFFFFFL, label);
  }

  /**
   * Converts a number to the nearest {@code float}.
   *
   * @throws IllegalArgumentException when {@code value} is finite but larger than every finite
   *     float
   */
  public static float float32(double value, String label) {
    float nearest = (float) value;
    if (Float.isInfinite(nearest) && !Double.isInfinite(value)) {
      throw new IllegalArgumentException(label + " must fit a float, unlike " + value);
    }
    return nearest;
  }

  /** The address of a block; 0 for null. */
  public static long addressOf(NativeBlock block) {
    return block == null ? 0 : block.address();
  }

  private static long inRange(long value, long largest, String label) {
    if (value < 0 || value > largest) {
      throw new IllegalArgumentException(label + " must be 0…" + largest + ", not " + value);
    }
    return value;
  }
}

package io.ekkogen.runtime.memory;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.layout.CScalar;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * Copies arrays that a function returned.
 *
 * <p>All methods take the address of the first element, of which 0 gives null; how many elements
 * there are; and a label for messages. They release nothing. They throw {@link
 * IllegalStateException} when the count is negative, or more than Java's arrays can hold.
 */
public final class ReturnedArrays {
  private ReturnedArrays() {}

  public static byte[] bytes(long address, long count, String label) {
    return take(address, count, label, Pointer::getByteArray);
  }

  public static short[] shorts(long address, long count, String label) {
    return take(address, count, label, Pointer::getShortArray);
  }

  public static int[] ints(long address, long count, String label) {
    return take(address, count, label, Pointer::getIntArray);
  }

  public static long[] longs(long address, long count, String label) {
    return take(address, count, label, Pointer::getLongArray);
  }

  public static float[] floats(long address, long count, String label) {
    return take(address, count, label, Pointer::getFloatArray);
  }

  public static double[] doubles(long address, long count, String label) {
    return take(address, count, label, Pointer::getDoubleArray);
  }

  /** Booleans of {@code INT32} (BOOL) or {@code UINT8} ({@code _Bool}): any bit means true. */
  public static boolean[] booleans(long address, long count, CScalar type, String label) {
    return fill(
        address, count, label, boolean[]::new, array -> NativeArrays.copyOut(address, array, type));
  }

  /** Elements of {@code CLONG}, {@code CULONG}, {@code SSIZE} or {@code SIZE}. */
  public static long[] longs(long address, long count, CScalar type, String label) {
    return fill(
        address, count, label, long[]::new, array -> NativeArrays.copyOut(address, array, type));
  }

  /** Elements of {@code WCHAR}. */
  public static int[] ints(long address, long count, CScalar type, String label) {
    return fill(
        address, count, label, int[]::new, array -> NativeArrays.copyOut(address, array, type));
  }

  /** Pointers, and not what they point at. */
  public static Pointer[] pointers(long address, long count, String label) {
    return fill(
        address, count, label, Pointer[]::new, array -> NativeArrays.copyOut(address, array));
  }

  /** Copies of the strings pointed at. */
  public static String[] strings(long address, long count, NativeEncoding encoding, String label) {
    return fill(
        address,
        count,
        label,
        String[]::new,
        array -> NativeStrings.copyOut(address, array, encoding));
  }

  private static <T> T fill(
      long address, long count, String label, IntFunction<T> make, Consumer<T> copyOut) {
    return take(
        address,
        count,
        label,
        length -> {
          T array = make.apply(length);
          copyOut.accept(array);
          return array;
        });
  }

  /** Shaped as {@code Pointer.getIntArray} and its kin are. */
  private interface Copy<T> {
    T from(Pointer memory, long offset, int length);
  }

  private static <T> T take(long address, long count, String label, Copy<T> copy) {
    return take(address, count, label, length -> copy.from(new Pointer(address), 0, length));
  }

  /** What {@code copy} makes of as many elements as there are. */
  public static <T> T take(long address, long count, String label, IntFunction<T> copy) {
    if (address == 0) {
      return null;
    }
    if (count < 0 || count > Integer.MAX_VALUE) {
      throw new IllegalStateException(
          label + ": a returned array must have 0…2147483647 elements, not " + count);
    }
    return copy.apply((int) count);
  }
}

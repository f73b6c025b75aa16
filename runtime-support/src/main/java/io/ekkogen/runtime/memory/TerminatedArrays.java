package io.ekkogen.runtime.memory;

import com.sun.jna.Pointer;
import java.lang.reflect.Array;

/**
 * Arrays that end with an element of zeros, such as a NULL, instead of having a length. For
 * generated code.
 */
public final class TerminatedArrays {
  private TerminatedArrays() {}

  /**
   * Copies an array to scratch memory, with a terminator, and returns its address; 0 for null.
   *
   * @param label names the array in messages, such as {@code run: arguments}
   * @throws IllegalArgumentException when an element is null or 0, where the array would end, or
   *     does not fit its type on this platform
   */
  public static <A> long copyIn(ElementType<A> type, Scratch scratch, A array, String label) {
    if (array == null) {
      return 0;
    }
    int length = Array.getLength(array);
    for (int i = 0; i < length; i++) {
      if (isZero(Array.get(array, i))) {
        throw new IllegalArgumentException(
            "%s[%d] is %s, where the array would end"
                .formatted(label, i, Array.get(array, i) == null ? "null" : "zero"));
      }
    }
    A terminated = type.newArray(Math.addExact(length, 1));
    System.arraycopy(array, 0, terminated, 0, length);
    return type.copyIn(scratch, terminated, label);
  }

  private static boolean isZero(Object element) {
    return element == null
        || element instanceof Number number && number.doubleValue() == 0
        || Boolean.FALSE.equals(element);
  }

  /**
   * Copies an array up to its terminator, behind which nothing is read.
   *
   * @param address of the first element; 0 gives null
   * @throws IllegalStateException when it has no terminator in 2 GiB
   */
  public static <A> A copy(ElementType<A> type, long address, String label) {
    return type.copy(address, length(address, type.size(), label), label);
  }

  /** The number of elements before the terminator; 0 for NULL. Throws as {@link #copy}. */
  public static int length(long address, int size, String label) {
    if (address == 0) {
      return 0;
    }
    Pointer memory = new Pointer(address);
    int most = Scratch.LARGEST / size;
    for (int length = 0; length < most; length++) {
      if (isZero(memory, (long) length * size, size)) {
        return length;
      }
    }
    throw new IllegalStateException(
        "%s has no terminator in its first %d elements".formatted(label, most));
  }

  private static boolean isZero(Pointer memory, long offset, int size) {
    return switch (size) {
      case Byte.BYTES -> memory.getByte(offset) == 0;
      case Short.BYTES -> memory.getShort(offset) == 0;
      case Integer.BYTES -> memory.getInt(offset) == 0;
      default -> memory.getLong(offset) == 0;
    };
  }
}

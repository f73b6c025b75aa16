package io.ekkogen.runtime.memory;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.IntegerRange;
import io.ekkogen.runtime.platform.Platform;

/** The arrays whose elements are not the same bytes in Java and in C. No array is null here. */
final class ConvertedArrays {
  private static final Platform PLATFORM = Platform.current();

  private ConvertedArrays() {}

  static long copyIn(Scratch scratch, boolean[] array, CScalar type) {
    if (type.size(PLATFORM) == Byte.BYTES) {
      byte[] bytes = new byte[array.length];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) (array[i] ? 1 : 0);
      }
      return NativeArrays.copyIn(scratch, bytes);
    }
    int[] ints = new int[array.length];
    for (int i = 0; i < ints.length; i++) {
      ints[i] = array[i] ? 1 : 0;
    }
    return NativeArrays.copyIn(scratch, ints);
  }

  static void copyOut(long address, boolean[] array, CScalar type, int count) {
    Pointer memory = new Pointer(address);
    if (type.size(PLATFORM) == Byte.BYTES) {
      byte[] bytes = memory.getByteArray(0, count);
      for (int i = 0; i < count; i++) {
        array[i] = bytes[i] != 0;
      }
    } else {
      int[] ints = memory.getIntArray(0, count);
      for (int i = 0; i < count; i++) {
        array[i] = ints[i] != 0;
      }
    }
  }

  static long copyIn(Scratch scratch, long[] array, CScalar type, String label) {
    if (type != CScalar.ADDRESS) {
      IntegerRange range = IntegerRange.of(type, PLATFORM);
      for (int i = 0; i < array.length; i++) {
        if (array[i] < range.min() || array[i] > range.max()) {
          range.check(array[i], label + "[" + i + "]");
        }
      }
    }
    if (type.size(PLATFORM) == Long.BYTES) {
      return NativeArrays.copyIn(scratch, array);
    }
    int[] narrow = new int[array.length];
    for (int i = 0; i < narrow.length; i++) {
      narrow[i] = (int) array[i];
    }
    return NativeArrays.copyIn(scratch, narrow);
  }

  static void copyOut(long address, long[] array, CScalar type, int count) {
    if (type.size(PLATFORM) == Long.BYTES) {
      NativeArrays.copyOut(address, array, count);
      return;
    }
    int[] narrow = new Pointer(address).getIntArray(0, count);
    boolean signed = type.fixed(PLATFORM) == CScalar.INT32;
    for (int i = 0; i < count; i++) {
      array[i] = signed ? narrow[i] : Integer.toUnsignedLong(narrow[i]);
    }
  }

  static long copyIn(Scratch scratch, int[] array, CScalar type, String label) {
    if (type.size(PLATFORM) == Integer.BYTES) {
      return NativeArrays.copyIn(scratch, array);
    }
    IntegerRange range = IntegerRange.of(type, PLATFORM);
    short[] narrow = new short[array.length];
    for (int i = 0; i < narrow.length; i++) {
      if (array[i] < range.min() || array[i] > range.max()) {
        range.check(array[i], label + "[" + i + "]");
      }
      narrow[i] = (short) array[i];
    }
    return NativeArrays.copyIn(scratch, narrow);
  }

  static void copyOut(long address, int[] array, CScalar type, int count) {
    if (type.size(PLATFORM) == Integer.BYTES) {
      NativeArrays.copyOut(address, array, count);
      return;
    }
    short[] narrow = new Pointer(address).getShortArray(0, count);
    for (int i = 0; i < count; i++) {
      array[i] = Short.toUnsignedInt(narrow[i]);
    }
  }

  static long copyIn(Scratch scratch, Pointer[] array) {
    requireRoomForPointers(array);
    long[] addresses = new long[array.length];
    for (int i = 0; i < addresses.length; i++) {
      addresses[i] = Pointer.nativeValue(array[i]);
    }
    return copyIn(scratch, addresses, CScalar.ADDRESS, "");
  }

  /** A callee may leave any address, for which no {@code Memory} can be made. */
  private static void requireRoomForPointers(Pointer[] array) {
    Class<?> element = array.getClass().getComponentType();
    if (element != Pointer.class) {
      throw new IllegalArgumentException(
          "An array of pointers that native code may change must be a Pointer[], not a %s[]: pass"
                  .formatted(element.getSimpleName())
              + " Arrays.copyOf(array, array.length, Pointer[].class)");
    }
  }

  static void copyOut(long address, Pointer[] array, int count) {
    requireRoomForPointers(array);
    long[] addresses = addresses(address, count);
    for (int i = 0; i < count; i++) {
      if (Pointer.nativeValue(array[i]) != addresses[i]) {
        array[i] = addresses[i] == 0 ? null : new Pointer(addresses[i]);
      }
    }
  }

  /** The addresses in a block of pointers. */
  static long[] addresses(long address, int count) {
    long[] addresses = new long[count];
    copyOut(address, addresses, CScalar.ADDRESS, count);
    return addresses;
  }
}

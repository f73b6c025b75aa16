package io.ekkogen.runtime.memory;

import com.sun.jna.Pointer;

/**
 * Copies arrays to scratch memory before a call, and back after it. A null array is a null pointer;
 * an empty one is a pointer that must not be read.
 */
public final class NativeArrays {
  /** What one block of scratch memory can be, rounding included. */
  private static final int LARGEST = Integer.MAX_VALUE - 64;

  private NativeArrays() {}

  /** The address of a copy of {@code array}. */
  public static long copyIn(Scratch scratch, byte[] array) {
    if (array == null) {
      return 0;
    }
    long address = scratch.allocate(bytes(array.length, Byte.BYTES));
    new Pointer(address).write(0, array, 0, array.length);
    return address;
  }

  /** Copies what the callee left at {@code address} into {@code array}. */
  public static void copyOut(long address, byte[] array) {
    if (array != null) {
      new Pointer(address).read(0, array, 0, array.length);
    }
  }

  /** The address of a copy of {@code array}. */
  public static long copyIn(Scratch scratch, short[] array) {
    if (array == null) {
      return 0;
    }
    long address = scratch.allocate(bytes(array.length, Short.BYTES));
    new Pointer(address).write(0, array, 0, array.length);
    return address;
  }

  /** Copies what the callee left at {@code address} into {@code array}. */
  public static void copyOut(long address, short[] array) {
    if (array != null) {
      new Pointer(address).read(0, array, 0, array.length);
    }
  }

  /** The address of a copy of {@code array}. */
  public static long copyIn(Scratch scratch, int[] array) {
    if (array == null) {
      return 0;
    }
    long address = scratch.allocate(bytes(array.length, Integer.BYTES));
    new Pointer(address).write(0, array, 0, array.length);
    return address;
  }

  /** Copies what the callee left at {@code address} into {@code array}. */
  public static void copyOut(long address, int[] array) {
    if (array != null) {
      new Pointer(address).read(0, array, 0, array.length);
    }
  }

  /** The address of a copy of {@code array}. */
  public static long copyIn(Scratch scratch, long[] array) {
    if (array == null) {
      return 0;
    }
    long address = scratch.allocate(bytes(array.length, Long.BYTES));
    new Pointer(address).write(0, array, 0, array.length);
    return address;
  }

  /** Copies what the callee left at {@code address} into {@code array}. */
  public static void copyOut(long address, long[] array) {
    if (array != null) {
      new Pointer(address).read(0, array, 0, array.length);
    }
  }

  /** The address of a copy of {@code array}. */
  public static long copyIn(Scratch scratch, float[] array) {
    if (array == null) {
      return 0;
    }
    long address = scratch.allocate(bytes(array.length, Float.BYTES));
    new Pointer(address).write(0, array, 0, array.length);
    return address;
  }

  /** Copies what the callee left at {@code address} into {@code array}. */
  public static void copyOut(long address, float[] array) {
    if (array != null) {
      new Pointer(address).read(0, array, 0, array.length);
    }
  }

  /** The address of a copy of {@code array}. */
  public static long copyIn(Scratch scratch, double[] array) {
    if (array == null) {
      return 0;
    }
    long address = scratch.allocate(bytes(array.length, Double.BYTES));
    new Pointer(address).write(0, array, 0, array.length);
    return address;
  }

  /** Copies what the callee left at {@code address} into {@code array}. */
  public static void copyOut(long address, double[] array) {
    if (array != null) {
      new Pointer(address).read(0, array, 0, array.length);
    }
  }

  /** The address of zeroed room for {@code length} elements of {@code size} bytes. */
  public static long room(Scratch scratch, int length, int size) {
    return scratch.allocateZeroed(bytes(length, size));
  }

  private static int bytes(int length, int size) {
    long bytes = (long) length * size;
    if (bytes > LARGEST) {
      throw new IllegalArgumentException(
          "An array of "
              + length
              + " elements of "
              + size
              + " bytes is over "
              + LARGEST
              + " bytes");
    }
    return (int) bytes;
  }
}

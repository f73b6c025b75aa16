package io.ekkogen.runtime.memory;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.platform.Platform;

/**
 * Copies arrays to scratch memory before a call, and back after it. A null array is a null pointer;
 * an empty one is a pointer that must not be read.
 *
 * <p>Where C's elements are of another kind than Java's, a {@link CScalar} tells which. The forms
 * of {@code copyOut} with a count copy that many elements, of those there are. A null array takes
 * nothing.
 */
public final class NativeArrays {
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
    copyOut(address, array, Integer.MAX_VALUE);
  }

  /** Copies the first {@code count} elements. */
  public static void copyOut(long address, byte[] array, long count) {
    if (array != null) {
      new Pointer(address).read(0, array, 0, clamp(count, array.length));
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
    copyOut(address, array, Integer.MAX_VALUE);
  }

  /** Copies the first {@code count} elements. */
  public static void copyOut(long address, short[] array, long count) {
    if (array != null) {
      new Pointer(address).read(0, array, 0, clamp(count, array.length));
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
    copyOut(address, array, Integer.MAX_VALUE);
  }

  /** Copies the first {@code count} elements. */
  public static void copyOut(long address, int[] array, long count) {
    if (array != null) {
      new Pointer(address).read(0, array, 0, clamp(count, array.length));
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
    copyOut(address, array, Integer.MAX_VALUE);
  }

  /** Copies the first {@code count} elements. */
  public static void copyOut(long address, long[] array, long count) {
    if (array != null) {
      new Pointer(address).read(0, array, 0, clamp(count, array.length));
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
    copyOut(address, array, Integer.MAX_VALUE);
  }

  /** Copies the first {@code count} elements. */
  public static void copyOut(long address, float[] array, long count) {
    if (array != null) {
      new Pointer(address).read(0, array, 0, clamp(count, array.length));
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
    copyOut(address, array, Integer.MAX_VALUE);
  }

  /** Copies the first {@code count} elements. */
  public static void copyOut(long address, double[] array, long count) {
    if (array != null) {
      new Pointer(address).read(0, array, 0, clamp(count, array.length));
    }
  }

  /**
   * The address of a copy of {@code array}.
   *
   * @param type {@code INT32} for BOOL, {@code UINT8} for {@code _Bool}; coming back, any bit that
   *     is set means true
   */
  public static long copyIn(Scratch scratch, boolean[] array, CScalar type) {
    return array == null ? 0 : ConvertedArrays.copyIn(scratch, array, type);
  }

  /** Copies what the callee left at {@code address} into {@code array}. */
  public static void copyOut(long address, boolean[] array, CScalar type) {
    copyOut(address, array, type, Integer.MAX_VALUE);
  }

  /** Copies the first {@code count} elements. */
  public static void copyOut(long address, boolean[] array, CScalar type, long count) {
    if (array != null) {
      ConvertedArrays.copyOut(address, array, type, clamp(count, array.length));
    }
  }

  /**
   * The address of a copy of {@code array}.
   *
   * @param type {@code CLONG}, {@code CULONG}, {@code SSIZE}, {@code SIZE}, or {@code ADDRESS}
   * @throws IllegalArgumentException when an element does not fit it on this platform
   */
  public static long copyIn(Scratch scratch, long[] array, CScalar type, String label) {
    return array == null ? 0 : ConvertedArrays.copyIn(scratch, array, type, label);
  }

  /** Copies what the callee left at {@code address} into {@code array}. */
  public static void copyOut(long address, long[] array, CScalar type) {
    copyOut(address, array, type, Integer.MAX_VALUE);
  }

  /** Copies the first {@code count} elements. */
  public static void copyOut(long address, long[] array, CScalar type, long count) {
    if (array != null) {
      ConvertedArrays.copyOut(address, array, type, clamp(count, array.length));
    }
  }

  /**
   * The address of a copy of {@code array}.
   *
   * @param type {@code WCHAR}
   * @throws IllegalArgumentException when an element does not fit it on this platform
   */
  public static long copyIn(Scratch scratch, int[] array, CScalar type, String label) {
    return array == null ? 0 : ConvertedArrays.copyIn(scratch, array, type, label);
  }

  /** Copies what the callee left at {@code address} into {@code array}. */
  public static void copyOut(long address, int[] array, CScalar type) {
    copyOut(address, array, type, Integer.MAX_VALUE);
  }

  /** Copies the first {@code count} elements. */
  public static void copyOut(long address, int[] array, CScalar type, long count) {
    if (array != null) {
      ConvertedArrays.copyOut(address, array, type, clamp(count, array.length));
    }
  }

  /**
   * The address of a block of addresses. Coming back, an element that still has its address remains
   * the same object, which may be what keeps its memory allocated.
   *
   * @throws IllegalArgumentException when it is an array of a subclass, such as {@code Memory[]},
   *     which could not take what native code may leave
   */
  public static long copyIn(Scratch scratch, Pointer[] array) {
    return array == null ? 0 : ConvertedArrays.copyIn(scratch, array);
  }

  /**
   * Copies what the callee left at {@code address} into {@code array}.
   *
   * @throws IllegalArgumentException as {@link #copyIn(Scratch, Pointer[])}
   */
  public static void copyOut(long address, Pointer[] array) {
    copyOut(address, array, Integer.MAX_VALUE);
  }

  /** Like the other overload, but only the first {@code count} elements. */
  public static void copyOut(long address, Pointer[] array, long count) {
    if (array != null) {
      ConvertedArrays.copyOut(address, array, clamp(count, array.length));
    }
  }

  /** Like the other overload, but for elements whose width is the platform's. */
  public static long room(Scratch scratch, int length, CScalar type) {
    return room(scratch, length, type.size(Platform.current()));
  }

  /** The address of zeroed room for {@code length} elements of {@code size} bytes. */
  public static long room(Scratch scratch, int length, int size) {
    return scratch.allocateZeroed(bytes(length, size));
  }

  /**
   * Like the other overload, but for elements that are aligned to more than C's types are.
   *
   * @param alignment in bytes, a power of two
   */
  public static long room(Scratch scratch, int length, int size, int alignment) {
    int slack = alignment - 1;
    long address = scratch.allocateZeroed(Math.addExact(bytes(length, size), slack));
    return (address + slack) & -alignment;
  }

  /** How many of {@code length} elements to copy when {@code count} are asked for. */
  static int clamp(long count, int length) {
    return (int) Math.max(0, Math.min(count, length));
  }

  private static int bytes(int length, int size) {
    long bytes = (long) length * size;
    if (bytes > Scratch.LARGEST) {
      throw new IllegalArgumentException(
          "An array of "
              + length
              + " elements of "
              + size
              + " bytes is over "
              + Scratch.LARGEST
              + " bytes");
    }
    return (int) bytes;
  }
}

package io.ekkogen.runtime.callback.argument;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.memory.NativeArrays;
import io.ekkogen.runtime.memory.Scratch;
import io.ekkogen.runtime.platform.Platform;
import java.util.function.ToLongFunction;

/**
 * Stores array elements that a callback changed back to the arrays of native code. A null array
 * (NULL) has no effect. For generated code.
 */
public final class PassedArrays {
  private PassedArrays() {}

  public static void store(long address, byte[] array) {
    if (array != null) {
      new Pointer(address).write(0, array, 0, array.length);
    }
  }

  public static void store(long address, short[] array) {
    if (array != null) {
      new Pointer(address).write(0, array, 0, array.length);
    }
  }

  public static void store(long address, int[] array) {
    if (array != null) {
      new Pointer(address).write(0, array, 0, array.length);
    }
  }

  public static void store(long address, long[] array) {
    if (array != null) {
      new Pointer(address).write(0, array, 0, array.length);
    }
  }

  public static void store(long address, float[] array) {
    if (array != null) {
      new Pointer(address).write(0, array, 0, array.length);
    }
  }

  public static void store(long address, double[] array) {
    if (array != null) {
      new Pointer(address).write(0, array, 0, array.length);
    }
  }

  public static void store(long address, Pointer[] array) {
    for (int i = 0; array != null && i < array.length; i++) {
      new Pointer(address).setPointer((long) i * Native.POINTER_SIZE, array[i]);
    }
  }

  /** Stores booleans as {@code INT32} (BOOL) or {@code UINT8} ({@code _Bool}). */
  public static void store(long address, boolean[] array, CScalar type) {
    if (array != null) {
      store(address, array.length, type, scratch -> NativeArrays.copyIn(scratch, array, type));
    }
  }

  /**
   * Stores integers of platform width.
   *
   * @throws IllegalArgumentException when one does not fit
   */
  public static void store(long address, long[] array, CScalar type, String label) {
    if (array != null) {
      store(
          address, array.length, type, scratch -> NativeArrays.copyIn(scratch, array, type, label));
    }
  }

  /** Like the other overload, for {@code WCHAR}. */
  public static void store(long address, int[] array, CScalar type, String label) {
    if (array != null) {
      store(
          address, array.length, type, scratch -> NativeArrays.copyIn(scratch, array, type, label));
    }
  }

  private static void store(
      long address, int length, CScalar type, ToLongFunction<Scratch> copyIn) {
    Scratch scratch = Scratch.enter();
    try {
      int bytes = length * type.size(Platform.current());
      byte[] converted = new Pointer(copyIn.applyAsLong(scratch)).getByteArray(0, bytes);
      new Pointer(address).write(0, converted, 0, bytes);
    } finally {
      scratch.leave();
    }
  }
}

package io.ekkogen.runtime.callback;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.NativeScalars;
import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.memory.NativeArrays;
import io.ekkogen.runtime.memory.NativeRelease;
import io.ekkogen.runtime.memory.ReturnedArrays;
import io.ekkogen.runtime.memory.Scratch;
import io.ekkogen.runtime.platform.Platform;
import java.lang.reflect.Array;
import java.util.function.ToLongFunction;

/**
 * Arrays of function pointers; and native code's arrays, in which what a callback left in its
 * copies is stored. A null array stands for NULL. For generated code.
 */
public final class CallbackArrays {
  private CallbackArrays() {}

  /** The address of a block of pointers to functions; an element may be null. */
  public static <C> long copyIn(Scratch scratch, C[] callbacks, CallbackKind<C> kind) {
    if (callbacks == null) {
      return 0;
    }
    long[] addresses = new long[callbacks.length];
    for (int i = 0; i < addresses.length; i++) {
      addresses[i] = kind.addressOf(callbacks[i]);
    }
    return NativeArrays.copyIn(scratch, addresses, CScalar.ADDRESS, "callbacks");
  }

  /** Replaces every element by the function that its pointer points at now. */
  public static <C> void copyOut(long address, C[] callbacks, CallbackKind<C> kind) {
    copyOut(address, callbacks, kind, Long.MAX_VALUE);
  }

  /** As the other, for the first {@code count} elements, of those there are. */
  public static <C> void copyOut(long address, C[] callbacks, CallbackKind<C> kind, long count) {
    for (int i = 0; callbacks != null && i < callbacks.length && i < count; i++) {
      long element = address + (long) i * Native.POINTER_SIZE;
      callbacks[i] = kind.of(NativeScalars.load(element, CScalar.ADDRESS));
    }
  }

  /**
   * The functions of an array that a function returned.
   *
   * @param free releases the array; null leaves it
   * @throws IllegalStateException when the count is negative, or more than an array can hold
   */
  public static <C> C[] of(
      long address,
      long count,
      Class<C> type,
      CallbackKind<C> kind,
      NativeRelease free,
      String label) {
    return ReturnedArrays.take(
        address,
        count,
        free,
        label,
        length -> {
          @SuppressWarnings("unchecked") // of this type
          C[] all = (C[]) Array.newInstance(type, length);
          copyOut(address, all, kind);
          return all;
        });
  }

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

  /** Booleans of {@code INT32} (BOOL) or {@code UINT8} ({@code _Bool}). */
  public static void store(long address, boolean[] array, CScalar type) {
    if (array != null) {
      store(address, array.length, type, scratch -> NativeArrays.copyIn(scratch, array, type));
    }
  }

  /**
   * Integers of platform width.
   *
   * @throws IllegalArgumentException when one does not fit
   */
  public static void store(long address, long[] array, CScalar type, String label) {
    if (array != null) {
      store(
          address, array.length, type, scratch -> NativeArrays.copyIn(scratch, array, type, label));
    }
  }

  /** As the other, of {@code WCHAR}. */
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

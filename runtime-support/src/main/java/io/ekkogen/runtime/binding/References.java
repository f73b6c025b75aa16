package io.ekkogen.runtime.binding;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.ByReference;
import com.sun.jna.ptr.ByteByReference;
import com.sun.jna.ptr.DoubleByReference;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.ptr.ShortByReference;
import io.ekkogen.runtime.BoolByReference;
import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.memory.NativeScalars;
import java.util.function.Supplier;

/**
 * Passes scalars by pointer. The value of a reference is in native memory, which native code is
 * given. Where the value is narrower in C, it is converted before the call and after it: integers
 * of platform width, and booleans of one byte. For generated code.
 */
public final class References {
  private References() {}

  /** The address of the value that a reference holds. */
  public static long addressOf(ByReference reference, String label) {
    Arguments.requireNonNull(reference, label);
    return Pointer.nativeValue(reference.getPointer());
  }

  /** The address of the value that a reference holds, which becomes zero. */
  public static long clearedAddressOf(ByReference reference, String label) {
    Arguments.requireNonNull(reference, label);
    clear(reference);
    return Pointer.nativeValue(reference.getPointer());
  }

  /** Zeroes an {@code out} reference after a failed call; null has no effect. */
  public static void discard(ByReference reference) {
    if (reference != null) {
      clear(reference);
    }
  }

  private static void clear(ByReference reference) {
    Pointer memory = reference.getPointer();
    if (reference instanceof PointerByReference) {
      memory.setPointer(0, null);
    } else if (reference instanceof LongByReference || reference instanceof DoubleByReference) {
      memory.setLong(0, 0);
    } else if (reference instanceof ShortByReference) {
      memory.setShort(0, (short) 0);
    } else if (reference instanceof ByteByReference) {
      memory.setByte(0, (byte) 0);
    } else {
      memory.setInt(0, 0);
    }
  }

  /**
   * Stores the value in C's width at the start of the reference's memory, and returns its address.
   * {@link #takeNarrow} loads it after the call.
   *
   * @throws IllegalArgumentException when the value does not fit on this platform
   */
  public static long narrowAddressOf(ByReference reference, CScalar type, String label) {
    Arguments.requireNonNull(reference, label);
    store(reference.getPointer(), type, reference, label);
    return Pointer.nativeValue(reference.getPointer());
  }

  /** Widens the value that the callee left in a reference's memory; null has no effect. */
  public static void takeNarrow(ByReference reference, CScalar type) {
    if (reference != null) {
      load(reference.getPointer(), type, reference);
    }
  }

  /** A reference to memory that native code passed to a callback; null for NULL. */
  public static <R extends ByReference> R at(long address, Supplier<R> constructor) {
    if (address == 0) {
      return null;
    }
    R reference = constructor.get();
    reference.setPointer(new Pointer(address));
    return reference;
  }

  /** A reference to a copy of a value that is narrower in C; null for NULL. */
  public static <R extends ByReference> R copy(
      long address, CScalar type, Supplier<R> constructor) {
    if (address == 0) {
      return null;
    }
    R reference = constructor.get();
    load(new Pointer(address), type, reference);
    return reference;
  }

  /**
   * Stores the value that a callback left in a {@link #copy}; null has no effect.
   *
   * @throws IllegalArgumentException when it does not fit on this platform
   */
  public static void store(long address, ByReference reference, CScalar type, String label) {
    if (reference != null) {
      store(new Pointer(address), type, reference, label);
    }
  }

  private static void load(Pointer memory, CScalar type, ByReference reference) {
    if (reference instanceof LongByReference number) {
      number.setValue(NativeScalars.load(memory, 0, type));
    } else if (reference instanceof IntByReference number) {
      number.setValue((int) NativeScalars.load(memory, 0, type));
    } else {
      ((BoolByReference) reference).setValue(memory.getByte(0) != 0);
    }
  }

  private static void store(Pointer memory, CScalar type, ByReference reference, String label) {
    if (reference instanceof LongByReference number) {
      NativeScalars.store(memory, 0, type, number.getValue(), label);
    } else if (reference instanceof IntByReference number) {
      NativeScalars.store(memory, 0, type, number.getValue(), label);
    } else {
      memory.setByte(0, (byte) (((BoolByReference) reference).getValue() ? 1 : 0));
    }
  }
}

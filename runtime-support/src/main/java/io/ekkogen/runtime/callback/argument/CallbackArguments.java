package io.ekkogen.runtime.callback.argument;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.ByReference;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import io.ekkogen.runtime.BoolByReference;
import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.memory.NativeScalars;
import io.ekkogen.runtime.platform.Platform;
import io.ekkogen.runtime.script.NativeBlock;
import java.util.function.Supplier;

/** Converts callback arguments from native to Java. For generated code. */
public final class CallbackArguments {
  private CallbackArguments() {}

  /** Copies a structure that is passed by value into a new block, for a script. */
  public static NativeBlock block(long address, int size) {
    return NativeBlock.copy(address, 1, size, "callback");
  }

  /** Reads the count at an address; 0 for NULL. */
  public static long count(long address, CScalar type) {
    return address == 0 ? 0 : NativeScalars.load(address, type);
  }

  /** A reference that points at native code's memory; null for NULL. */
  public static <R extends ByReference> R reference(long address, Supplier<R> make) {
    if (address == 0) {
      return null;
    }
    R reference = make.get();
    reference.setPointer(new Pointer(address));
    return reference;
  }

  /** Zeroes memory that the callback fills, and returns its address. */
  public static long cleared(long address, long size) {
    if (address != 0) {
      new Pointer(address).clear(size);
    }
    return address;
  }

  /** Like the other overload, for a scalar. */
  public static long cleared(long address, CScalar type) {
    return cleared(address, type.size(Platform.current()));
  }

  /** A reference to a copy of an integer of platform width, or of a boolean; null for NULL. */
  public static LongByReference longReference(long address, CScalar type) {
    return address == 0 ? null : new LongByReference(NativeScalars.load(address, type));
  }

  /** Like {@link #longReference}, for {@code WCHAR}. */
  public static IntByReference intReference(long address, CScalar type) {
    return address == 0 ? null : new IntByReference((int) NativeScalars.load(address, type));
  }

  /** Like {@link #longReference}, for a boolean of one byte. */
  public static BoolByReference bool8Reference(long address) {
    return address == 0 ? null : new BoolByReference(new Pointer(address).getByte(0) != 0);
  }

  /**
   * Stores the value that the callback left in such a copy.
   *
   * @throws IllegalArgumentException when it does not fit on this platform
   */
  public static void store(long address, LongByReference reference, CScalar type, String label) {
    if (reference != null) {
      NativeScalars.store(new Pointer(address), 0, type, reference.getValue(), label);
    }
  }

  /** Like the other overload, for {@code WCHAR}. */
  public static void store(long address, IntByReference reference, CScalar type, String label) {
    if (reference != null) {
      NativeScalars.store(new Pointer(address), 0, type, reference.getValue(), label);
    }
  }

  /** Like the other overload, for a boolean of one byte. */
  public static void store(long address, BoolByReference reference) {
    if (reference != null) {
      new Pointer(address).setByte(0, (byte) (reference.getValue() ? 1 : 0));
    }
  }
}

package io.ekkogen.runtime;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.ByReference;
import com.sun.jna.ptr.ByteByReference;
import com.sun.jna.ptr.DoubleByReference;
import com.sun.jna.ptr.FloatByReference;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.ptr.ShortByReference;

/** Checks and conversions of arguments, for generated code. */
public final class Arguments {
  private Arguments() {}

  /**
   * The address of a structure whose fields have just been stored.
   *
   * @param label names the argument in messages, such as {@code distance: p1}
   * @throws NullPointerException when it is null
   */
  public static long addressOf(NativeStructure structure, String label) {
    requireNonNull(structure, label);
    structure.write();
    return structure.address();
  }

  /** The address of a structure about to be filled: every byte is zero. */
  public static long clearedAddressOf(NativeStructure structure, String label) {
    requireNonNull(structure, label);
    structure.clear();
    return structure.address();
  }

  /** The address of the value that a reference holds. */
  public static long addressOf(ByReference reference, String label) {
    requireNonNull(reference, label);
    return Pointer.nativeValue(reference.getPointer());
  }

  /** The address of the value that a reference holds, which becomes zero. */
  public static long clearedAddressOf(ByteByReference reference, String label) {
    long address = addressOf(reference, label);
    reference.setValue((byte) 0);
    return address;
  }

  /** The address of the value that a reference holds, which becomes zero. */
  public static long clearedAddressOf(ShortByReference reference, String label) {
    long address = addressOf(reference, label);
    reference.setValue((short) 0);
    return address;
  }

  /** The address of the value that a reference holds, which becomes zero. */
  public static long clearedAddressOf(IntByReference reference, String label) {
    long address = addressOf(reference, label);
    reference.setValue(0);
    return address;
  }

  /** The address of the value that a reference holds, which becomes zero. */
  public static long clearedAddressOf(LongByReference reference, String label) {
    long address = addressOf(reference, label);
    reference.setValue(0);
    return address;
  }

  /** The address of the value that a reference holds, which becomes zero. */
  public static long clearedAddressOf(FloatByReference reference, String label) {
    long address = addressOf(reference, label);
    reference.setValue(0);
    return address;
  }

  /** The address of the value that a reference holds, which becomes zero. */
  public static long clearedAddressOf(DoubleByReference reference, String label) {
    long address = addressOf(reference, label);
    reference.setValue(0);
    return address;
  }

  /** The address of the value that a reference holds, which becomes zero. */
  public static long clearedAddressOf(PointerByReference reference, String label) {
    long address = addressOf(reference, label);
    reference.setValue(null);
    return address;
  }

  /** The address of the value that a reference holds, which becomes false. */
  public static long clearedAddressOf(BoolByReference reference, String label) {
    long address = addressOf(reference, label);
    reference.setValue(false);
    return address;
  }

  /** The address of a one-byte boolean in a reference's memory. */
  public static long bool8AddressOf(BoolByReference reference, String label) {
    requireNonNull(reference, label);
    reference.getPointer().setByte(0, (byte) (reference.getValue() ? 1 : 0));
    return Pointer.nativeValue(reference.getPointer());
  }

  /** Turns the one-byte boolean that a callee left in a reference's memory into its value. */
  public static void takeBool8(BoolByReference reference) {
    reference.setValue(reference.getPointer().getByte(0) != 0);
  }

  /** The address a pointer holds; 0 for null. */
  public static long addressOf(Pointer pointer) {
    return Pointer.nativeValue(pointer);
  }

  /** A pointer to {@code address}; null for 0. */
  public static Pointer pointer(long address) {
    return address == 0 ? null : new Pointer(address);
  }

  /**
   * @throws NullPointerException whose message names the argument
   */
  public static void requireNonNull(Object argument, String label) {
    if (argument == null) {
      throw new NullPointerException(label + " must not be null");
    }
  }
}

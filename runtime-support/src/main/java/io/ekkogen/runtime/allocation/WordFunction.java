package io.ekkogen.runtime.allocation;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;

/**
 * A C function whose arguments and result fit machine words, called through libffi. Unlike JNA's
 * own calls, it preserves {@link Native#getLastError}, which a program may be about to read.
 */
final class WordFunction {
  /** libffi's {@code FFI_TYPE_POINTER}. */
  private static final short POINTER_CODE = 14;

  /** The result -1. */
  static final long ALL_ONES = -1L >>> Long.SIZE - Native.POINTER_SIZE * Byte.SIZE;

  private static final long WORD = pointerType();

  private final long address;
  private final long cif;

  /** Pointers to the arguments, then the arguments, then the result. */
  private final Pointer frame;

  private final int count;

  /**
   * @param count the number of arguments
   * @throws UnsatisfiedLinkError when there is no such function
   */
  WordFunction(NativeLibrary library, String name, int count) {
    this.address = Pointer.nativeValue(library.getFunction(name));
    this.count = count;
    Pointer types = words(count);
    frame = words(2 * count + 1);
    for (int i = 0; i < count; i++) {
      types.setPointer(offset(i), new Pointer(WORD));
      frame.setPointer(offset(i), frame.share(offset(count + i)));
    }
    cif = Native.ffi_prep_cif(0, count, WORD, Pointer.nativeValue(types));
  }

  /**
   * Calls the function.
   *
   * @return the bits of the result; those that a 32-bit word lacks are 0, as in every address
   */
  synchronized long call(long... arguments) {
    for (int i = 0; i < count; i++) {
      frame.setPointer(offset(count + i), new Pointer(arguments[i]));
    }
    long result = Pointer.nativeValue(frame) + offset(2 * count);
    Native.ffi_call(cif, address, result, Pointer.nativeValue(frame));
    return Native.POINTER_SIZE == Long.BYTES
        ? new Pointer(result).getLong(0)
        : Integer.toUnsignedLong(new Pointer(result).getInt(0));
  }

  private static long offset(int index) {
    return (long) index * Native.POINTER_SIZE;
  }

  /** Allocates memory that is never freed: the function lives as long as the JVM. */
  private static Pointer words(int count) {
    return new Pointer(Native.malloc(offset(count) + Native.POINTER_SIZE));
  }

  /** An {@code ffi_type}: {@code { size_t size; unsigned short alignment, type; … *elements; }}. */
  private static long pointerType() {
    Pointer type = words(3);
    type.clear(offset(3));
    type.setPointer(0, new Pointer(Native.POINTER_SIZE));
    type.setShort(Native.POINTER_SIZE, (short) Native.POINTER_SIZE);
    type.setShort(Native.POINTER_SIZE + 2L, POINTER_CODE);
    return Pointer.nativeValue(type);
  }
}

package io.ekkogen.runtime.memory;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.layout.CScalar;

/** Pointers into a text that was passed to native code, as indexes in it. For generated code. */
public final class TextIndex {
  private static final boolean IS_64_BIT = Native.POINTER_SIZE == Long.BYTES;

  private TextIndex() {}

  /**
   * The index of the character that a pointer leads to, at most the length of the text; -1 for
   * NULL.
   *
   * @param pointer what native code gave, whose upper half says nothing on 32-bit platforms
   * @param address where the copy of the text is that native code was passed
   * @param label names the pointer in messages, such as {@code strtol: end}
   * @throws IllegalStateException when it does not point into the text
   */
  public static long of(
      long pointer, long address, String text, NativeEncoding encoding, String label) {
    if (narrowed(pointer) == 0) {
      return -1;
    }
    long offset = narrowed(pointer - address);
    byte[] bytes = text == null ? null : NativeText.encodeUnits(text, encoding, label);
    if (bytes == null || offset < 0 || offset > bytes.length) {
      throw new IllegalStateException(label + " does not point into the text");
    }
    return new String(bytes, 0, (int) offset, encoding.charset()).length();
  }

  /** Replaces the pointer in a cell by its index. Throws as {@link #of}. */
  public static void store(
      long cell, long address, String text, NativeEncoding encoding, String label) {
    if (cell != 0) {
      long pointer = NativeScalars.load(cell, CScalar.SSIZE);
      long index = of(pointer, address, text, encoding, label);
      NativeScalars.store(new Pointer(cell), 0, CScalar.SSIZE, index, label);
    }
  }

  private static long narrowed(long address) {
    return IS_64_BIT ? address : (int) address;
  }
}

package io.ekkogen.runtime.structure;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.memory.NativeEncoding;
import io.ekkogen.runtime.memory.NativeStrings;
import java.lang.ref.Reference;

/** A pointer to a text whose length another field has. It may have zeros in it. */
public final class PointedTextField {
  private final long offset;
  private final NativeEncoding encoding;
  private final String label;

  /**
   * @param label names the field in messages, such as {@code Token.text}
   */
  public PointedTextField(long offset, NativeEncoding encoding, String label) {
    this.offset = offset;
    this.encoding = encoding;
    this.label = label;
  }

  /**
   * The text in native memory; null for NULL.
   *
   * @param count its length in code units
   * @throws IllegalStateException when that is negative, or more than was stored
   */
  public String get(NativeStructure structure, long count) {
    StructureMemory memory = structure.memory();
    Pointer pointer = memory.getPointer(offset);
    if (pointer == null) {
      return null;
    }
    int units = PointedMemory.length(PointedMemory.at(memory, offset, pointer), count, label);
    try {
      return NativeStrings.copyUnits(Pointer.nativeValue(pointer), units, encoding, label);
    } finally {
      Reference.reachabilityFence(memory);
    }
  }

  /**
   * Points the field at a copy of a text, which lives as long as the structure, or until the field
   * is set again.
   *
   * @return the text's length in code units; 0 for null
   * @throws IllegalArgumentException when the encoding lacks a character
   */
  public int set(NativeStructure structure, String text) {
    return set(structure, text, Integer.MAX_VALUE);
  }

  /**
   * Like the other overload, for a count of fewer bits.
   *
   * @throws IllegalArgumentException when the text has more than {@code most} code units, too
   */
  public int set(NativeStructure structure, String text, int most) {
    StructureMemory memory = structure.memory();
    if (text == null) {
      memory.setPointer(offset, null);
      return 0;
    }
    int length = PointedMemory.checkFits(NativeStrings.length(text, encoding, label), most, label);
    new PointedMemory(NativeStrings.allocateUnits(text, encoding, label), length, null)
        .store(memory, offset);
    return length;
  }

  /**
   * Like {@link #set}, where native code expects a number of code units.
   *
   * @throws IllegalArgumentException when the text has fewer, too
   */
  public void setAtLeast(NativeStructure structure, String text, int least) {
    int length = NativeStrings.length(text, encoding, label);
    if (text != null && length < least) {
      throw new IllegalArgumentException(
          "%s must have at least %d code units, not %d".formatted(label, least, length));
    }
    set(structure, text);
  }

  /** What {@code toString} shows, and {@code equals} compares: the pointer. */
  public Object shown(NativeStructure structure) {
    return structure.memory().getPointer(offset);
  }
}

package io.ekkogen.runtime.structure;

import com.sun.jna.Pointer;

/**
 * Memory of Java's that a field of a structure points at: it lives as long as the structure, or
 * until the field is set again.
 *
 * @param memory what the field points at
 * @param length in elements or code units
 * @param array the structures that are there, if they are the program's own; else null
 */
record PointedMemory(Pointer memory, int length, Object[] array) {

  /** Points the field at {@code offset} at this. */
  void store(StructureMemory structure, long offset) {
    structure.setPointer(offset, memory);
    structure.keep(offset, this);
  }

  /** What Java has made a field point at; null if it points elsewhere. */
  static PointedMemory at(StructureMemory structure, long offset, Pointer pointer) {
    PointedMemory stored = structure.kept(offset, PointedMemory.class);
    return stored != null && stored.memory.equals(pointer) ? stored : null;
  }

  /**
   * The length that a count says.
   *
   * @param stored what Java has stored; null for memory of native code's
   * @param label names the field in messages
   * @throws IllegalStateException when it is negative, or more than there is
   */
  static int length(PointedMemory stored, long count, String label) {
    long most = stored == null ? Integer.MAX_VALUE : stored.length;
    if (count < 0 || count > most) {
      throw new IllegalStateException(
          "%s: its length must be 0…%d, not %d".formatted(label, most, count));
    }
    return (int) count;
  }
}

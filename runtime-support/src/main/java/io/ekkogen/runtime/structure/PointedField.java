package io.ekkogen.runtime.structure;

import com.sun.jna.Pointer;
import java.lang.ref.Reference;

/**
 * A pointer to an array or a text, whose length another field has.
 *
 * @param <T> the array or text in Java
 */
public abstract sealed class PointedField<T> permits PointedArrayField, PointedTextField {
  private final long offset;
  private final String units;
  final String label;

  /**
   * @param units what the length counts, for messages
   * @param label names the field in messages, such as {@code Path.points}
   */
  PointedField(long offset, String units, String label) {
    this.offset = offset;
    this.units = units;
    this.label = label;
  }

  /** Copies what is in native memory. */
  abstract T load(Pointer pointer, int length);

  /** Copies what Java has stored. */
  T load(PointedMemory stored, int length) {
    return load(stored.memory(), length);
  }

  /** Copies a value to native memory. */
  abstract PointedMemory copy(T value);

  /**
   * A copy of what is in native memory, or for structures views of it; null for NULL.
   *
   * @param count its length
   * @throws IllegalStateException when that is negative, or more than was stored
   */
  public final T get(NativeStructure structure, long count) {
    StructureMemory memory = structure.memory();
    Pointer pointer = memory.getPointer(offset);
    if (pointer == null) {
      return null;
    }
    PointedMemory stored = PointedMemory.at(memory, offset, pointer);
    int length = PointedMemory.length(stored, count, label);
    try {
      return stored == null ? load(pointer, length) : load(stored, length);
    } finally {
      Reference.reachabilityFence(memory);
    }
  }

  /**
   * Points the field at a copy of a value, or at structures that {@code toArray} made themselves.
   * That lives as long as the structure, or until the field is set again.
   *
   * @return the length of the value; 0 for null
   * @throws IllegalArgumentException when an element or a character does not fit its type or
   *     encoding
   */
  public final int set(NativeStructure structure, T value) {
    return set(structure, value, Integer.MAX_VALUE);
  }

  /**
   * Like the other overload, for a count of fewer bits.
   *
   * @throws IllegalArgumentException when the value is longer than {@code most}, too
   */
  public final int set(NativeStructure structure, T value, int most) {
    return store(structure, value, 0, most);
  }

  /**
   * Like {@link #set}, where native code expects a given length.
   *
   * @throws IllegalArgumentException when the value is shorter, too
   */
  public final void setAtLeast(NativeStructure structure, T value, long least) {
    store(structure, value, least, Integer.MAX_VALUE);
  }

  private int store(NativeStructure structure, T value, long least, int most) {
    StructureMemory memory = structure.memory();
    if (value == null) {
      memory.setPointer(offset, null);
      return 0;
    }
    PointedMemory copy = copy(value);
    if (copy.length() < least) {
      throw new IllegalArgumentException(
          "%s must have at least %d %s, not %d".formatted(label, least, units, copy.length()));
    }
    if (copy.length() > most) {
      throw new IllegalArgumentException(
          "%s: its length must be 0…%d, not %d".formatted(label, most, copy.length()));
    }
    copy.store(memory, offset);
    return copy.length();
  }

  /** What {@code toString} shows, and {@code equals} compares: the pointer. */
  public final Object shown(NativeStructure structure) {
    return structure.memory().getPointer(offset);
  }
}

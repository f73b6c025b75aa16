package io.ekkogen.runtime.structure;

import java.util.Objects;

/**
 * An array of objects that lies in a structure.
 *
 * @param <T> the type of the elements in Java
 */
public final class ArrayField<T> {
  private final long offset;
  private final NativeType<T> element;
  private final int length;
  private final String label;

  /**
   * @param label names the field in messages, such as {@code Path.points}
   */
  public ArrayField(long offset, NativeType<T> element, int length, String label) {
    this.offset = offset;
    this.element = element;
    this.length = length;
    this.label = label;
  }

  /** The elements in native memory. */
  public T[] get(NativeStructure structure) {
    return element.loadArray(structure.memory(), offset, length);
  }

  /**
   * The element in native memory.
   *
   * @throws IndexOutOfBoundsException when there is none
   */
  public T get(NativeStructure structure, int index) {
    Objects.checkIndex(index, length);
    return element.loadElement(structure.memory(), offset, length, index);
  }

  /** Stores all elements in native memory. */
  public void set(NativeStructure structure, T[] values) {
    element.storeArray(structure.memory(), offset, values, length, label);
  }

  /**
   * Stores one element in native memory.
   *
   * @throws IndexOutOfBoundsException when there is none
   */
  public void set(NativeStructure structure, int index, T value) {
    long place = offset + (long) Objects.checkIndex(index, length) * element.size();
    element.store(structure.memory(), place, value, label + "[" + index + "]");
  }

  /** What {@code toString} shows, and {@code equals} compares. */
  public Object shown(NativeStructure structure) {
    return shown(structure, true);
  }

  /** As {@link #shown}, of a field that shares its bytes: they may be no pointers. */
  public Object shownUnfollowed(NativeStructure structure) {
    return shown(structure, false);
  }

  private Object[] shown(NativeStructure structure, boolean follow) {
    StructureMemory memory = structure.memory();
    Object[] all = new Object[length];
    for (int i = 0; i < length; i++) {
      all[i] = element.shown(memory, offset + (long) i * element.size(), follow);
    }
    return all;
  }
}

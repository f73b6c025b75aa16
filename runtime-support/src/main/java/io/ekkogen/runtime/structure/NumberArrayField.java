package io.ekkogen.runtime.structure;

import io.ekkogen.runtime.memory.ElementType;
import java.util.Objects;

/**
 * An array of numbers or booleans in a structure. {@link #get} copies them.
 *
 * @param <A> the array in Java, such as {@code int[]}
 */
public final class NumberArrayField<A> {
  private final long offset;
  private final ElementType<A> element;
  private final int length;
  private final String label;

  /**
   * @param label names the field in messages, such as {@code Line.weights}
   */
  public NumberArrayField(long offset, ElementType<A> element, int length, String label) {
    this.offset = offset;
    this.element = element;
    this.length = length;
    this.label = label;
  }

  /** A copy of the numbers in native memory. */
  public A get(NativeStructure structure) {
    A array = element.newArray(length);
    element.load(structure.memory(), offset, array, length);
    return array;
  }

  /**
   * Stores an array in native memory.
   *
   * @throws NullPointerException when there is no array
   * @throws IllegalArgumentException when it has more elements, or fewer, or one does not fit its
   *     type on this platform
   */
  public void set(NativeStructure structure, A array) {
    NativeType.requireLength(array, length, label);
    element.store(structure.memory(), offset, array, label);
  }

  /**
   * Where an element lies.
   *
   * @throws IndexOutOfBoundsException when there is none
   */
  public long offset(int index) {
    return offset + (long) Objects.checkIndex(index, length) * element.size();
  }
}

package io.ekkogen.runtime.structure;

import java.util.Objects;

/**
 * An array of numbers or booleans that lies in a structure. {@link #get} copies them.
 *
 * @param <A> the array in Java, such as {@code int[]}
 */
public final class NumberArrayField<A> extends StructureField<A> {
  private final NumberArrayType<A> type;

  /**
   * @param label names the field in messages, such as {@code Line.weights}
   */
  public NumberArrayField(long offset, NumberArrayType<A> type, String label) {
    super(offset, type, label);
    this.type = type;
  }

  /**
   * Where an element lies.
   *
   * @throws IndexOutOfBoundsException when there is none
   */
  public long offset(int index) {
    return offset() + (long) Objects.checkIndex(index, type.length()) * type.stride();
  }
}

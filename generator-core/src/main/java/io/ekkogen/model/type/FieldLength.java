package io.ekkogen.model.type;

/** How many elements or code units are where a field of a structure points. */
public sealed interface FieldLength {

  /** Always the same. */
  record Fixed(int count) implements FieldLength {}

  /**
   * As many as another field of the structure says.
   *
   * @param member which of the layout's members it is
   */
  record Counted(int member) implements FieldLength {}
}

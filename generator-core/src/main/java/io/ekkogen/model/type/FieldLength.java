package io.ekkogen.model.type;

import java.util.Optional;

/** How many elements or code units are where a field of a structure points. */
public sealed interface FieldLength {

  /** As a mapping writes it. */
  String text();

  /** Always the same. */
  record Fixed(int count) implements FieldLength {
    @Override
    public String text() {
      return String.valueOf(count);
    }
  }

  /**
   * As many as another field of the structure says.
   *
   * @param member which of the layout's members it is
   */
  record Counted(String name, int member) implements FieldLength {
    @Override
    public String text() {
      return name;
    }
  }

  /** What an operation gives. */
  record Computed(LengthOperator operator, FieldLength left, FieldLength right)
      implements FieldLength {
    @Override
    public String text() {
      return operator.text(left.text(), operation(left), right.text(), operation(right));
    }

    private static Optional<LengthOperator> operation(FieldLength operand) {
      return operand instanceof Computed inner ? Optional.of(inner.operator) : Optional.empty();
    }
  }
}

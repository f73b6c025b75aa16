package io.ekkogen.model;

import io.ekkogen.model.type.LengthOperator;
import io.ekkogen.model.type.Link;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many elements an array has, or code units a text: an expression over parameters, or over
 * fields of a structure.
 */
public sealed interface Length {

  /** Folds the expression from its leaves up. */
  <T> T accept(Visitor<T> visitor);

  /** The parameters that it mentions; one may occur more than once. */
  Stream<Parameter> parameters();

  /** As a mapping writes it, with single blanks around operators. */
  String text();

  /** How messages name it. */
  default String label() {
    return text();
  }

  /** The parameter that it is, if it is one alone. */
  default Optional<Parameter> parameter() {
    return Optional.empty();
  }

  /** Whether computing it may fail, or calls an export. */
  default boolean isComputed() {
    return true;
  }

  /** Whether it mentions a parameter. */
  default boolean mentions(Parameter parameter) {
    return parameters().anyMatch(parameter::equals);
  }

  /** Whether it depends on the result of the call. */
  default boolean usesResult() {
    return false;
  }

  /** Whether it is known before the call. */
  default boolean isPassed() {
    return !usesResult() && parameters().noneMatch(it -> it.direction() == Direction.OUT);
  }

  /** Whether the callee can change it. */
  default boolean isChanged() {
    return parameters().anyMatch(it -> it.direction().byPointer());
  }

  /** A constant. */
  record Number(int value) implements Length {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.number(value);
    }

    @Override
    public Stream<Parameter> parameters() {
      return Stream.empty();
    }

    @Override
    public String text() {
      return String.valueOf(value);
    }

    @Override
    public String label() {
      return "the length";
    }

    @Override
    public boolean isComputed() {
      return false;
    }
  }

  /** The value of a parameter; after the call, of one that is passed by pointer. */
  record Of(Parameter value) implements Length {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.parameter(value);
    }

    @Override
    public Stream<Parameter> parameters() {
      return Stream.of(value);
    }

    @Override
    public Optional<Parameter> parameter() {
      return Optional.of(value);
    }

    @Override
    public boolean isComputed() {
      return false;
    }

    @Override
    public String text() {
      return value.name();
    }
  }

  /** The integer that the call itself returns. */
  enum OfResult implements Length {
    RESULT;

    /** What a mapping calls it. */
    public static final String NAME = "result";

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.result();
    }

    @Override
    public Stream<Parameter> parameters() {
      return Stream.empty();
    }

    @Override
    public boolean usesResult() {
      return true;
    }

    @Override
    public boolean isComputed() {
      return false;
    }

    @Override
    public String text() {
      return NAME;
    }
  }

  /**
   * The value of a field of the same structure.
   *
   * @param member which of the layout's members it is
   */
  record OfField(String name, int member) implements Length {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.field(this);
    }

    @Override
    public Stream<Parameter> parameters() {
      return Stream.empty();
    }

    @Override
    public boolean isComputed() {
      return false;
    }

    @Override
    public String text() {
      return name;
    }
  }

  /** The result of another export, which is called after the call. */
  record Call(Link<Function> function, List<Parameter> arguments) implements Length {
    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.call(function.get(), arguments);
    }

    @Override
    public Stream<Parameter> parameters() {
      return arguments.stream();
    }

    @Override
    public String text() {
      return arguments.stream()
          .map(Parameter::name)
          .collect(Collectors.joining(", ", function.name() + "(", ")"));
    }
  }

  /** An operation on two lengths. */
  record Operation(LengthOperator operator, Length left, Length right) implements Length {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.operation(this, left.accept(visitor), right.accept(visitor));
    }

    @Override
    public Stream<Parameter> parameters() {
      return Stream.concat(left.parameters(), right.parameters());
    }

    @Override
    public boolean usesResult() {
      return left.usesResult() || right.usesResult();
    }

    @Override
    public String text() {
      return operator.text(left.text(), operation(left), right.text(), operation(right));
    }

    private static Optional<LengthOperator> operation(Length operand) {
      return operand instanceof Operation inner ? Optional.of(inner.operator) : Optional.empty();
    }
  }

  /** Makes something of an expression. */
  interface Visitor<T> {
    T number(int value);

    T parameter(Parameter parameter);

    T result();

    T field(OfField field);

    T call(Function function, List<Parameter> arguments);

    /**
     * @param left what the left operand became
     * @param right what the right operand became
     */
    T operation(Operation operation, T left, T right);
  }
}

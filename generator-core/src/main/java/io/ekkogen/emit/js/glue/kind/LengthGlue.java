package io.ekkogen.emit.js.glue.kind;

import io.ekkogen.emit.js.source.JsText;
import io.ekkogen.model.Function;
import io.ekkogen.model.Length;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.LengthOperator;
import java.util.List;

/**
 * The length of an array in glue.
 *
 * @param value an expression
 * @param label how messages name it: a literal of {@code grid: rows * columns}
 */
public record LengthGlue(String value, String label) {

  /** With the values that are passed. */
  static LengthGlue before(GlueBody body, Length length) {
    return of(
        body,
        length,
        it ->
            it.direction().byPointer()
                ? "rt.peek(%s, %s)".formatted(body.kind(it).field(), body.cell(it))
                : body.count(it));
  }

  /** With the values that the callee left. */
  static LengthGlue after(GlueBody body, Length length) {
    return of(body, length, it -> it.direction().byPointer() ? body.taken(it) : body.count(it));
  }

  /** A description for the runtime, with the names of parameters of a callback. */
  static String described(Length length) {
    return length.accept(new Description());
  }

  private static LengthGlue of(GlueBody body, Length length, Values values) {
    Expression expression = new Expression(body.function().name(), values, body.result());
    return new LengthGlue(length.accept(expression), expression.label(length));
  }

  /** The variable for the value of a parameter. */
  private interface Values {
    String of(Parameter parameter);
  }

  /**
   * Code for an operation.
   *
   * @param label names the expression in messages: a literal
   */
  public static String calculation(
      LengthOperator operator, String left, String right, String label) {
    return GlueBody.call("rt.lengths." + rule(operator), left, right, label);
  }

  private static String rule(LengthOperator operator) {
    return switch (operator) {
      case SUM -> "sum";
      case DIFFERENCE -> "difference";
      case PRODUCT -> "product";
    };
  }

  private record Expression(String function, Values values, String returned)
      implements Length.Visitor<String> {

    private String label(Length length) {
      return JsText.string(function + ": " + length.label());
    }

    @Override
    public String number(int value) {
      return String.valueOf(value);
    }

    @Override
    public String parameter(Parameter parameter) {
      return values.of(parameter);
    }

    @Override
    public String result() {
      return returned;
    }

    @Override
    public String field(Length.OfField field) {
      throw new IllegalStateException("the length of a parameter has no fields");
    }

    @Override
    public String call(Function called, List<Parameter> arguments) {
      throw new IllegalStateException("the length of a parameter calls nothing");
    }

    @Override
    public String operation(Length.Operation operation, String left, String right) {
      return calculation(operation.operator(), left, right, label(operation));
    }
  }

  private record Description() implements Length.Visitor<String> {
    @Override
    public String number(int value) {
      return String.valueOf(value);
    }

    @Override
    public String parameter(Parameter parameter) {
      return JsText.string(parameter.name());
    }

    @Override
    public String result() {
      throw new IllegalStateException("the length of a callback's array is not its result");
    }

    @Override
    public String field(Length.OfField field) {
      throw new IllegalStateException("the length of a callback's array has no fields");
    }

    @Override
    public String call(Function called, List<Parameter> arguments) {
      throw new IllegalStateException("the length of a callback's array calls nothing");
    }

    @Override
    public String operation(Length.Operation operation, String left, String right) {
      return "{ rule: '%s', left: %s, right: %s, label: %s }"
          .formatted(rule(operation.operator()), left, right, JsText.string(operation.text()));
    }
  }
}

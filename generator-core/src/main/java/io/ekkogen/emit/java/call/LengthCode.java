package io.ekkogen.emit.java.call;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Function;
import io.ekkogen.model.Length;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.LengthOperator;
import java.util.List;
import java.util.Optional;

/**
 * Writes the expression for a length.
 *
 * @param owner the function or callback, for messages
 * @param returned the result of the call, where there is one already
 */
public record LengthCode(NativeScope.OfCall scope, String owner, Optional<CodeBlock> returned)
    implements Length.Visitor<CodeBlock> {

  @Override
  public CodeBlock number(int value) {
    return CodeBlock.of("$L", value);
  }

  @Override
  public CodeBlock parameter(Parameter parameter) {
    return scope.count(parameter);
  }

  @Override
  public CodeBlock result() {
    return returned.orElseThrow();
  }

  @Override
  public CodeBlock field(Length.OfField field) {
    throw new IllegalStateException("the length of a parameter has no fields");
  }

  @Override
  public CodeBlock call(Function function, List<Parameter> arguments) {
    return scope.call(function, arguments);
  }

  @Override
  public CodeBlock operation(Length.Operation operation, CodeBlock left, CodeBlock right) {
    return operation(operation.operator(), left, right, owner + ": " + operation.text());
  }

  /**
   * Code for an operation.
   *
   * @param label names the expression in messages
   */
  public static CodeBlock operation(
      LengthOperator operator, CodeBlock left, CodeBlock right, String label) {
    String method =
        switch (operator) {
          case SUM -> "sum";
          case DIFFERENCE -> "difference";
          case PRODUCT -> "product";
        };
    return CodeBlock.of("$T.$L($L, $L, $S)", JavaTypes.NATIVE_LENGTHS, method, left, right, label);
  }
}

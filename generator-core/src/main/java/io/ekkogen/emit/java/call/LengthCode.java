package io.ekkogen.emit.java.call;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Function;
import io.ekkogen.model.Length;
import io.ekkogen.model.Parameter;
import java.util.List;
import java.util.Optional;

/**
 * Writes the expression for a length.
 *
 * @param owner the function or callback, for messages
 * @param returned the result of the call, where there is one already
 */
record LengthCode(NativeScope.OfCall scope, String owner, Optional<CodeBlock> returned)
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
  public CodeBlock call(Function function, List<Parameter> arguments) {
    return scope.call(function, arguments);
  }

  @Override
  public CodeBlock operation(Length.Operation operation, CodeBlock left, CodeBlock right) {
    String method =
        switch (operation.operator()) {
          case SUM -> "sum";
          case DIFFERENCE -> "difference";
          case PRODUCT -> "product";
        };
    return CodeBlock.of(
        "$T.$L($L, $L, $S)",
        JavaTypes.NATIVE_LENGTHS,
        method,
        left,
        right,
        owner + ": " + operation.text());
  }
}

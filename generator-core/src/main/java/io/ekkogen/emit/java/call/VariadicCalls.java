package io.ekkogen.emit.java.call;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.FreeName;
import io.ekkogen.emit.java.naming.GeneratedClass;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Function;

/** Marshals variadic arguments. */
public final class VariadicCalls {
  private VariadicCalls() {}

  /** The name of the parameter. */
  public static String parameterName(Function function) {
    return FreeName.of("arguments", function::hasJavaParameter);
  }

  /**
   * @param arguments an expression for the Object[]
   */
  public static void add(CallBody body, String arguments) {
    CallScope scope = body.scope();
    Function function = scope.function();
    String variadic = body.local("variadic");
    body.declare("$T $L = null", JavaTypes.VARIADIC_ARGUMENTS, variadic);
    body.prepare(
        "$L = $L.convert($L, $L, $L, $L, $S)",
        variadic,
        scope.handle(),
        body.scratch(),
        arguments,
        scope.encoding(function.call().variadicText().orElseThrow()),
        callbacks(scope),
        function.name() + ": arguments");
    body.target("$L.handle($L)", scope.handle(), variadic);
    body.argument("$L.values()", variadic);
    body.afterCall("$L.copyBack()", variadic);
    body.cleanup("$T.release($L)", JavaTypes.VARIADIC_ARGUMENTS, variadic);
  }

  /** The types of callbacks that may be among the arguments. */
  private static CodeBlock callbacks(CallScope scope) {
    JavaLibrary java = scope.java();
    return scope.isHost() || java.library().callbacks().isEmpty()
        ? CodeBlock.of("$T.NONE", JavaTypes.CALLBACK_KINDS)
        : CodeBlock.of("$L.$L", java.name(GeneratedClass.CALLBACKS), CallbackNames.KINDS);
  }
}

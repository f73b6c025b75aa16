package io.ekkogen.emit.java.call;

import io.ekkogen.emit.FreeName;
import io.ekkogen.model.Encoding;
import io.ekkogen.model.Function;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.StringType;

/** Marshals what stands for the dots of a C function. */
public final class VariadicMarshaller {
  private VariadicMarshaller() {}

  /** The parameter's name, which is no other parameter's. */
  public static String parameterName(Function function) {
    return FreeName.of("arguments", function::hasJavaParameter);
  }

  /**
   * @param arguments an expression for the Object[]
   */
  public static void add(CallBody body, String arguments) {
    CallScope scope = body.scope();
    String values = body.local("values");
    body.declare("$T[] $L = null", Object.class, values);
    body.prepare(
        "$L = $L.promote($L, $L, $L, $S)",
        values,
        scope.handle(),
        body.scratch(),
        arguments,
        scope.encoding(textType(scope.function())),
        scope.function().name() + ": arguments");
    body.target("$L.handle($L)", scope.handle(), values);
    body.argument("$L", values);
    body.keepReachable(values);
  }

  /** Strings among the arguments are encoded as the last string before them. */
  private static StringType textType(Function function) {
    return function.parameters().stream()
        .map(Parameter::type)
        .filter(StringType.class::isInstance)
        .map(StringType.class::cast)
        .reduce((first, second) -> second)
        .orElse(new StringType(Encoding.ANSI));
  }
}

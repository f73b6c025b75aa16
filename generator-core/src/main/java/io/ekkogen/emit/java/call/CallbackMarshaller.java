package io.ekkogen.emit.java.call;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.CallbackType;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Parameter;
import java.util.Optional;

/** Marshals callbacks, whose stubs serve as long as the objects are reachable. */
final class CallbackMarshaller {
  private CallbackMarshaller() {}

  static void add(CallBody body, Parameter parameter, CallbackType type) {
    if (!parameter.nullable()) {
      BindingArguments.requireNonNull(body, parameter);
    }
    if (parameter.direction() != Direction.IN) {
      addReference(body, parameter, type);
      return;
    }
    String name = parameter.javaName();
    body.argument("$L", address(body, parameter, type, name));
    body.keepReachable(name);
  }

  private static CodeBlock address(
      CallBody body, Parameter parameter, CallbackType type, String callback) {
    String kind = body.scope().callbackType(type);
    return parameter.retained()
        ? CodeBlock.of("$L.retainedAddressOf($L, $L)", kind, callback, body.scope().binding())
        : CodeBlock.of("$L.addressOf($L)", kind, callback);
  }

  /** A pointer to a function pointer, which the callee may replace. */
  private static void addReference(CallBody body, Parameter parameter, CallbackType type) {
    String name = parameter.javaName();
    String cell = body.local(name + "Cell");
    CodeBlock value = CodeBlock.of("0");
    if (parameter.direction() == Direction.REF) {
      String before = body.local(name + "Before");
      body.declare("$T $L = null", body.scope().types().value(type), before);
      body.prepare(
          parameter.nullable() ? "$1L = $2L == null ? null : $2L.getValue()" : "$L = $L.getValue()",
          before,
          name);
      value = address(body, parameter, type, before);
      body.keepReachable(before);
    }
    CodeBlock made =
        CodeBlock.of("$T.addressCell($L, $L)", JavaTypes.NATIVE_SCALARS, body.scratch(), value);
    if (parameter.nullable()) {
      body.prepare("long $L = $L == null ? 0 : $L", cell, name, made);
    } else {
      body.prepare("long $L = $L", cell, made);
    }
    body.argument("$L", cell);
    body.takeBack(
        "$L$L.setValue($L.of($T.addressAt($L)))",
        parameter.nullable() ? "if (" + name + " != null) " : "",
        name,
        body.scope().callbackType(type),
        JavaTypes.NATIVE_SCALARS,
        cell);
  }

  /**
   * An array of function pointers.
   *
   * @param bound how many elements come back, where that is not known before the call
   */
  static void addArray(
      CallBody body, Parameter parameter, CallbackType type, Optional<CodeBlock> bound) {
    String name = parameter.javaName();
    String kind = body.scope().callbackType(type);
    CodeBlock made =
        parameter.direction() == Direction.OUT
            ? ArrayMarshaller.room(body, parameter, ArrayMarshaller.elementSize(type), name)
            : CodeBlock.of(
                "$T.copyIn($L, $L, $L$L)",
                JavaTypes.CALLBACK_ARRAYS,
                body.scratch(),
                name,
                kind,
                parameter.retained()
                    ? CodeBlock.of(", $L", body.scope().binding())
                    : CodeBlock.of(""));
    String address = SharedArrays.prepare(body, parameter, made);
    body.argument("$L", address);
    if (parameter.direction().byPointer()) {
      body.copyBack(
          "$T.copyOut($L, $L, $L$L)",
          JavaTypes.CALLBACK_ARRAYS,
          address,
          name,
          kind,
          bound.map(count -> CodeBlock.of(", $L", count)).orElse(CodeBlock.of("")));
    }
    body.keepReachable(name);
  }

  /** Makes an array of the address that the call gives. */
  static void addArrayResult(CallBody body, CallbackType type) {
    CallScope scope = body.scope();
    TypeName element = scope.types().value(type);
    body.result(
        CodeBlock.of("$T[]", element),
        CodeBlock.of("long"),
        "$T.of($L, $L, $T.class, $L, $S)",
        JavaTypes.CALLBACK_ARRAYS,
        CallBody.RAW,
        ArrayMarshaller.resultCount(scope),
        element,
        scope.callbackType(type),
        scope.function().name());
  }
}

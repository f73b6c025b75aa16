package io.ekkogen.emit.java.call;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.ArrayType;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Function;
import io.ekkogen.model.HandleType;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.Result;
import java.util.List;

/** Marshals handles: each is held while native code works with it. */
public final class HandleMarshaller {
  private HandleMarshaller() {}

  static void add(CallBody body, Parameter parameter, HandleType type) {
    switch (parameter.direction()) {
      case IN -> addHandle(body, parameter, type);
      case REF -> addReference(body, parameter, type);
      case OUT -> addOut(body, parameter, type);
    }
  }

  private static void addHandle(CallBody body, Parameter parameter, HandleType type) {
    String name = parameter.javaName();
    String label = body.scope().label(parameter);
    CallScope scope = body.scope();
    if (scope.function().closes(type.handle())) {
      body.argument(
          "$T.$L($L, $S)",
          JavaTypes.NATIVE_HANDLE,
          parameter.nullable() ? "detachNullable" : "detach",
          name,
          label);
      return;
    }
    String address = body.local(name + "Address");
    body.declare("long $L = 0", address);
    body.prepare("$L = $L", address, acquire(name, parameter, label));
    body.argument("$L", address);
    body.letGo("$T.release($L, $L)", JavaTypes.NATIVE_HANDLE, name, address);
  }

  /** The parameters whose handles a call in the background holds from when it is made. */
  public static List<Parameter> held(Function function) {
    return function.parameters().stream()
        .filter(parameter -> parameter.direction() != Direction.OUT)
        .filter(
            parameter ->
                parameter.type() instanceof HandleType type && !function.closes(type.handle())
                    || parameter.type() instanceof ArrayType array
                        && array.element() instanceof HandleType)
        .toList();
  }

  private static CodeBlock acquire(String handle, Parameter parameter, String label) {
    return CodeBlock.of(
        "$T.$L($L, $S)",
        JavaTypes.NATIVE_HANDLE,
        parameter.nullable() ? "acquireNullable" : "acquire",
        handle,
        label);
  }

  private static void addOut(CallBody body, Parameter parameter, HandleType type) {
    String name = parameter.javaName();
    CallScope scope = body.scope();
    String cell = cell(body, parameter, CodeBlock.of("0"));
    CodeBlock closer = scope.closer(type.handle(), parameter.owned());
    CodeBlock written = CodeBlock.of("$T.addressAt($L)", JavaTypes.NATIVE_SCALARS, cell);
    body.argument("$L", cell);
    ClassName handle = scope.types().maker(type);
    CodeBlock taken = CodeBlock.of("$L.setValue($T.of($L, $L))", name, handle, written, closer);
    body.handOver("$L", BindingArguments.unlessNull(parameter, taken));
    body.onFailure("$T.discard($L, $L, $L)", JavaTypes.NATIVE_HANDLE, name, cell, closer);
  }

  /** What native code puts in the place of a handle is a new one; the old one is then its own. */
  private static void addReference(CallBody body, Parameter parameter, HandleType type) {
    String name = parameter.javaName();
    CallScope scope = body.scope();
    String held = body.local(name + "Handle");
    String address = body.local(name + "Address");
    ClassName handle = scope.types().handle(type);
    body.declare("$T $L = null", handle, held);
    body.declare("long $L = 0", address);
    if (!parameter.nullable()) {
      BindingArguments.requireNonNull(body, parameter);
    }
    body.prepare(
        parameter.nullable() ? "$1L = $2L == null ? null : $2L.getValue()" : "$L = $L.getValue()",
        held,
        name);
    body.prepare(
        "$L = $T.acquireNullable($L, $S)",
        address,
        JavaTypes.NATIVE_HANDLE,
        held,
        scope.label(parameter));
    String cell = cell(body, parameter, CodeBlock.of("$L", address));
    body.argument("$L", cell);
    CodeBlock replaced =
        CodeBlock.of(
            "$L.replace($L, $T.addressAt($L), $T::of, $L)",
            name,
            address,
            JavaTypes.NATIVE_SCALARS,
            cell,
            scope.types().maker(type),
            scope.closer(type.handle(), parameter.owned()));
    body.handOver("$L", BindingArguments.unlessNull(parameter, replaced));
    body.onFailure(
        "$T.discard($L, $L, $L, $L)",
        JavaTypes.NATIVE_HANDLE,
        name,
        address,
        cell,
        scope.closer(type.handle(), parameter.owned()));
    body.letGo("$T.release($L, $L)", JavaTypes.NATIVE_HANDLE, held, address);
  }

  /** A pointer to the pointer; the variable that holds its address. */
  private static String cell(CallBody body, Parameter parameter, CodeBlock value) {
    String name = parameter.javaName();
    String cell = body.local(name + "Cell");
    CodeBlock made =
        CodeBlock.of("$T.addressCell($L, $L)", JavaTypes.NATIVE_SCALARS, body.scratch(), value);
    body.declare("long $L = 0", cell);
    if (parameter.nullable()) {
      body.prepare("$L = $L == null ? 0 : $L", cell, name, made);
    } else {
      if (parameter.direction() == Direction.OUT) {
        BindingArguments.requireNonNull(body, parameter);
      }
      body.prepare("$L = $L", cell, made);
    }
    return cell;
  }

  /** Makes a handle of the address that the call gives. */
  static void addResult(CallBody body, HandleType type) {
    CallScope scope = body.scope();
    Result returns = scope.function().returns();
    if (returns.owned()) {
      body.resultCloser(scope.closer(type.handle(), true));
    }
    body.result(
        CodeBlock.of("$T", scope.types().handle(type)),
        CodeBlock.of("long"),
        "$T.of($L, $L)",
        scope.types().maker(type),
        CallBody.RAW,
        scope.closer(type.handle(), returns.owned()));
  }
}

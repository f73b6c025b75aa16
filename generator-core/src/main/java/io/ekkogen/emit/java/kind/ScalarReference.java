package io.ekkogen.emit.java.kind;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.java.call.CallBody;
import io.ekkogen.emit.java.call.Statements;
import io.ekkogen.emit.java.call.UpcallMethod;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.ScalarType;

/**
 * Scalars that are passed by pointer. JNA's references keep their value in native memory, which the
 * callee is given.
 */
final class ScalarReference {
  private ScalarReference() {}

  static void add(CallBody body, Parameter parameter, ScalarType type) {
    String name = parameter.javaName();
    String label = body.scope().label(parameter);
    boolean isOut = parameter.direction() == Direction.OUT;
    CodeBlock cleared =
        CodeBlock.of("$T.clearedAddressOf($L, $S)", JavaTypes.ARGUMENTS, name, label);
    if (isOut && body.failsLate()) {
      body.onError("$T.discard($L)", JavaTypes.ARGUMENTS, name);
    }
    if (isNarrow(type)) {
      if (isOut) {
        body.prepare("$L", Statements.unlessNull(parameter, cleared));
      }
      addNarrow(body, parameter, type);
    } else {
      argument(
          body,
          parameter,
          isOut ? cleared : CodeBlock.of("$T.addressOf($L, $S)", JavaTypes.ARGUMENTS, name, label));
    }
    body.keepAlive(name);
  }

  /** Whether C's value may be narrower than the reference's. */
  private static boolean isNarrow(ScalarType type) {
    return type == ScalarType.BOOL8 || type.isWide();
  }

  /** The C value is narrower than the reference's, which is converted before and after. */
  private static void addNarrow(CallBody body, Parameter parameter, ScalarType type) {
    String name = parameter.javaName();
    String label = body.scope().label(parameter);
    if (type == ScalarType.BOOL8) {
      addConverted(
          body,
          parameter,
          CodeBlock.of("$T.bool8AddressOf($L, $S)", JavaTypes.ARGUMENTS, name, label),
          CodeBlock.of("$T.takeBool8($L)", JavaTypes.ARGUMENTS, name));
      return;
    }
    CodeBlock width = ScalarCode.width(type);
    addConverted(
        body,
        parameter,
        CodeBlock.of("$T.narrowAddressOf($L, $L, $S)", JavaTypes.ARGUMENTS, name, width, label),
        CodeBlock.of("$T.takeNarrow($L, $L)", JavaTypes.ARGUMENTS, name, width));
  }

  /** The reference holds a value of its own width again after the call, even if it failed. */
  private static void addConverted(
      CallBody body, Parameter parameter, CodeBlock narrowed, CodeBlock widened) {
    body.afterCall("$L", Statements.unlessNull(parameter, widened));
    if (parameter.direction() != Direction.REF || !body.failsLate()) {
      argument(body, parameter, narrowed);
      return;
    }
    String address = body.local(parameter.javaName() + "Address");
    body.declare("long $L = 0", address);
    body.prepare(
        "$L", Statements.unlessNull(parameter, CodeBlock.of("$L = $L", address, narrowed)));
    body.argument("$L", address);
    body.onError("$L", Statements.onlyIf(CodeBlock.of("$L != 0", address), widened));
  }

  private static void argument(CallBody body, Parameter parameter, CodeBlock address) {
    if (parameter.nullable()) {
      body.argument("$L == null ? 0 : $L", parameter.javaName(), address);
    } else {
      body.argument("$L", address);
    }
  }

  /** JNA's reference to native code's value, or to a copy of one that has another width in C. */
  static void addUpcall(UpcallMethod method, Parameter parameter, ScalarType type) {
    String name = parameter.javaName();
    ClassName reference = JavaTypes.reference(type);
    CodeBlock at =
        parameter.direction() == Direction.OUT
            ? method.cleared(parameter, ScalarCode.width(type))
            : CodeBlock.of("$L", name);
    if (!isNarrow(type)) {
      method.argument("$T.reference($L, $T::new)", JavaTypes.CALLBACK_ARGUMENTS, at, reference);
      return;
    }
    String local = method.local(name + "Reference");
    method.argument("$L", local);
    if (type == ScalarType.BOOL8) {
      method.before(
          "$T $L = $T.bool8Reference($L)", reference, local, JavaTypes.CALLBACK_ARGUMENTS, at);
      method.after("$T.store($L, $L)", JavaTypes.CALLBACK_ARGUMENTS, name, local);
      return;
    }
    method.before(
        "$T $L = $T.$L($L, $L)",
        reference,
        local,
        JavaTypes.CALLBACK_ARGUMENTS,
        type == ScalarType.WCHAR ? "intReference" : "longReference",
        at,
        ScalarCode.width(type));
    method.after(
        "$T.store($L, $L, $L, $S)",
        JavaTypes.CALLBACK_ARGUMENTS,
        name,
        local,
        ScalarCode.width(type),
        method.label(parameter));
  }
}

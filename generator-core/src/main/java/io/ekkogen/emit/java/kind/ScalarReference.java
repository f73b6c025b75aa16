package io.ekkogen.emit.java.kind;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.java.call.CallBody;
import io.ekkogen.emit.java.call.Statements;
import io.ekkogen.emit.java.call.UpcallMethod;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.ScalarCode;
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
        CodeBlock.of("$T.clearedAddressOf($L, $S)", JavaTypes.REFERENCES, name, label);
    if (isOut && body.failsLate()) {
      body.onError("$T.discard($L)", JavaTypes.REFERENCES, name);
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
          isOut
              ? cleared
              : CodeBlock.of("$T.addressOf($L, $S)", JavaTypes.REFERENCES, name, label));
    }
    body.keepAlive(name);
  }

  /** Whether C's value may be narrower than the reference's. */
  private static boolean isNarrow(ScalarType type) {
    return type == ScalarType.BOOL8 || type.isWide();
  }

  /**
   * The C value is narrower than the reference's, which is converted before and after. The
   * reference holds a value of its own width again after the call, even if it failed.
   */
  private static void addNarrow(CallBody body, Parameter parameter, ScalarType type) {
    String name = parameter.javaName();
    CodeBlock width = ScalarCode.width(type);
    CodeBlock narrowed =
        CodeBlock.of(
            "$T.narrowAddressOf($L, $L, $S)",
            JavaTypes.REFERENCES,
            name,
            width,
            body.scope().label(parameter));
    CodeBlock widened = CodeBlock.of("$T.takeNarrow($L, $L)", JavaTypes.REFERENCES, name, width);
    body.afterCall("$L", widened);
    if (parameter.direction() != Direction.REF || !body.failsLate()) {
      argument(body, parameter, narrowed);
      return;
    }
    String address = body.local(name + "Address");
    body.declare("long $L = 0", address);
    body.prepare(
        "$L", Statements.unlessNull(parameter, CodeBlock.of("$L = $L", address, narrowed)));
    body.argument("$L", address);
    body.onError("$L", Statements.onlyIf(CodeBlock.of("$L != 0", address), widened));
  }

  private static void argument(CallBody body, Parameter parameter, CodeBlock address) {
    body.argument("$L", Statements.orNone(parameter, parameter.javaName(), address, "0"));
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
      method.argument("$T.at($L, $T::new)", JavaTypes.REFERENCES, at, reference);
      return;
    }
    String local = method.local(name + "Reference");
    CodeBlock width = ScalarCode.width(type);
    method.before(
        "$T $L = $T.copy($L, $L, $T::new)",
        reference,
        local,
        JavaTypes.REFERENCES,
        at,
        width,
        reference);
    method.argument("$L", local);
    method.after(
        "$T.store($L, $L, $L, $S)",
        JavaTypes.REFERENCES,
        name,
        local,
        width,
        method.label(parameter));
  }
}

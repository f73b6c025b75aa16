package io.ekkogen.emit.java.call;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.ScalarType;

/**
 * Marshals scalars that are passed by pointer. JNA's references keep their value in native memory,
 * which the callee is given.
 */
final class ReferenceMarshaller {
  private ReferenceMarshaller() {}

  static void add(CallBody body, Parameter parameter, ScalarType type) {
    String name = parameter.javaName();
    String label = body.scope().label(parameter);
    boolean isOut = parameter.direction() == Direction.OUT;
    CodeBlock cleared =
        CodeBlock.of("$T.clearedAddressOf($L, $S)", JavaTypes.ARGUMENTS, name, label);
    if (isOut && body.failsLate()) {
      body.onFailure("$T.discard($L)", JavaTypes.ARGUMENTS, name);
    }
    if (type == ScalarType.BOOL8 || type.isWide()) {
      if (isOut) {
        body.prepare("$L", BindingArguments.unlessNull(parameter, cleared));
      }
      addNarrow(body, parameter, type);
    } else {
      argument(
          body,
          parameter,
          CodeBlock.of(
              "$T.$L($L, $S)",
              JavaTypes.ARGUMENTS,
              isOut ? "clearedAddressOf" : "addressOf",
              name,
              label));
    }
    body.keepReachable(name);
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
    CodeBlock width = CodeBlock.of("$T.$L", JavaTypes.C_SCALAR, type.raw().name());
    addConverted(
        body,
        parameter,
        CodeBlock.of("$T.narrowAddressOf($L, $L, $S)", JavaTypes.ARGUMENTS, name, width, label),
        CodeBlock.of("$T.takeNarrow($L, $L)", JavaTypes.ARGUMENTS, name, width));
  }

  /** A reference holds a value of its own width again, also when the function failed. */
  private static void addConverted(
      CallBody body, Parameter parameter, CodeBlock narrowed, CodeBlock widened) {
    body.takeBack("$L", BindingArguments.unlessNull(parameter, widened));
    if (parameter.direction() != Direction.REF || !body.failsLate()) {
      argument(body, parameter, narrowed);
      return;
    }
    String address = body.local(parameter.javaName() + "Address");
    body.declare("long $L = 0", address);
    body.prepare(
        "$L", BindingArguments.unlessNull(parameter, CodeBlock.of("$L = $L", address, narrowed)));
    body.argument("$L", address);
    body.onFailure("if ($L != 0) $L", address, widened);
  }

  private static void argument(CallBody body, Parameter parameter, CodeBlock address) {
    if (parameter.nullable()) {
      body.argument("$L == null ? 0 : $L", parameter.javaName(), address);
    } else {
      body.argument("$L", address);
    }
  }
}

package io.ekkogen.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.model.ArrayType;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.ScalarType;
import io.ekkogen.model.StringType;
import io.ekkogen.model.StructType;
import io.ekkogen.model.Type;

/** Marshals between JavaScript's values, as the engine hands them over, and raw handles. */
final class HostArguments {
  private HostArguments() {}

  static void add(CallBody body, Parameter parameter) {
    String name = parameter.javaName();
    Type type = parameter.type();
    if (type instanceof ArrayType) {
      body.argument("$T.addressOf($L)", JavaTypes.SCRIPT_ARGUMENTS, name);
      body.keepReachable(name);
    } else if (parameter.direction().byPointer() || type instanceof StructType) {
      body.argument("$L.address()", name);
      body.keepReachable(name);
    } else if (type == StringType.STRING) {
      BindingArguments.addString(body, parameter);
    } else {
      addScalar(body, parameter, (ScalarType) type);
    }
  }

  private static void addScalar(CallBody body, Parameter parameter, ScalarType type) {
    String name = parameter.javaName();
    switch (type) {
      case BOOL -> body.argument("$L ? 1 : 0", name);
      case BOOL8 -> body.argument("(byte) ($L ? 1 : 0)", name);
      case BYTE -> addChecked(body, parameter, "uint8");
      case USHORT -> addChecked(body, parameter, "uint16");
      case UINT -> addChecked(body, parameter, "uint32");
      case FLOAT -> addChecked(body, parameter, "float32");
      default -> body.argument("$L", name);
    }
  }

  private static void addChecked(CallBody body, Parameter parameter, String check) {
    body.argument(
        "$T.$L($L, $S)",
        JavaTypes.SCRIPT_ARGUMENTS,
        check,
        parameter.javaName(),
        body.label(parameter));
  }

  static void addResult(CallBody body, Type type) {
    if (type == StringType.STRING) {
      BindingResults.addString(body);
    } else if (type instanceof ScalarType scalar) {
      CodeBlock carrier = CodeBlock.of("$T", scalar.raw().carrier());
      String value =
          switch (scalar) {
            case BOOL, BOOL8 -> "$L != 0";
            case BYTE -> "Byte.toUnsignedInt($L)";
            case USHORT -> "Short.toUnsignedInt($L)";
            case UINT -> "Integer.toUnsignedLong($L)";
            default -> "$L";
          };
      body.result(CodeBlock.of("var"), carrier, value);
    }
  }
}

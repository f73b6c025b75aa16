package io.ekkogen.emit.java.call;

import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.ArrayType;
import io.ekkogen.model.CallbackType;
import io.ekkogen.model.Direction;
import io.ekkogen.model.HandleType;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.ScalarType;
import io.ekkogen.model.StringType;
import io.ekkogen.model.StructType;
import io.ekkogen.model.Type;

/** Marshals what the JavaScript engine hands over to raw handles. */
public final class HostArguments {
  private HostArguments() {}

  public static void add(CallBody body, Parameter parameter) {
    String name = parameter.javaName();
    Type type = parameter.type();
    if (type instanceof StringType string) {
      addString(body, parameter, string);
    } else if (type instanceof HandleType handle) {
      HandleMarshaller.add(body, parameter, handle);
    } else if (type instanceof CallbackType callback && parameter.direction() == Direction.IN) {
      body.argument("$L.addressOf($L)", body.scope().scriptCallbackType(callback), name);
      body.keepReachable(name);
    } else if (type instanceof ArrayType array && isHeld(array.element())) {
      String values = body.local(name + "Values");
      boolean isStrings = array.element() instanceof StringType;
      body.prepare(
          "$T[] $L = $T.values($L)",
          isStrings ? JavaTypes.STRING : JavaTypes.NATIVE_HANDLE,
          values,
          isStrings ? JavaTypes.SCRIPT_STRINGS : JavaTypes.SCRIPT_HANDLES,
          name);
      ArrayMarshaller.add(body, parameter, array, values);
    } else if (type instanceof ArrayType
        || parameter.nullable() && parameter.direction().byPointer()) {
      body.argument("$T.addressOf($L)", JavaTypes.SCRIPT_ARGUMENTS, name);
      body.keepReachable(name);
    } else if (parameter.direction().byPointer() || type instanceof StructType) {
      body.argument("$L.address()", name);
      body.keepReachable(name);
    } else {
      addScalar(body, parameter, type.scalar().orElseThrow());
    }
  }

  /** Whether an array of these is held as Java has it, not as C does. */
  static boolean isHeld(Type element) {
    return element instanceof StringType || element instanceof HandleType;
  }

  private static void addString(CallBody body, Parameter parameter, StringType type) {
    String value = parameter.javaName();
    if (parameter.isTextBuffer()) {
      value = body.local(value + "Text");
      body.prepare(
          "$T $L = $T.builder($L)",
          JavaTypes.STRING_BUILDER,
          value,
          JavaTypes.SCRIPT_TEXT,
          parameter.javaName());
    }
    StringMarshaller.add(body, parameter, type, value);
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
      case WCHAR ->
          body.argument(
              "$T.wchar($L, $S)", JavaTypes.ARGUMENTS, name, body.scope().label(parameter));
      default -> body.argument("$L", name);
    }
  }

  private static void addChecked(CallBody body, Parameter parameter, String check) {
    body.argument(
        "$T.$L($L, $S)",
        JavaTypes.SCRIPT_ARGUMENTS,
        check,
        parameter.javaName(),
        body.scope().label(parameter));
  }
}

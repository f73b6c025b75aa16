package io.ekkogen.emit.java;

import io.ekkogen.model.ArrayType;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.ScalarType;
import io.ekkogen.model.StructType;
import io.ekkogen.model.Type;

/** Marshals what Java passes to the typed interface. */
final class BindingArguments {
  private BindingArguments() {}

  static void add(CallBody body, Parameter parameter) {
    Type type = parameter.type();
    if (type instanceof ArrayType array) {
      addArray(body, parameter, array);
    } else if (type instanceof StructType) {
      addStruct(body, parameter);
    } else if (type instanceof ScalarType scalar) {
      if (parameter.direction().byPointer()) {
        addReference(body, parameter, scalar);
      } else {
        addScalar(body, parameter, scalar);
      }
    } else {
      addString(body, parameter);
    }
  }

  static void addString(CallBody body, Parameter parameter) {
    body.argument(
        "$T.copyIn($L, $L, $T.ANSI, $S)",
        JavaTypes.NATIVE_STRINGS,
        body.scratch(),
        parameter.javaName(),
        JavaTypes.NATIVE_STRINGS,
        body.label(parameter));
  }

  private static void addScalar(CallBody body, Parameter parameter, ScalarType type) {
    String name = parameter.javaName();
    switch (type) {
      case BOOL -> body.argument("$L ? 1 : 0", name);
      case BOOL8 -> body.argument("(byte) ($L ? 1 : 0)", name);
      case INT_PTR, UINT_PTR -> {
        body.argument("$T.addressOf($L)", JavaTypes.ARGUMENTS, name);
        body.keepReachable(name);
      }
      default -> body.argument("$L", name);
    }
  }

  private static void addArray(CallBody body, Parameter parameter, ArrayType type) {
    String name = parameter.javaName();
    String address = body.local(name + "Address");
    if (parameter.direction().byPointer()) {
      body.prepare("$T.requireNonNull($L, $S)", JavaTypes.ARGUMENTS, name, body.label(parameter));
    }
    if (parameter.direction() == Direction.OUT) {
      body.prepare(
          "long $L = $T.room($L, $L.length, $T.BYTES)",
          address,
          JavaTypes.NATIVE_ARRAYS,
          body.scratch(),
          name,
          JavaTypes.scalar(type.element()).box());
    } else {
      body.prepare(
          "long $L = $T.copyIn($L, $L)", address, JavaTypes.NATIVE_ARRAYS, body.scratch(), name);
    }
    body.argument("$L", address);
    body.takeBack("$T.copyOut($L, $L)", JavaTypes.NATIVE_ARRAYS, address, name);
  }

  private static void addStruct(CallBody body, Parameter parameter) {
    String name = parameter.javaName();
    String label = body.label(parameter);
    String address = parameter.direction() == Direction.OUT ? "clearedAddressOf" : "addressOf";
    body.argument("$T.$L($L, $S)", JavaTypes.ARGUMENTS, address, name, label);
    if (parameter.direction().byPointer()) {
      body.takeBack("$L.read()", name);
    }
    body.keepReachable(name);
  }

  /** JNA's references keep their value in native memory, which the callee is given. */
  private static void addReference(CallBody body, Parameter parameter, ScalarType type) {
    String name = parameter.javaName();
    String label = body.label(parameter);
    if (type == ScalarType.BOOL8) {
      if (parameter.direction() == Direction.OUT) {
        body.prepare("$T.clearedAddressOf($L, $S)", JavaTypes.ARGUMENTS, name, label);
      }
      body.argument("$T.bool8AddressOf($L, $S)", JavaTypes.ARGUMENTS, name, label);
      body.takeBack("$T.takeBool8($L)", JavaTypes.ARGUMENTS, name);
    } else if (parameter.direction() == Direction.OUT) {
      body.argument("$T.clearedAddressOf($L, $S)", JavaTypes.ARGUMENTS, name, label);
    } else {
      body.argument("$T.addressOf($L, $S)", JavaTypes.ARGUMENTS, name, label);
    }
    body.keepReachable(name);
  }
}

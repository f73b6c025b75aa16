package io.ekkogen.emit.java.call;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.WideScalars;
import io.ekkogen.model.ArrayType;
import io.ekkogen.model.CallbackType;
import io.ekkogen.model.Direction;
import io.ekkogen.model.HandleType;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.ScalarType;
import io.ekkogen.model.StringType;
import io.ekkogen.model.StructPointerType;
import io.ekkogen.model.StructType;
import io.ekkogen.model.Type;

/** Marshals what Java passes to the typed interface. */
public final class BindingArguments {
  private BindingArguments() {}

  public static void add(CallBody body, Parameter parameter) {
    Type type = parameter.type();
    String name = parameter.javaName();
    if (!parameter.nullable() && parameter.type() instanceof ArrayType) {
      requireNonNull(body, parameter);
    }
    if (type instanceof ArrayType array) {
      ArrayMarshaller.add(body, parameter, array, name);
    } else if (type instanceof HandleType handle) {
      HandleMarshaller.add(body, parameter, handle);
    } else if (type instanceof StructType) {
      addStruct(body, parameter);
    } else if (type instanceof StringType string) {
      StringMarshaller.add(body, parameter, string, name);
    } else if (type instanceof CallbackType callback) {
      CallbackMarshaller.add(body, parameter, callback);
    } else if (type instanceof StructPointerType) {
      ReferenceMarshaller.add(body, parameter, ScalarType.INT_PTR);
    } else if (parameter.direction().byPointer()) {
      ReferenceMarshaller.add(body, parameter, type.scalar().orElseThrow());
    } else {
      addScalar(body, parameter, type.scalar().orElseThrow());
    }
  }

  static void requireNonNull(CallBody body, Parameter parameter) {
    body.prepare(
        "$T.requireNonNull($L, $S)",
        JavaTypes.ARGUMENTS,
        parameter.javaName(),
        body.scope().label(parameter));
  }

  /** {@code statement}, unless a null reference does not need it. */
  static CodeBlock unlessNull(Parameter parameter, CodeBlock statement) {
    return parameter.nullable()
        ? CodeBlock.of("if ($L != null) $L", parameter.javaName(), statement)
        : statement;
  }

  private static void addScalar(CallBody body, Parameter parameter, ScalarType type) {
    String name = parameter.javaName();
    switch (type) {
      case BOOL -> body.argument("$L ? 1 : 0", name);
      case BOOL8 -> body.argument("(byte) ($L ? 1 : 0)", name);
      case INT_PTR, UINT_PTR -> {
        if (!parameter.nullable()) {
          requireNonNull(body, parameter);
        }
        body.argument("$T.addressOf($L)", JavaTypes.ARGUMENTS, name);
        body.keepReachable(name);
      }
      case WCHAR, CLONG, CULONG, SIZE_T, SSIZE_T ->
          body.argument(
              "$T.$L($L, $S)",
              JavaTypes.ARGUMENTS,
              WideScalars.check(type),
              name,
              body.scope().label(parameter));
      default -> body.argument("$L", name);
    }
  }

  private static void addStruct(CallBody body, Parameter parameter) {
    String name = parameter.javaName();
    String method = parameter.direction() == Direction.OUT ? "clearedAddressOf" : "addressOf";
    boolean mayBeNull = parameter.nullable();
    CodeBlock address =
        CodeBlock.of(
            "$T.$L($L, $S$L)",
            JavaTypes.ARGUMENTS,
            method,
            name,
            body.scope().label(parameter),
            parameter.direction() == Direction.OUT ? readOnes(body, parameter) : "");
    body.argument("$L", mayBeNull ? CodeBlock.of("$L == null ? 0 : $L", name, address) : address);
    if (parameter.direction() == Direction.OUT && body.failsLate()) {
      body.onFailure("$T.discard($L)", JavaTypes.STRUCTURE_ARGUMENTS, name);
    }
    if (parameter.direction().byPointer()) {
      body.takeBack(mayBeNull ? "if ($1L != null) $1L.autoRead()" : "$L.autoRead()", name);
    }
    body.keepReachable(name);
  }

  /** Other arguments that may be the same structure, and are read. */
  private static CodeBlock readOnes(CallBody body, Parameter out) {
    CodeBlock.Builder others = CodeBlock.builder();
    for (Parameter other : body.scope().function().parameters()) {
      if (other.direction() != Direction.OUT
          && other.type() instanceof StructType
          && other.type().mappingName().equals(out.type().mappingName())) {
        others.add(", $L", other.javaName());
      }
    }
    return others.build();
  }
}

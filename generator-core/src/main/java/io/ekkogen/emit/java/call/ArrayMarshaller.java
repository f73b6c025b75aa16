package io.ekkogen.emit.java.call;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.ArrayType;
import io.ekkogen.model.CallbackType;
import io.ekkogen.model.Direction;
import io.ekkogen.model.HandleType;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.Result;
import io.ekkogen.model.ScalarType;
import io.ekkogen.model.StringType;
import io.ekkogen.model.Type;
import java.util.Optional;

/** Marshals arrays: a copy goes in, and what the callee left comes back. */
public final class ArrayMarshaller {
  private ArrayMarshaller() {}

  /**
   * @param array an expression for the Java array
   */
  static void add(CallBody body, Parameter parameter, ArrayType type, String array) {
    Optional<Parameter> count = parameter.length().map(body.scope().function()::parameter);
    if (count.isPresent() && count.get().direction() != Direction.OUT) {
      body.requireReference(count.get());
      body.prepare(
          parameter.nullable()
              ? "$1T.checkCount($2L, $3L == null ? -1 : $3L.length, $4S, $5S)"
              : "$1T.checkCount($2L, $3L.length, $4S, $5S)",
          JavaTypes.ARGUMENTS,
          body.scope().count(count.get()),
          array,
          body.scope().label(parameter),
          count.get().name());
    }
    if (type.element() instanceof HandleType) {
      addHandles(body, parameter, array);
      return;
    }
    boolean isBounded = count.isPresent() && count.get().direction().byPointer();
    Optional<CodeBlock> bound = count.filter(it -> isBounded).map(body.scope()::count);
    if (StructArrayMarshaller.takes(type.element())) {
      StructArrayMarshaller.add(body, parameter, type.element(), bound);
      return;
    }
    if (type.element() instanceof CallbackType callback) {
      CallbackMarshaller.addArray(body, parameter, callback, bound);
      return;
    }
    CodeBlock made =
        parameter.direction() == Direction.OUT
            ? room(body, parameter, elementSize(type.element()), array)
            : CodeBlock.of(
                "$T.copyIn($L, $L$L)",
                copier(type.element()),
                body.scratch(),
                array,
                copyInMore(body, parameter, type.element()));
    String address = SharedArrays.prepare(body, parameter, made);
    body.argument("$L", address);
    if (comesBack(parameter, type)) {
      body.copyBack(
          "$T.copyOut($L, $L$L$L)",
          copier(type.element()),
          address,
          array,
          width(body, type.element()),
          bound.map(it -> CodeBlock.of(", $L", it)).orElse(CodeBlock.of("")));
    }
    if (isPointer(type.element())) {
      body.keepReachable(array);
    }
  }

  private static ClassName copier(Type element) {
    return element instanceof StringType ? JavaTypes.NATIVE_STRINGS : JavaTypes.NATIVE_ARRAYS;
  }

  /** Each handle is held while native code works with it. */
  private static void addHandles(CallBody body, Parameter parameter, String array) {
    String acquired = body.local(parameter.javaName() + "Acquired");
    body.declare("$T[] $L = null", JavaTypes.NATIVE_HANDLE, acquired);
    body.prepare(
        "$L = $T.acquire($L, $S)",
        acquired,
        JavaTypes.NATIVE_HANDLES,
        array,
        body.scope().label(parameter));
    body.argument("$T.copyIn($L, $L)", JavaTypes.NATIVE_HANDLES, body.scratch(), acquired);
    body.letGo("$T.release($L)", JavaTypes.NATIVE_HANDLES, acquired);
  }

  /**
   * @param size an element's bytes
   */
  static CodeBlock room(CallBody body, Parameter parameter, CodeBlock size, String array) {
    CodeBlock room =
        CodeBlock.of(
            "$T.room($L, $L.length, $L)", JavaTypes.NATIVE_ARRAYS, body.scratch(), array, size);
    return parameter.nullable() ? CodeBlock.of("$L == null ? 0 : $L", array, room) : room;
  }

  /** Text in an array is not read again unless the callee is known to write. */
  private static boolean comesBack(Parameter parameter, ArrayType type) {
    return !(type.element() instanceof StringType) || parameter.direction().byPointer();
  }

  /** What {@code copyIn} is told beyond the array. */
  private static CodeBlock copyInMore(CallBody body, Parameter parameter, Type element) {
    CodeBlock width = width(body, element);
    boolean isChecked =
        element instanceof StringType || element.scalar().filter(ScalarType::isWide).isPresent();
    return isChecked ? CodeBlock.of("$L, $S", width, body.scope().label(parameter)) : width;
  }

  /** The encoding, or C's width, where the array's Java type does not tell. */
  private static CodeBlock width(CallBody body, Type element) {
    if (element instanceof StringType string) {
      return CodeBlock.of(", $L", body.scope().encoding(string));
    }
    return scalarWidth(element);
  }

  /** What tells C's width of an element that Java's type does not. */
  public static CodeBlock scalarWidth(Type element) {
    Optional<ScalarType> scalar =
        element.scalar().filter(type -> type.isBoolean() || type.isWide());
    return scalar
        .map(type -> CodeBlock.of(", $T.$L", JavaTypes.C_SCALAR, type.raw().name()))
        .orElse(CodeBlock.of(""));
  }

  /** An element's bytes, or the type that has a width of the platform's. */
  public static CodeBlock elementSize(Type element) {
    ScalarType type = element.scalar().orElse(ScalarType.INT_PTR);
    return switch (type) {
      case BOOL -> CodeBlock.of("$T.BYTES", Integer.class);
      case BOOL8 -> CodeBlock.of("$T.BYTES", Byte.class);
      case WCHAR, CLONG, CULONG, SIZE_T, SSIZE_T, INT_PTR, UINT_PTR ->
          CodeBlock.of("$T.$L", JavaTypes.C_SCALAR, type.raw().name());
      default -> CodeBlock.of("$T.BYTES", JavaTypes.scalar(type).box());
    };
  }

  private static boolean isPointer(Type element) {
    return element.scalar().filter(ScalarType::isPointer).isPresent();
  }

  /** Makes an array of the address that the call gives. */
  static void addResult(CallBody body, ArrayType type) {
    if (StructArrayMarshaller.takes(type.element())) {
      StructArrayMarshaller.addResult(body, type.element());
      return;
    }
    if (type.element() instanceof CallbackType callback) {
      CallbackMarshaller.addArrayResult(body, callback);
      return;
    }
    CallScope scope = body.scope();
    body.result(
        CodeBlock.of("$T", scope.types().value(type)),
        CodeBlock.of("long"),
        "$T.$L($L, $L$L, $S)",
        JavaTypes.RETURNED_ARRAYS,
        maker(type.element()),
        CallBody.RAW,
        resultCount(scope),
        width(body, type.element()),
        scope.function().name());
  }

  /** How many elements a returned array has. */
  static CodeBlock resultCount(CallScope scope) {
    Result.Length length = scope.function().returns().length().orElseThrow();
    return length instanceof Result.Length.Of named
        ? scope.count(scope.function().parameter(named.parameter()))
        : number(length);
  }

  /** A length that is the same every time. */
  public static CodeBlock number(Result.Length length) {
    return CodeBlock.of("$L", ((Result.Length.Number) length).count());
  }

  /** The method that makes an array of what is at an address. */
  public static String maker(Type element) {
    if (element instanceof StringType) {
      return "strings";
    }
    return switch (element.scalar().orElseThrow()) {
      case BOOL, BOOL8 -> "booleans";
      case SBYTE, BYTE, CHAR -> "bytes";
      case SHORT, USHORT -> "shorts";
      case INT, UINT, WCHAR -> "ints";
      case LONG, ULONG, CLONG, CULONG, SIZE_T, SSIZE_T -> "longs";
      case FLOAT -> "floats";
      case DOUBLE -> "doubles";
      case INT_PTR, UINT_PTR -> "pointers";
    };
  }
}

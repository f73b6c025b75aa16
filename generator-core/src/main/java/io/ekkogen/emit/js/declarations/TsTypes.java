package io.ekkogen.emit.js.declarations;

import io.ekkogen.model.ArrayType;
import io.ekkogen.model.CallbackType;
import io.ekkogen.model.Direction;
import io.ekkogen.model.EnumType;
import io.ekkogen.model.ErrorCondition;
import io.ekkogen.model.Function;
import io.ekkogen.model.HandleType;
import io.ekkogen.model.InlineArrayType;
import io.ekkogen.model.InlineTextType;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.Result;
import io.ekkogen.model.ScalarType;
import io.ekkogen.model.StringType;
import io.ekkogen.model.StructPointerType;
import io.ekkogen.model.StructType;
import io.ekkogen.model.Type;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What TypeScript calls the types of a mapping. */
final class TsTypes {
  static final String OR_NULL = " | null";

  private TsTypes() {}

  /** A value that scripts give; null where the type has one. */
  static String in(Type type) {
    return hasNull(type) ? given(type) + OR_NULL : given(type);
  }

  /** A value that scripts get; null where the type has one. */
  static String out(Type type) {
    return hasNull(type) ? got(type) + OR_NULL : got(type);
  }

  static String result(Function function) {
    Result result = function.returns();
    if (result.isSafeSize()) {
      return "number";
    }
    boolean nullIsError =
        function.call().error().filter(it -> it.test() == ErrorCondition.Test.NULL).isPresent();
    return result.nullable() && !nullIsError ? out(result.type()) : got(result.type());
  }

  static String parameter(Parameter parameter) {
    String type = passed(parameter);
    return parameter.nullable() ? type + OR_NULL : type;
  }

  private static String passed(Parameter parameter) {
    Type type = parameter.type();
    if (type instanceof ArrayType array && parameter.direction().byPointer()) {
      return givenArray(array.element());
    }
    if (parameter.direction() == Direction.IN || type instanceof StructType) {
      return given(type);
    }
    if (parameter.direction() == Direction.OUT) {
      return "{ value?: %1$s | undefined } | (%1$s | undefined)[]".formatted(comesBack(parameter));
    }
    String in = parameter.isTextBuffer() ? "string" : in(type);
    return holder(either(in, comesBack(parameter)));
  }

  /** An object or an Array that holds one value. */
  static String holder(String value) {
    return "{ value: %s } | %s[]".formatted(value, element(value));
  }

  /** What a holder has before and after a call. */
  private static String either(String before, String after) {
    Set<String> both = new LinkedHashSet<>(List.of(before.split(" \\| ")));
    both.addAll(List.of(after.split(" \\| ")));
    return String.join(" | ", both);
  }

  /** What is in the holder of a parameter after the call, or comes back without one. */
  static String comesBack(Parameter parameter) {
    boolean isHandle =
        parameter.type() instanceof HandleType && parameter.direction() == Direction.OUT;
    boolean isNeverNull =
        parameter.isTextBuffer()
            || parameter.type() instanceof ArrayType
            || isHandle && !parameter.comesBackNull();
    return isNeverNull ? got(parameter.type()) : out(parameter.type());
  }

  /** What native code passes to a function of a script. */
  static String given(Parameter parameter) {
    Type type = parameter.type();
    boolean isPlain = type instanceof StructType || type instanceof ArrayType;
    if (parameter.direction() == Direction.IN || isPlain) {
      return parameter.mayArriveNull() ? got(type) + OR_NULL : got(type);
    }
    String value = parameter.isTextBuffer() ? "string" : either(out(type), in(type));
    return "{ value: %s } | null".formatted(value);
  }

  /** What native code gets from a function of a script. */
  static String returned(Result result) {
    return result.nullable() ? in(result.type()) : given(result.type());
  }

  private static boolean hasNull(Type type) {
    return type instanceof StringType
        || type instanceof ArrayType
        || type instanceof HandleType
        || type instanceof StructPointerType
        || type instanceof CallbackType
        || type.scalar().filter(ScalarType::isPointer).isPresent();
  }

  private static String given(Type type) {
    if (type instanceof StructType struct) {
      return init(struct.struct().jsName());
    }
    if (type instanceof StructPointerType pointer) {
      return init(pointer.target().jsName());
    }
    if (type instanceof ArrayType array) {
      return "readonly " + givenArray(array.element());
    }
    if (type instanceof InlineArrayType array) {
      String typed = returnedArray(array.element());
      String plain = "readonly " + element(in(array.element())) + "[]";
      return typed.isEmpty() ? plain : plain + " | " + typed;
    }
    if (type instanceof EnumType) {
      return got(type);
    }
    if (type instanceof CallbackType callback) {
      return function(callback.jsName());
    }
    return switch (type.scalar().orElse(ScalarType.INT)) {
      case LONG, ULONG, CLONG, CULONG -> "number | bigint";
      case INT_PTR, UINT_PTR -> "Pointer | bigint";
      default -> got(type);
    };
  }

  /** What is passed as a function of native code. */
  static String function(String callback) {
    return callback + " | CallbackRegistration | Pointer | bigint";
  }

  /** An array that native code may write to. */
  static String givenArray(Type element) {
    return element(in(element)) + "[]" + typedArrays(element);
  }

  private static String gotArray(Type element) {
    String typed = returnedArray(element);
    return typed.isEmpty() ? element(out(element)) + "[]" : typed;
  }

  private static String got(Type type) {
    if (type instanceof StructType struct) {
      return struct.struct().jsName();
    }
    if (type instanceof StructPointerType pointer) {
      return pointer.target().jsName();
    }
    if (type instanceof HandleType handle) {
      return handle.handle().jsName();
    }
    if (type instanceof EnumType enumeration) {
      return enumeration.enumeration().jsName();
    }
    if (type instanceof CallbackType callback) {
      return callback.jsName();
    }
    if (type instanceof StringType || type instanceof InlineTextType) {
      return "string";
    }
    if (type instanceof ArrayType array) {
      return gotArray(array.element());
    }
    if (type instanceof InlineArrayType array) {
      return gotArray(array.element());
    }
    return type.scalar().map(TsTypes::got).orElse("void");
  }

  private static String got(ScalarType type) {
    return switch (type) {
      case BOOL, BOOL8 -> "boolean";
      case LONG, ULONG, CLONG, CULONG -> "bigint";
      case SIZE_T, SSIZE_T -> "number | bigint";
      case INT_PTR, UINT_PTR -> "Pointer";
      default -> "number";
    };
  }

  /** An instance, or a plain object with its fields. */
  static String init(String name) {
    return name + " | " + name + ".Init";
  }

  private static String element(String type) {
    return type.contains("|") ? "(" + type + ")" : type;
  }

  /** The TypedArrays that are taken beside an Array; of platform width, one of two. */
  private static String typedArrays(Type element) {
    String wide =
        switch (element.scalar().orElse(ScalarType.INT_PTR)) {
          case WCHAR -> "Int32Array | Uint16Array";
          case CLONG, SSIZE_T -> "BigInt64Array | Int32Array";
          case CULONG, SIZE_T -> "BigUint64Array | Uint32Array";
          case BYTE -> "Uint8Array | Uint8ClampedArray";
          default -> returnedArray(element);
        };
    return wide.isEmpty() ? "" : " | " + wide;
  }

  /** The TypedArray of an element that is as wide everywhere; empty where there is none. */
  private static String returnedArray(Type element) {
    return switch (element.scalar().orElse(ScalarType.INT_PTR)) {
      case SBYTE, CHAR -> "Int8Array";
      case BYTE -> "Uint8Array";
      case SHORT -> "Int16Array";
      case USHORT -> "Uint16Array";
      case INT -> "Int32Array";
      case UINT -> "Uint32Array";
      case LONG -> "BigInt64Array";
      case ULONG -> "BigUint64Array";
      case FLOAT -> "Float32Array";
      case DOUBLE -> "Float64Array";
      default -> "";
    };
  }
}

package io.ekkogen.emit.java.call;

import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.ArrayType;
import io.ekkogen.model.CallbackType;
import io.ekkogen.model.HandleType;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.Result;
import io.ekkogen.model.ScalarType;
import io.ekkogen.model.StringType;
import io.ekkogen.model.StructPointerType;
import io.ekkogen.model.StructType;
import io.ekkogen.model.Type;

/** The Java types that stand for a mapping's where the JavaScript engine converts. */
public final class HostTypes {
  private final JavaTypes types;

  public HostTypes(JavaTypes types) {
    this.types = types;
  }

  /** The type of a parameter. */
  public TypeName parameter(Parameter parameter) {
    Type type = parameter.type();
    boolean byPointer = parameter.direction().byPointer();
    if (type instanceof StringType) {
      return byPointer ? JavaTypes.SCRIPT_TEXT : JavaTypes.STRING;
    }
    if (type instanceof HandleType handle) {
      return byPointer
          ? ParameterizedTypeName.get(
              JavaTypes.NATIVE_HANDLE.nestedClass("Reference"), types.handle(handle))
          : types.handle(handle);
    }
    if (type instanceof CallbackType && !byPointer) {
      return JavaTypes.SCRIPT_CALLBACK;
    }
    if (type instanceof ArrayType array && HostArguments.isHeld(array.element())) {
      return array.element() instanceof StringType
          ? JavaTypes.SCRIPT_STRINGS
          : JavaTypes.SCRIPT_HANDLES;
    }
    if (byPointer || type instanceof StructType || type instanceof ArrayType) {
      return JavaTypes.NATIVE_BLOCK;
    }
    return argument(type.scalar().orElseThrow());
  }

  /** Wider than C's type where the engine's own check of the range would be the wrong one. */
  public static TypeName argument(ScalarType type) {
    return switch (type) {
      case BOOL, BOOL8 -> TypeName.BOOLEAN;
      case SBYTE, CHAR -> TypeName.BYTE;
      case SHORT -> TypeName.SHORT;
      case BYTE, USHORT, INT, WCHAR -> TypeName.INT;
      case UINT, LONG, ULONG, CLONG, CULONG, SIZE_T, SSIZE_T, INT_PTR, UINT_PTR -> TypeName.LONG;
      case FLOAT, DOUBLE -> TypeName.DOUBLE;
    };
  }

  /** The type of a function's result. */
  public TypeName result(Result returns) {
    if (returns.type() instanceof StructPointerType) {
      return returns.free().isEmpty() ? TypeName.LONG : JavaTypes.NATIVE_BLOCK;
    }
    return result(returns.type());
  }

  /** The type of a result. */
  public TypeName result(Type type) {
    if (type instanceof StringType) {
      return JavaTypes.STRING;
    }
    if (type instanceof HandleType handle) {
      return types.handle(handle);
    }
    if (type instanceof ArrayType array) {
      return array.element() instanceof StringType
          ? JavaTypes.SCRIPT_STRINGS
          : JavaTypes.NATIVE_BLOCK;
    }
    if (type instanceof CallbackType) {
      return TypeName.LONG;
    }
    return type.scalar().map(HostTypes::result).orElse(TypeName.VOID);
  }

  public static TypeName result(ScalarType type) {
    return switch (type) {
      case BOOL, BOOL8 -> TypeName.BOOLEAN;
      case SBYTE, BYTE, CHAR, SHORT, USHORT, INT, WCHAR -> TypeName.INT;
      case LONG, ULONG, CLONG, CULONG, SIZE_T, SSIZE_T, INT_PTR, UINT_PTR -> TypeName.LONG;
      // A number that JavaScript computes with exactly, unlike a Java long.
      case UINT, FLOAT, DOUBLE -> TypeName.DOUBLE;
    };
  }
}

package io.ekkogen.emit.java;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.ekkogen.model.ArrayType;
import io.ekkogen.model.Direction;
import io.ekkogen.model.HandleType;
import io.ekkogen.model.Library;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.ScalarType;
import io.ekkogen.model.StringType;
import io.ekkogen.model.Struct;
import io.ekkogen.model.StructType;
import io.ekkogen.model.Type;
import io.ekkogen.model.VoidType;

/** The Java types that stand for a mapping's, in the typed interface. */
final class JavaTypes {
  static final ClassName POINTER = ClassName.get("com.sun.jna", "Pointer");
  static final ClassName STRING = ClassName.get("java.lang", "String");
  static final ClassName STRING_BUILDER = ClassName.get("java.lang", "StringBuilder");
  static final ClassName OBJECT_METHOD_HANDLE = ClassName.get("java.lang.invoke", "MethodHandle");
  static final ClassName METHOD_HANDLES = ClassName.get("java.lang.invoke", "MethodHandles");
  static final ClassName REFERENCE = ClassName.get("java.lang.ref", "Reference");

  static final ClassName ARGUMENTS = runtime("Arguments");
  static final ClassName NATIVE_BINDING = runtime("NativeBinding");
  static final ClassName NATIVE_STRUCTURE = runtime("NativeStructure");
  static final ClassName PLAIN_JNA = runtime("PlainJna");
  static final ClassName SCRIPT_ACCESS = runtime("ScriptAccess");
  static final ClassName SCRIPT_ARGUMENTS = runtime("ScriptArguments");
  static final ClassName UNSIGNED = runtime("Unsigned");
  static final ClassName GENERATED = runtime("Generated");
  static final ClassName CALLING_CONVENTION =
      ClassName.get("io.ekkogen.runtime.linker", "CallingConvention");
  static final ClassName STRUCT_LAYOUT = ClassName.get("io.ekkogen.runtime.layout", "StructLayout");
  static final ClassName SCRATCH = memory("Scratch");
  static final ClassName NATIVE_ARRAYS = memory("NativeArrays");
  static final ClassName NATIVE_BLOCK = runtime("NativeBlock");
  static final ClassName NATIVE_ENCODING = memory("NativeEncoding");
  static final ClassName NATIVE_STRINGS = memory("NativeStrings");
  static final ClassName NATIVE_EXCEPTION = runtime("NativeException");
  static final ClassName NATIVE_GLOBAL = runtime("NativeGlobal");
  static final ClassName NATIVE_HANDLE = runtime("NativeHandle");
  static final ClassName NATIVE_HANDLES = runtime("NativeHandles");
  static final ClassName NATIVE_SCALARS = runtime("NativeScalars");
  static final ClassName RETURNED_ARRAYS = memory("ReturnedArrays");
  static final ClassName NATIVE_RELEASE = memory("NativeRelease");
  static final ClassName NATIVE_VARIADIC = runtime("NativeVariadic");
  static final ClassName ASYNC_CALLS = runtime("AsyncCalls");
  static final ClassName SCRIPT_CALL = runtime("ScriptCall");
  static final ClassName SCRIPT_HANDLES = runtime("ScriptHandles");
  static final ClassName SCRIPT_STRINGS = runtime("ScriptStrings");
  static final ClassName SCRIPT_TEXT = runtime("ScriptText");
  static final ClassName SCRIPT_VARARGS = runtime("ScriptVarargs");
  static final ClassName C_SCALAR = ClassName.get("io.ekkogen.runtime.layout", "CScalar");
  static final ClassName COMPLETABLE_FUTURE =
      ClassName.get("java.util.concurrent", "CompletableFuture");

  private final String javaPackage;

  JavaTypes(Library library) {
    this.javaPackage = library.javaPackage();
  }

  /** A generated class of this library. */
  ClassName own(String simpleName) {
    return ClassName.get(javaPackage, simpleName);
  }

  ClassName struct(Struct struct) {
    return own(struct.javaName());
  }

  ClassName handle(HandleType type) {
    return own(type.handle().javaName());
  }

  ClassName byValue(Struct struct) {
    return struct(struct).nestedClass("ByValue");
  }

  /** The type of a result. */
  TypeName result(Type type) {
    return type instanceof StructType struct ? byValue(struct.struct()) : value(type);
  }

  /** The type of a parameter. */
  TypeName parameter(Parameter parameter) {
    Type type = parameter.type();
    if (parameter.direction() == Direction.IN) {
      return result(type);
    }
    if (type instanceof StructType struct) {
      return struct(struct.struct());
    }
    if (type instanceof HandleType handle) {
      return handle(handle).nestedClass("ByReference");
    }
    if (type instanceof StringType) {
      return STRING_BUILDER;
    }
    return type.scalar().<TypeName>map(JavaTypes::reference).orElseGet(() -> value(type));
  }

  /** A parameter with its type and what is to be said of it. */
  ParameterSpec annotated(Parameter parameter) {
    ParameterSpec.Builder spec = ParameterSpec.builder(parameter(parameter), parameter.javaName());
    if (Unsignedness.of(parameter.type())) {
      spec.addAnnotation(UNSIGNED);
    }
    return spec.build();
  }

  /** What an asynchronous form returns. */
  TypeName future(Type type) {
    TypeName result = type == VoidType.VOID ? TypeName.VOID.box() : result(type).box();
    return ParameterizedTypeName.get(COMPLETABLE_FUTURE, result);
  }

  /** The type of a value that is no structure. */
  TypeName value(Type type) {
    if (type instanceof ArrayType array) {
      return ArrayTypeName.of(value(array.element()));
    }
    if (type instanceof HandleType handle) {
      return handle(handle);
    }
    if (type instanceof StringType) {
      return STRING;
    }
    return type.scalar().map(JavaTypes::scalar).orElse(TypeName.VOID);
  }

  static TypeName scalar(ScalarType type) {
    return switch (type) {
      case BOOL, BOOL8 -> TypeName.BOOLEAN;
      case SBYTE, BYTE, CHAR -> TypeName.BYTE;
      case SHORT, USHORT -> TypeName.SHORT;
      case INT, UINT, WCHAR -> TypeName.INT;
      case LONG, ULONG, CLONG, CULONG, SIZE_T, SSIZE_T -> TypeName.LONG;
      case FLOAT -> TypeName.FLOAT;
      case DOUBLE -> TypeName.DOUBLE;
      case INT_PTR, UINT_PTR -> POINTER;
    };
  }

  /** JNA's holder for a scalar that is passed by pointer, or ours. */
  static ClassName reference(ScalarType type) {
    return switch (type) {
      case BOOL, BOOL8 -> runtime("BoolByReference");
      case SBYTE, BYTE, CHAR -> jnaReference("Byte");
      case SHORT, USHORT -> jnaReference("Short");
      case INT, UINT, WCHAR -> jnaReference("Int");
      case LONG, ULONG, CLONG, CULONG, SIZE_T, SSIZE_T -> jnaReference("Long");
      case FLOAT -> jnaReference("Float");
      case DOUBLE -> jnaReference("Double");
      case INT_PTR, UINT_PTR -> jnaReference("Pointer");
    };
  }

  private static ClassName jnaReference(String kind) {
    return ClassName.get("com.sun.jna.ptr", kind + "ByReference");
  }

  private static ClassName runtime(String name) {
    return ClassName.get("io.ekkogen.runtime", name);
  }

  private static ClassName memory(String name) {
    return ClassName.get("io.ekkogen.runtime.memory", name);
  }
}

package io.ekkogen.emit.java;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.ekkogen.model.ArrayType;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Library;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.ScalarType;
import io.ekkogen.model.StringType;
import io.ekkogen.model.Struct;
import io.ekkogen.model.StructType;
import io.ekkogen.model.Type;

/** The Java types that stand for a mapping's, in the typed interface. */
final class JavaTypes {
  static final ClassName POINTER = ClassName.get("com.sun.jna", "Pointer");
  static final ClassName STRING = ClassName.get("java.lang", "String");
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
  static final ClassName NATIVE_STRINGS = memory("NativeStrings");

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
    return type instanceof ScalarType scalar ? reference(scalar) : value(type);
  }

  /** The type of a value that is no structure. */
  TypeName value(Type type) {
    if (type instanceof ScalarType scalar) {
      return scalar(scalar);
    }
    if (type instanceof ArrayType array) {
      return ArrayTypeName.of(scalar(array.element()));
    }
    return type == StringType.STRING ? STRING : TypeName.VOID;
  }

  static TypeName scalar(ScalarType type) {
    return switch (type) {
      case BOOL, BOOL8 -> TypeName.BOOLEAN;
      case SBYTE, BYTE -> TypeName.BYTE;
      case SHORT, USHORT -> TypeName.SHORT;
      case INT, UINT -> TypeName.INT;
      case LONG, ULONG -> TypeName.LONG;
      case FLOAT -> TypeName.FLOAT;
      case DOUBLE -> TypeName.DOUBLE;
      case INT_PTR, UINT_PTR -> POINTER;
    };
  }

  /** JNA's holder for a scalar that is passed by pointer, or ours. */
  static ClassName reference(ScalarType type) {
    return switch (type) {
      case BOOL, BOOL8 -> runtime("BoolByReference");
      case SBYTE, BYTE -> jnaReference("Byte");
      case SHORT, USHORT -> jnaReference("Short");
      case INT, UINT -> jnaReference("Int");
      case LONG, ULONG -> jnaReference("Long");
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

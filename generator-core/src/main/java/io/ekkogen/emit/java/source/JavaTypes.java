package io.ekkogen.emit.java.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.java.naming.GeneratedClass;
import io.ekkogen.emit.java.naming.ReservedJavaNames;
import io.ekkogen.model.Library;
import io.ekkogen.model.type.Encoding;
import io.ekkogen.model.type.Enumeration;
import io.ekkogen.model.type.ScalarType;
import io.ekkogen.model.type.Struct;
import io.ekkogen.model.type.Type;
import java.util.Locale;
import java.util.Set;

/** The Java types of the mapping's types, in the typed interface. */
public final class JavaTypes {
  public static final ClassName POINTER = ClassName.get("com.sun.jna", "Pointer");
  public static final ClassName STRING = ClassName.get("java.lang", "String");
  public static final ClassName STRING_BUILDER = ClassName.get("java.lang", "StringBuilder");
  public static final ClassName OBJECT_METHOD_HANDLE =
      ClassName.get("java.lang.invoke", "MethodHandle");
  public static final ClassName METHOD_HANDLES = ClassName.get("java.lang.invoke", "MethodHandles");
  public static final ClassName REFERENCE = ClassName.get("java.lang.ref", "Reference");

  public static final ClassName ARGUMENTS = runtime("binding.Arguments");
  public static final ClassName INPUT_MEMORY = runtime("memory.InputMemory");
  public static final ClassName REFERENCES = runtime("binding.References");
  public static final ClassName NATIVE_BINDING = runtime("binding.NativeBinding");
  public static final ClassName NATIVE_STRUCTURE = runtime("structure.NativeStructure");
  public static final ClassName TEXT_INDEX = runtime("memory.TextIndex");
  public static final ClassName TERMINATED_ARRAYS = runtime("memory.TerminatedArrays");
  public static final ClassName POINTED_ARRAY_FIELD = runtime("structure.PointedArrayField");
  public static final ClassName POINTED_TEXT_FIELD = runtime("structure.PointedTextField");
  public static final ClassName STRUCTURE_FIELD = runtime("structure.StructureField");
  public static final ClassName STRUCTURE_POINTER_TYPE = runtime("structure.StructurePointerType");
  public static final ClassName STRUCTURE_TYPE = runtime("structure.StructureType");
  public static final ClassName ADDRESS_TYPE = runtime("structure.AddressType");
  public static final ClassName ARRAY_FIELD = runtime("structure.ArrayField");
  public static final ClassName BIT_FIELD = runtime("structure.BitField");
  public static final ClassName FUNCTION_POINTER_TYPE = runtime("callback.FunctionPointerType");
  public static final ClassName HANDLE_TYPE = runtime("handle.HandleType");
  public static final ClassName FLEXIBLE_ARRAY_FIELD = runtime("structure.FlexibleArrayField");
  public static final ClassName INLINE_TEXT_TYPE = runtime("structure.InlineTextType");
  public static final ClassName NUMBER_ARRAY_FIELD = runtime("structure.NumberArrayField");
  public static final ClassName NUMBER_TYPES = runtime("memory.NumberTypes");
  public static final ClassName TEXT_TYPE = runtime("structure.TextType");
  public static final ClassName FIELD_VALUES = runtime("structure.FieldValues");
  public static final ClassName PLAIN_JNA = runtime("binding.PlainJna");
  public static final ClassName SCRIPT_ACCESS = runtime("script.ScriptAccess");
  public static final ClassName SCRIPT_ARGUMENTS = runtime("script.ScriptArguments");
  public static final ClassName UNSIGNED = runtime("Unsigned");
  public static final ClassName GENERATED = runtime("Generated");
  public static final ClassName CALLING_CONVENTION = runtime("linker.CallingConvention");
  public static final ClassName STRUCT_LAYOUT = runtime("layout.StructLayout");
  public static final ClassName SCRATCH = runtime("memory.Scratch");
  public static final ClassName NATIVE_BLOCK = runtime("script.NativeBlock");
  public static final ClassName NATIVE_ENCODING = runtime("memory.NativeEncoding");
  public static final ClassName NATIVE_LENGTHS = runtime("memory.NativeLengths");
  public static final ClassName NATIVE_STRINGS = runtime("memory.NativeStrings");
  public static final ClassName LAST_ERROR = runtime("LastError");
  public static final ClassName NATIVE_EXCEPTION = runtime("NativeException");
  public static final ClassName NATIVE_FUTURE = runtime("NativeFuture");
  public static final ClassName NATIVE_GLOBAL = runtime("binding.NativeGlobal");
  public static final ClassName NATIVE_HANDLE = runtime("NativeHandle");
  public static final ClassName CLOSEABLE_HANDLE = runtime("CloseableHandle");
  public static final ClassName OPAQUE_HANDLE = runtime("OpaqueHandle");
  public static final ClassName NATIVE_HANDLES = runtime("handle.NativeHandles");
  public static final ClassName NATIVE_SCALARS = runtime("memory.NativeScalars");
  public static final ClassName NATIVE_RELEASE = runtime("NativeRelease");
  public static final ClassName NATIVE_VARIADIC = runtime("binding.NativeVariadic");
  public static final ClassName VARIADIC_ARGUMENTS = runtime("binding.VariadicArguments");
  public static final ClassName ASYNC_CALLS = runtime("AsyncCalls");
  public static final ClassName SCRIPT_CALL = runtime("script.ScriptCall");
  public static final ClassName SCRIPT_ARRAY = runtime("script.ScriptArray");
  public static final ClassName SCRIPT_TEXT = runtime("script.ScriptText");
  public static final ClassName SCRIPT_VARARGS = runtime("script.ScriptVarargs");
  public static final ClassName CALLBACK_ARGUMENTS = runtime("callback.argument.CallbackArguments");
  public static final ClassName CALLBACK_BUFFERS = runtime("callback.argument.CallbackBuffers");
  public static final ClassName CALLBACK_BY_REFERENCE = runtime("CallbackByReference");
  public static final ClassName STRING_BY_REFERENCE = runtime("StringByReference");
  public static final ClassName ARRAY_BY_REFERENCE = runtime("ArrayByReference");
  public static final ClassName STRUCTURE_BY_REFERENCE = runtime("StructureByReference");
  public static final ClassName CALLBACK_POINTERS = runtime("callback.CallbackPointers");
  public static final ClassName DESTROY_NOTIFY = runtime("callback.DestroyNotify");
  public static final ClassName HANDLE_LIFE = runtime("callback.HandleLife");
  public static final ClassName KEYED_LIFE = runtime("callback.KeyedLife");
  public static final ClassName ONE_CALL_LIFE = runtime("callback.OneCallLife");
  public static final ClassName RESULT_LIFE = runtime("callback.ResultLife");
  public static final ClassName NOTIFIED_LIFE = runtime("callback.NotifiedLife");
  public static final ClassName CALLBACK_STUB = runtime("callback.CallbackStub");
  public static final ClassName CALLBACK_KIND = runtime("callback.CallbackKind");
  public static final ClassName CALLBACK_KINDS = runtime("callback.CallbackKinds");
  public static final ClassName INVOKES_CALLBACKS = runtime("linker.InvokesCallbacks");
  public static final ClassName SCRIPT_CALLBACK = runtime("callback.ScriptCallback");
  public static final ClassName NATIVE_CALLBACK = runtime("callback.NativeCallback");
  public static final ClassName C_SCALAR = runtime("layout.CScalar");

  private final Library library;
  private final JavaScope scope;

  public JavaTypes(Library library) {
    this.library = library;
    this.scope = new JavaScope(library);
  }

  Library library() {
    return library;
  }

  /** The names of generated classes. */
  public Set<String> names() {
    return scope.types();
  }

  /** The simple names that types outside the library have too; these cannot be imported. */
  public Set<String> hidingImports() {
    return scope.hidingImports();
  }

  /** One of the classes that do not depend on the mapping's types. */
  public ClassName own(GeneratedClass type) {
    return own(type.of(library.javaName()));
  }

  /** A generated class of this library. */
  public ClassName own(String simpleName) {
    return ReservedJavaNames.isInherited(simpleName)
        ? inFull(simpleName)
        : ClassName.get(library.javaPackage(), simpleName);
  }

  /** {@code own}, a generated class, qualified if a variable hides its simple name. */
  public ClassName inExpression(ClassName own) {
    return scope.hidesInExpression(own.simpleName()) ? inFull(own.simpleName()) : own;
  }

  /** JavaPoet shortens names of classes in the same package, but not in no package. */
  private ClassName inFull(String simpleName) {
    return ClassName.get("", library.javaPackage() + "." + simpleName);
  }

  public ClassName struct(Struct struct) {
    return own(struct.javaName());
  }

  public ClassName handle(Type.Handle type) {
    return own(type.javaName());
  }

  /** A handle's class in an expression. */
  public ClassName maker(Type.Handle type) {
    return inExpression(handle(type));
  }

  public ClassName byValue(Struct struct) {
    return struct(struct).nestedClass("ByValue");
  }

  /** An enum's class in an expression. */
  public ClassName inExpression(Enumeration enumeration) {
    return inExpression(own(enumeration.javaName()));
  }

  /** A record that methods of the interface return. */
  public ClassName record(String simpleName) {
    return own(library.javaName()).nestedClass(simpleName);
  }

  /** The type of a scalar. */
  public static TypeName scalar(ScalarType type) {
    if (type.isBoolean()) {
      return TypeName.BOOLEAN;
    }
    return type.isPointer() ? POINTER : carrier(type);
  }

  /** The type that carries a scalar in signatures. */
  public static TypeName carrier(ScalarType type) {
    return TypeName.get(type.raw().carrier());
  }

  /** The name of the carrier in JNA's methods: {@code Int}, {@code Pointer}. */
  static String word(ScalarType type) {
    String name = type.isPointer() ? "pointer" : carrier(type).toString();
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** The runtime's constant for one of the format's own encodings. */
  public static CodeBlock encoding(Encoding encoding) {
    return CodeBlock.of("$T.$L", NATIVE_ENCODING, constant(encoding));
  }

  /** The name of the runtime's constants for one of the format's own encodings. */
  static String constant(Encoding encoding) {
    String name = encoding.name().replace("latin1", "latin_1").replace('-', '_');
    return name.toUpperCase(Locale.ROOT);
  }

  /** The holder for a scalar that is passed by pointer: JNA's, or ekkogen's. */
  public static ClassName reference(ScalarType type) {
    return type.isBoolean() ? runtime("BoolByReference") : jnaReference(word(type));
  }

  private static ClassName jnaReference(String kind) {
    return ClassName.get("com.sun.jna.ptr", kind + "ByReference");
  }

  /** The package is a constant of its own, which shading of the annotation processor leaves. */
  private static ClassName runtime(String name) {
    return ClassName.bestGuess(String.join(".", "io.ekkogen.runtime", name));
  }
}

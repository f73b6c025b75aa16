package io.ekkogen.resolve;

import java.util.HashSet;
import java.util.Set;

/** Names that generated code cannot give away. */
final class ReservedNames {
  /** Keywords, literals and contextual keywords that cannot name what we generate. */
  private static final Set<String> JAVA_KEYWORDS =
      Set.of(
          "abstract",
          "assert",
          "boolean",
          "break",
          "byte",
          "case",
          "catch",
          "char",
          "class",
          "const",
          "continue",
          "default",
          "do",
          "double",
          "else",
          "enum",
          "extends",
          "false",
          "final",
          "finally",
          "float",
          "for",
          "goto",
          "if",
          "implements",
          "import",
          "instanceof",
          "int",
          "interface",
          "long",
          "native",
          "new",
          "null",
          "package",
          "permits",
          "private",
          "protected",
          "public",
          "record",
          "return",
          "sealed",
          "short",
          "static",
          "strictfp",
          "super",
          "switch",
          "synchronized",
          "this",
          "throw",
          "throws",
          "transient",
          "true",
          "try",
          "var",
          "void",
          "volatile",
          "when",
          "while",
          "yield",
          "_");

  /** Simple names that generated Java uses for other things. */
  private static final Set<String> JAVA_TYPES =
      Set.of(
          "AutoCloseable",
          "Boolean",
          "Byte",
          "CharSequence",
          "Character",
          "Class",
          "ClassLoader",
          "Comparable",
          "Deprecated",
          "Double",
          "Enum",
          "Error",
          "Exception",
          "Float",
          "FunctionalInterface",
          "IllegalStateException",
          "Integer",
          "Iterable",
          "Long",
          "Math",
          "Number",
          "Object",
          "Override",
          "Record",
          "Runnable",
          "Short",
          "String",
          "StringBuilder",
          "SuppressWarnings",
          "System",
          "Thread",
          "Throwable",
          "UnsatisfiedLinkError",
          "Void",
          "Map",
          "Set",
          "Reference",
          "MethodHandle",
          "MethodHandles",
          "Callback",
          "CallbackReference",
          "Function",
          "Library",
          "Memory",
          "Native",
          "NativeLibrary",
          "NativeLong",
          "Platform",
          "Pointer",
          "PointerType",
          "Structure",
          "Union",
          "WString",
          "ByReference",
          "ByValue",
          "FieldOrder",
          "ByteByReference",
          "DoubleByReference",
          "FloatByReference",
          "IntByReference",
          "LongByReference",
          "PointerByReference",
          "ShortByReference",
          "Arguments",
          "BoolByReference",
          "CallingConvention",
          "Generated",
          "NativeArrays",
          "NativeBinding",
          "NativeBlock",
          "NativeStrings",
          "NativeStructure",
          "PlainJna",
          "Scratch",
          "ScriptAccess",
          "ScriptArguments",
          "StructLayout",
          "AsyncCalls",
          "CScalar",
          "CompletableFuture",
          "NativeEncoding",
          "NativeException",
          "NativeGlobal",
          "NativeHandle",
          "NativeRelease",
          "NativeVariadic",
          "ScriptCall",
          "ScriptHandles",
          "ScriptStrings",
          "ScriptText",
          "ScriptVarargs",
          "NativeHandles",
          "NativeScalars",
          "ReturnedArrays",
          "BitFields",
          "FieldArrays",
          "FieldHandles",
          "FieldText",
          "FieldValues",
          "NestedStructures",
          "PointedStructures",
          "ReturnedStructures",
          "StructureArrays",
          "StructureMemory",
          "Unsigned");

  private static final Set<String> OBJECT_METHODS =
      Set.of(
          "clone",
          "equals",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toString",
          "wait");

  private static final Set<String> JS_WORDS =
      Set.of(
          "arguments",
          "async",
          "await",
          "break",
          "case",
          "catch",
          "class",
          "const",
          "continue",
          "debugger",
          "default",
          "delete",
          "do",
          "else",
          "enum",
          "eval",
          "export",
          "extends",
          "false",
          "finally",
          "for",
          "function",
          "if",
          "implements",
          "import",
          "in",
          "instanceof",
          "interface",
          "let",
          "new",
          "null",
          "package",
          "private",
          "protected",
          "public",
          "return",
          "static",
          "super",
          "switch",
          "this",
          "throw",
          "true",
          "try",
          "typeof",
          "undefined",
          "var",
          "void",
          "while",
          "with",
          "yield",
          "Infinity",
          "NaN");

  private static final Set<String> TS_TYPES =
      Set.of(
          "any",
          "bigint",
          "boolean",
          "never",
          "number",
          "object",
          "string",
          "symbol",
          "unknown",
          "ArrayBuffer",
          "CallbackRegistration",
          "Promise",
          "Symbol",
          "BigInt64Array",
          "BigUint64Array",
          "Float32Array",
          "Float64Array",
          "Int16Array",
          "Int32Array",
          "Int8Array",
          "Uint16Array",
          "Uint32Array",
          "Uint8Array",
          "Uint8ClampedArray");

  private ReservedNames() {}

  static Set<String> javaTypes() {
    return union(JAVA_KEYWORDS, JAVA_TYPES);
  }

  /** The files that a library has whatever is in it. */
  static Set<String> javaFiles(String libraryType) {
    return Set.of(
        libraryType,
        libraryType + "Async",
        libraryType + "Binding",
        libraryType + "Callbacks",
        libraryType + "Host",
        libraryType + "HostCallbacks");
  }

  /** The classes of a library that needs more than one. */
  static Set<String> javaParts(String libraryType, int parts) {
    Set<String> names = new HashSet<>();
    for (int part = 1; part < parts; part++) {
      names.add(libraryType + "Binding" + part);
      names.add(libraryType + "Host" + part);
    }
    return names;
  }

  /** Names that, in a file system, are those of the classes nested in a type. */
  static Set<String> nestedClassFiles(String type) {
    return Set.of(type + "$ByReference", type + "$ByValue");
  }

  /** What the interface inherits or adds. */
  static Set<String> javaMethods() {
    return union(JAVA_KEYWORDS, OBJECT_METHODS, Set.of("load", "unload", "OPTIONS"));
  }

  /** Constants of the interface, which its implementation inherits. */
  static Set<String> javaConstants() {
    return union(javaTypes(), Set.of("OPTIONS", "LIBRARY", "INSTANCE"));
  }

  /** A field hides a type of its name, where a static method of that type is called. */
  static Set<String> javaFields(Set<String> usedClasses) {
    return union(
        JAVA_KEYWORDS,
        usedClasses,
        Set.of(
            "LAYOUT",
            "memory",
            "StructLayout",
            "Byte",
            "Short",
            "Integer",
            "Long",
            "BitFields",
            "CScalar",
            "FieldArrays",
            "FieldHandles",
            "FieldText",
            "NativeEncoding",
            "NativeScalars",
            "NestedStructures",
            "PointedStructures"));
  }

  /**
   * What {@code get} and {@code set} must not be put before: JNA's structures have those methods.
   */
  static Set<String> javaAccessors() {
    return Set.of(
        "AlignType",
        "AutoRead",
        "AutoSynch",
        "AutoWrite",
        "Class",
        "FieldList",
        "FieldOrder",
        "Fields",
        "NativeAlignment",
        "NativeSize",
        "Pointer",
        "StringEncoding",
        "StructAlignment",
        "TypeInfo",
        "TypeMapper");
  }

  /** A variable hides a type of its name, where a static method of that type is called. */
  static Set<String> javaParameters(String libraryType) {
    return union(javaTypes(), javaFiles(libraryType), Set.of("LIBRARY"));
  }

  /**
   * Names of the module object and of its parameters: words of the language, what the glue is
   * given, and {@code then}, which would make a promise of the module.
   */
  static Set<String> jsNames() {
    return union(JS_WORDS, Set.of("host", "rt", "then", "__proto__", "Pointer", "_default"));
  }

  /** What a module exports, besides, must not hide what its TypeScript declarations use. */
  static Set<String> jsModuleNames() {
    return union(jsNames(), TS_TYPES);
  }

  /** Property names of objects that scripts read. */
  static Set<String> jsProperties() {
    return Set.of("__proto__");
  }

  /** Property names of structure instances. */
  static Set<String> jsFields() {
    return Set.of("__proto__", "constructor", "prototype", "toString", "valueOf", "toJSON");
  }

  @SafeVarargs
  private static Set<String> union(Set<String>... sets) {
    Set<String> all = new HashSet<>();
    for (Set<String> set : sets) {
      all.addAll(set);
    }
    return all;
  }
}

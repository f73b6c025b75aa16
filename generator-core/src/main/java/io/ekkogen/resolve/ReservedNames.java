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
          "CallbackArguments",
          "CallbackArrays",
          "CallbackBuffers",
          "CallbackByReference",
          "CallbackPointers",
          "CallbackReference",
          "CallbackStub",
          "CallbackKind",
          "CallsBack",
          "FieldCallbacks",
          "GlobalCallbacks",
          "NativeCallback",
          "PassedArrays",
          "ScriptCallback",
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
          "NativeEncoding",
          "NativeException",
          "NativeFuture",
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

  /** Variables of generated classes, which hide types of their names (JLS 6.4.2). */
  private static final Set<String> FIELDS =
      Set.of("OPTIONS", "LIBRARY", "INSTANCE", "LAYOUT", "LOOKUP", "address", "arguments");

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

  private ReservedNames() {}

  static Set<String> javaTypes() {
    return union(JAVA_KEYWORDS, JAVA_TYPES, FIELDS);
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
    return javaTypes();
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
            "FieldCallbacks",
            "GlobalCallbacks",
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
  static Set<String> javaParameters(String libraryType, Set<String> types) {
    return union(JAVA_KEYWORDS, JAVA_TYPES, javaFiles(libraryType), types, Set.of("LIBRARY"));
  }

  @SafeVarargs
  static Set<String> union(Set<String>... sets) {
    Set<String> all = new HashSet<>();
    for (Set<String> set : sets) {
      all.addAll(set);
    }
    return all;
  }
}

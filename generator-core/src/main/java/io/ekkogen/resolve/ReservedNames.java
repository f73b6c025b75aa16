package io.ekkogen.resolve;

import io.ekkogen.mapping.Mapping;
import io.ekkogen.model.JavaScope;
import io.ekkogen.model.UsedTypes;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** Names that generated code cannot give away. */
final class ReservedNames {
  /** Keywords and literals; contextual keywords are names like others, except of types. */
  private static final Set<String> KEYWORDS =
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
          "private",
          "protected",
          "public",
          "return",
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
          "void",
          "volatile",
          "while",
          "_");

  /** Contextual keywords that cannot name a type (JLS 3.8). */
  private static final Set<String> NO_TYPES = Set.of("permits", "record", "sealed", "var", "yield");

  /** Nested in generated classes, or linked to in their Javadoc by simple names. */
  private static final Set<String> OWN_TYPES =
      Set.of("ByReference", "ByValue", "IllegalStateException", "UnsatisfiedLinkError");

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

  /**
   * The packages that generated code names where it cannot import a type. A variable or type of the
   * name would be meant instead (JLS 6.4.2).
   */
  private final Set<String> packages;

  /** Types that cannot be named in full where a variable has their name. */
  private final Set<String> notHidden;

  /**
   * What is reserved in a mapping's names.
   *
   * @param javaType the interface
   */
  ReservedNames(Mapping mapping, String javaPackage, String javaType) {
    Set<String> types = MappingNames.types(mapping);
    Set<String> variables = MappingNames.variables(mapping);
    packages = new HashSet<>();
    Set<String> written = union(types, variables, JavaScope.classes(javaType));
    if (!Collections.disjoint(written, UsedTypes.NAMES)) {
      packages.addAll(Set.of("com", "io", "java"));
    }
    String ownPackage = javaPackage.split("\\.")[0];
    if (types.stream().anyMatch(JavaScope::hidesType) || JavaScope.hidesType(javaType)) {
      packages.add(ownPackage);
    }
    boolean isPackageHidden = types.contains(ownPackage) || variables.contains(ownPackage);
    notHidden = isPackageHidden ? types : Set.of();
  }

  /** Names that a type cannot have, however its uses are written. */
  static boolean isType(String name) {
    return !KEYWORDS.contains(name) && !NO_TYPES.contains(name) && !OWN_TYPES.contains(name);
  }

  static Set<String> ownTypes() {
    return OWN_TYPES;
  }

  /** Whether it is the simple name of a type that is not the library's. */
  static boolean isOfOthers(String name) {
    return UsedTypes.NAMES.contains(name) || JavaScope.hidesType(name);
  }

  Set<String> javaTypes() {
    return union(KEYWORDS, NO_TYPES, OWN_TYPES, packages);
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
    return union(KEYWORDS, OBJECT_METHODS, Set.of("load", "unload", "OPTIONS"));
  }

  /** Constants of the interface, which its implementation inherits. */
  Set<String> javaConstants() {
    return union(KEYWORDS, JavaScope.OWN_CONSTANTS, packages);
  }

  /** Values of enums. */
  Set<String> javaValues() {
    return union(KEYWORDS, packages);
  }

  /**
   * Fields of structures.
   *
   * @param usedClasses whose static members the structure uses
   */
  Set<String> javaFields(Set<String> usedClasses) {
    return union(KEYWORDS, usedClasses, Set.of("LAYOUT"), packages, notHidden);
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

  /** A variable hides a class of its name, where a static member of that is used. */
  Set<String> javaParameters(String libraryType) {
    return union(KEYWORDS, JavaScope.classes(libraryType), Set.of("LIBRARY"), packages, notHidden);
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

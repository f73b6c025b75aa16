package io.ekkogen.resolve.names;

import io.ekkogen.mapping.Mapping;
import io.ekkogen.model.JavaScope;
import io.ekkogen.model.UsedTypes;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** The names that declarations of a mapping cannot have in generated Java. */
public final class ReservedNames {
  /** Keywords and literals; contextual keywords are reserved only for types. */
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

  /** Types nested in generated classes, or referred to by simple names in their Javadoc. */
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
   * The top-level packages of types that generated code cannot import. A variable or type of that
   * name would obscure the package (JLS 6.4.2).
   */
  private final Set<String> packages;

  private final String javaType;

  /** Types that variables must not hide, because their qualified names cannot be used. */
  private final Set<String> notHidden;

  /**
   * Computes the reserved names for a mapping.
   *
   * @param javaType the name of the interface
   */
  public ReservedNames(Mapping mapping, String javaPackage, String javaType) {
    this.javaType = javaType;
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

  /** Whether a type cannot have this name. */
  public static boolean isType(String name) {
    return !KEYWORDS.contains(name) && !NO_TYPES.contains(name) && !OWN_TYPES.contains(name);
  }

  public static Set<String> ownTypes() {
    return OWN_TYPES;
  }

  /** Whether it is the simple name of a type outside the library. */
  public static boolean isOfOthers(String name) {
    return UsedTypes.NAMES.contains(name) || JavaScope.hidesType(name);
  }

  public Set<String> javaTypes() {
    return union(KEYWORDS, NO_TYPES, OWN_TYPES, packages);
  }

  /** The names of the part classes of a large library. */
  public static Set<String> javaParts(String libraryType, int parts) {
    Set<String> names = new HashSet<>();
    for (int part = 1; part < parts; part++) {
      names.add(libraryType + "Binding" + part);
      names.add(libraryType + "Host" + part);
    }
    return names;
  }

  /** The file names of the classes nested in a type. */
  public static Set<String> nestedClassFiles(String type) {
    return Set.of(type + "$ByReference", type + "$ByValue");
  }

  /** The names of methods that the interface inherits or adds. */
  public static Set<String> javaMethods() {
    return union(KEYWORDS, OBJECT_METHODS, Set.of("load", "unload", "OPTIONS"));
  }

  /** The names that constants of the interface cannot have; its implementation inherits them. */
  public Set<String> javaConstants() {
    return union(KEYWORDS, JavaScope.OWN_CONSTANTS, packages);
  }

  /** The names that enum values cannot have. */
  public Set<String> javaValues() {
    return union(KEYWORDS, packages);
  }

  /**
   * The names that fields of a structure cannot have.
   *
   * @param hasCallbacks whether the structure uses the constants of the class for callbacks
   */
  public Set<String> javaFields(boolean hasCallbacks) {
    Set<String> used = hasCallbacks ? Set.of(javaType + "Callbacks") : Set.of();
    return union(KEYWORDS, used, Set.of("LAYOUT"), packages, notHidden);
  }

  /**
   * The names that must not follow {@code get} and {@code set}: JNA's structures have these
   * methods.
   */
  public static Set<String> javaAccessors() {
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

  /**
   * The names that parameters cannot have: a variable hides a class of its name, whose static
   * members may be used.
   */
  public Set<String> javaParameters() {
    return union(KEYWORDS, JavaScope.classes(javaType), Set.of("LIBRARY"), packages, notHidden);
  }

  @SafeVarargs
  public static Set<String> union(Set<String>... sets) {
    Set<String> all = new HashSet<>();
    for (Set<String> set : sets) {
      all.addAll(set);
    }
    return all;
  }
}

package io.ekkogen.emit.java.naming;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** The names that declarations of a mapping cannot have in generated Java. */
public final class ReservedJavaNames {
  /** Contextual keywords that cannot name a type (JLS 3.8). */
  private static final Set<String> NO_TYPES = Set.of("permits", "record", "sealed", "var", "yield");

  /** Types nested in generated classes, or referred to by simple names in their Javadoc. */
  private static final Set<String> OWN_TYPES =
      Set.of("ByReference", "ByValue", "IllegalStateException", "UnsatisfiedLinkError");

  /** Types that are members of the supertypes of generated classes. */
  private static final Set<String> INHERITED_TYPES =
      Set.of(
          "FieldOrder", "Handler", "Maker", "Reference", "StructField", "UncaughtExceptionHandler");

  /** Constants of generated classes. */
  private static final Set<String> OWN_CONSTANTS =
      Set.of("INSTANCE", "KINDS", "LAYOUT", "LIBRARY", "LOOKUP", "OPTIONS");

  /** Other variables of generated classes. */
  private static final Set<String> OWN_VARIABLES = Set.of("address", "arguments");

  /** Methods of every object that have no parameters: no component of a record has such a name. */
  private static final Set<String> INHERITED_METHODS =
      Set.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  /** Methods that the interface inherits or adds, and its constant. */
  private static final Set<String> INTERFACE_MEMBERS =
      Set.of(
          """
          clone equals finalize getClass hashCode notify notifyAll toString wait load unload OPTIONS
          """
              .split("\\s+"));

  /** What follows {@code get} and {@code set} in methods of JNA's structures. */
  private static final Set<String> JNA_PROPERTIES =
      Set.of(
          """
          AlignType AutoRead AutoSynch AutoWrite Class FieldList FieldOrder Fields NativeAlignment
          NativeSize Pointer StringEncoding StructAlignment TypeInfo TypeMapper
          """
              .split("\\s+"));

  private final String javaType;

  /**
   * The top-level packages of types that generated code cannot import. A variable or type of that
   * name would obscure the package (JLS 6.4.2).
   */
  private final Set<String> packages = new HashSet<>();

  /** Types that variables must not hide, because their qualified names cannot be used. */
  private final Set<String> notHidden;

  /**
   * Computes the reserved names for a mapping.
   *
   * @param types the names of its types, as written
   * @param variables the names of its parameters, fields, constants and enum values, as written
   * @param javaType the name of the interface
   */
  public ReservedJavaNames(
      Set<String> types, Set<String> variables, String javaPackage, String javaType) {
    this.javaType = javaType;
    Set<String> written = new HashSet<>(types);
    written.addAll(variables);
    boolean hidesImport =
        !Collections.disjoint(written, UsedTypes.NAMES)
            || !Collections.disjoint(GeneratedClass.all(javaType), UsedTypes.NAMES);
    if (hidesImport) {
      packages.addAll(Set.of("com", "io", "java"));
    }
    String ownPackage = javaPackage.split("\\.")[0];
    if (!Collections.disjoint(types, INHERITED_TYPES) || INHERITED_TYPES.contains(javaType)) {
      packages.add(ownPackage);
    }
    notHidden = written.contains(ownPackage) ? types : Set.of();
  }

  private static boolean isKeyword(String name) {
    return SourceVersion.isKeyword(name, SourceVersion.RELEASE_17);
  }

  /** Whether no interface can have this name, whatever the mapping declares. */
  public static boolean isInterface(String name) {
    return isKeyword(name) || NO_TYPES.contains(name) || isNested(name);
  }

  /** Whether generated classes have a nested type of this name, or name one in their Javadoc. */
  public static boolean isNested(String name) {
    return OWN_TYPES.contains(name);
  }

  /** The names of the files of the classes nested in a type. */
  public static Set<String> nestedClassFiles(String type) {
    return Set.of(type + "$ByReference", type + "$ByValue");
  }

  /** Whether a type of the library cannot have this name. */
  public boolean isType(String name) {
    return isInterface(name) || packages.contains(name);
  }

  /** Whether it is the simple name of a type outside the library. */
  public static boolean isOfOthers(String name) {
    return UsedTypes.NAMES.contains(name) || isInherited(name);
  }

  /** Whether generated classes inherit another type of this name. */
  public static boolean isInherited(String type) {
    return INHERITED_TYPES.contains(type);
  }

  /** Whether generated classes may have a variable of this name, whatever the mapping declares. */
  public static boolean isVariable(String name) {
    return OWN_CONSTANTS.contains(name) || OWN_VARIABLES.contains(name);
  }

  /** Whether a component of a record cannot have this name. */
  public static boolean isInheritedMethod(String name) {
    return INHERITED_METHODS.contains(name);
  }

  /** Whether a method of the interface cannot have this name. */
  public static boolean isMethod(String name) {
    return isKeyword(name) || INTERFACE_MEMBERS.contains(name);
  }

  /** Whether a constant of the interface cannot have this name; the binding inherits it. */
  public boolean isConstant(String name) {
    return isEnumValue(name) || OWN_CONSTANTS.contains(name);
  }

  /** Whether an enum value cannot have this name. */
  public boolean isEnumValue(String name) {
    return isKeyword(name) || packages.contains(name);
  }

  /**
   * Whether a field of a structure cannot have this name.
   *
   * @param hasCallbacks whether the structure uses the constants of the class for callbacks
   */
  public boolean isField(String name, boolean hasCallbacks) {
    return isEnumValue(name)
        || name.equals("LAYOUT")
        || hasCallbacks && name.equals(GeneratedClass.CALLBACKS.of(javaType))
        || notHidden.contains(name);
  }

  /** Whether it must not follow {@code get} and {@code set} in methods of a structure. */
  public static boolean isAccessor(String name) {
    return JNA_PROPERTIES.contains(name);
  }

  /**
   * Whether a parameter cannot have this name: a variable hides a class of its name, whose static
   * members may be used.
   */
  public boolean isParameter(String name) {
    return isEnumValue(name)
        || name.equals("LIBRARY")
        || GeneratedClass.all(javaType).contains(name)
        || notHidden.contains(name);
  }
}

package io.ekkogen.emit.js.naming;

import java.util.Set;

/** The names that declarations of a mapping cannot have in generated JavaScript and TypeScript. */
public final class ReservedJsNames {
  private static final Set<String> JS_WORDS =
      Set.of(
          """
          arguments await break case catch class const continue debugger default delete do else enum
          eval export extends false finally for function if implements import in instanceof
          interface let new null package private protected public return static super switch this
          throw true try typeof undefined var void while with yield Infinity NaN
          """
              .split("\\s+"));

  private static final Set<String> TS_TYPES =
      Set.of(
          """
          any bigint boolean never number object string symbol unknown ArrayBuffer
          CallbackRegistration VariadicArgument VariadicArguments VariadicList VariadicPairs
          VariadicValues Promise Symbol BigInt64Array BigUint64Array Float32Array Float64Array
          Int16Array Int32Array Int8Array Uint16Array Uint32Array Uint8Array Uint8ClampedArray
          """
              .split("\\s+"));

  /** Words that start a type or a type declaration. */
  private static final Set<String> TS_WORDS =
      Set.of("abstract", "as", "asserts", "infer", "is", "keyof", "readonly", "unique");

  /** The glue's parameters, and {@code then}, which would make the module a thenable. */
  private static final Set<String> GLUE =
      Set.of("rt", "then", "__proto__", "Pointer", "PointerLike", "_default");

  private static final Set<String> INHERITED =
      Set.of("__proto__", "constructor", "prototype", "toString", "valueOf", "toJSON");

  private ReservedJsNames() {}

  /** Whether no parameter and no member of the module object can have this name. */
  public static boolean isName(String name) {
    return JS_WORDS.contains(name) || GLUE.contains(name);
  }

  /**
   * Whether no export can have this name: it would hide a value that TypeScript declarations use.
   */
  public static boolean isExport(String name) {
    return isName(name) || name.equals("Symbol");
  }

  /**
   * Whether no type can have this name: it would hide a type that declarations use, or has a
   * meaning of its own.
   */
  public static boolean isType(String name) {
    return isExport(name) || TS_TYPES.contains(name) || TS_WORDS.contains(name);
  }

  /** Whether no property of an object for scripts can have this name. */
  public static boolean isProperty(String name) {
    return name.equals("__proto__");
  }

  /** Whether no field of a structure can have this name. */
  public static boolean isField(String name) {
    return INHERITED.contains(name);
  }
}

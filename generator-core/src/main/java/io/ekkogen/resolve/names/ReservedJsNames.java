package io.ekkogen.resolve.names;

import static io.ekkogen.resolve.names.ReservedNames.union;

import java.util.Set;

/** The names that declarations of a mapping cannot have in generated JavaScript and TypeScript. */
public final class ReservedJsNames {
  private static final Set<String> JS_WORDS =
      Set.of(
          "arguments",
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
          "VariadicArgument",
          "VariadicArguments",
          "VariadicList",
          "VariadicPairs",
          "VariadicValues",
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

  /** Words that start a type or a type declaration. */
  private static final Set<String> TS_WORDS =
      Set.of("abstract", "as", "asserts", "infer", "is", "keyof", "readonly", "unique");

  private ReservedJsNames() {}

  /**
   * Names that members of the module object, and parameters, cannot have: words of the language,
   * the glue's parameters, and {@code then}, which would make the module a thenable.
   */
  public static Set<String> names() {
    return union(JS_WORDS, Set.of("rt", "then", "__proto__", "Pointer", "_default"));
  }

  /** Names that exports cannot have: they would hide the value that TypeScript declarations use. */
  public static Set<String> moduleNames() {
    return union(names(), Set.of("Symbol"));
  }

  /**
   * Names that types cannot have: they would hide types that declarations use, or have a meaning of
   * their own.
   */
  public static Set<String> typeNames() {
    return union(moduleNames(), TS_TYPES, TS_WORDS);
  }

  /** Property names that objects for scripts cannot have. */
  public static Set<String> properties() {
    return Set.of("__proto__");
  }

  /** Property names that structure fields cannot have. */
  public static Set<String> fields() {
    return Set.of("__proto__", "constructor", "prototype", "toString", "valueOf", "toJSON");
  }
}

package io.ekkogen.resolve;

import static io.ekkogen.resolve.ReservedNames.union;

import java.util.Set;

/** Names that generated JavaScript and TypeScript cannot give to what a mapping declares. */
final class ReservedJsNames {
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

  /** What begins a type, or a declaration of one. */
  private static final Set<String> TS_WORDS =
      Set.of("abstract", "as", "asserts", "infer", "is", "keyof", "readonly", "unique");

  private ReservedJsNames() {}

  /**
   * Names of the module object and of its parameters: words of the language, what the glue is
   * given, and {@code then}, which would make a promise of the module.
   */
  static Set<String> names() {
    return union(JS_WORDS, Set.of("rt", "then", "__proto__", "Pointer", "_default"));
  }

  /** What a module exports must not hide the one value that its TypeScript declarations use. */
  static Set<String> moduleNames() {
    return union(names(), Set.of("Symbol"));
  }

  /** Nor do types hide those that declarations use, or mean something where one is expected. */
  static Set<String> typeNames() {
    return union(moduleNames(), TS_TYPES, TS_WORDS);
  }

  /** Property names of objects that scripts read. */
  static Set<String> properties() {
    return Set.of("__proto__");
  }

  /** Property names of structure instances. */
  static Set<String> fields() {
    return Set.of("__proto__", "constructor", "prototype", "toString", "valueOf", "toJSON");
  }
}

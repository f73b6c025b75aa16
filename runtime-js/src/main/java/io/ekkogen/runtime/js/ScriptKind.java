package io.ekkogen.runtime.js;

import java.nio.file.Path;

/**
 * How a file is read. {@code .mjs} is an ES module, {@code .cjs} CommonJS, {@code .json} data. A
 * {@code .js} file, and one of any other name, is what the {@code type} of its package.json says;
 * where that is silent it is CommonJS if it parses as such, else an ES module.
 */
enum ScriptKind {
  MODULE,
  COMMONJS,
  JSON,
  /** CommonJS if it parses. */
  UNDECLARED;

  static ScriptKind of(Path file, PackageFiles packages) {
    String name = file.getFileName().toString();
    if (name.endsWith(".mjs")) {
      return MODULE;
    }
    if (name.endsWith(".cjs")) {
      return COMMONJS;
    }
    if (name.endsWith(".json")) {
      return JSON;
    }
    String type = packages.typeOf(file);
    return switch (type) {
      case "module" -> MODULE;
      case "commonjs" -> COMMONJS;
      default -> UNDECLARED;
    };
  }
}

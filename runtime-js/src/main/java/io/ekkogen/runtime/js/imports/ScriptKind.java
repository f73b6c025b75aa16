package io.ekkogen.runtime.js.imports;

import java.nio.file.Path;

/**
 * The kind of a script file. {@code .mjs} is an ES module, {@code .cjs} CommonJS, {@code .json}
 * data. For {@code .js} and all other files, the {@code type} of the package.json decides; without
 * one, a file is CommonJS if it parses as such, else an ES module.
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

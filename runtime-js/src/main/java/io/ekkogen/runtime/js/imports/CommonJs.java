package io.ekkogen.runtime.js.imports;

import io.ekkogen.runtime.js.engine.ScriptRunner;
import io.ekkogen.runtime.js.files.ModuleFiles;
import io.ekkogen.runtime.js.files.PackageFiles;
import io.ekkogen.runtime.js.files.UncompiledScripts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

/** Compiles CommonJS files. */
final class CommonJs {
  private static final String AFTER = "\n})";

  /** For files without a declared kind, whether they parse as CommonJS. */
  private final Map<Path, Boolean> undeclared = new HashMap<>();

  private final ModuleFiles files;
  private final PackageFiles packages;
  private final SourceMaps sourceMaps;
  private final SyntaxErrors syntaxErrors;
  private final ScriptRunner runner;

  CommonJs(
      ModuleFiles files,
      PackageFiles packages,
      SourceMaps sourceMaps,
      SyntaxErrors syntaxErrors,
      ScriptRunner runner) {
    this.files = files;
    this.packages = packages;
    this.sourceMaps = sourceMaps;
    this.syntaxErrors = syntaxErrors;
    this.runner = runner;
  }

  /**
   * The kind of a file. {@code .mjs} is an ES module, {@code .cjs} CommonJS, {@code .json} data.
   * TypeScript and JSX must be compiled first. For {@code .js} and all other files, the {@code
   * type} of the package.json decides; without one, a file is CommonJS if it parses as such, else
   * an ES module.
   */
  ScriptKind kindOf(Path file) throws IOException {
    if (UncompiledScripts.contains(file)) {
      return ScriptKind.UNCOMPILED;
    }
    String name = file.getFileName().toString();
    return switch (name.substring(Math.max(name.lastIndexOf('.'), 0))) {
      case ".mjs" -> ScriptKind.MODULE;
      case ".cjs" -> ScriptKind.COMMONJS;
      case ".json" -> ScriptKind.JSON;
      default ->
          switch (packages.typeOf(file)) {
            case "module" -> ScriptKind.MODULE;
            case "commonjs" -> ScriptKind.COMMONJS;
            default -> parses(file) ? ScriptKind.COMMONJS : ScriptKind.MODULE;
          };
    };
  }

  /** Compiles a file to a function {@code (exports, require, module, __filename, __dirname)}. */
  Value compile(Path file) throws IOException {
    String text = files.readText(file);
    sourceMaps.register(file, text, InsertedText.WRAPPER.length());
    return runner.eval(source(file, text));
  }

  /** Parses a file as an ES module, to report its syntax errors. */
  void parseModule(Path file) throws IOException {
    runner.parse(moduleSource(file));
  }

  /** The message of a syntax error in a file that {@code require} reads. */
  String explain(Path file, String message) {
    try {
      return kindOf(file) == ScriptKind.COMMONJS
          ? syntaxErrors.inCommonJs(message, files.readText(file), parses(moduleSource(file)))
          : syntaxErrors.rewrite(message);
    } catch (IOException e) {
      return message; // it was deleted
    }
  }

  private boolean parses(Path file) throws IOException {
    Boolean known = undeclared.get(file);
    if (known == null) {
      known = parses(source(file, files.readText(file)));
      undeclared.put(file, known);
    }
    return known;
  }

  private boolean parses(Source source) {
    try {
      runner.parse(source);
      return true;
    } catch (PolyglotException e) {
      if (e.isSyntaxError()) {
        return false;
      }
      throw e;
    }
  }

  private Source moduleSource(Path file) throws IOException {
    return Source.newBuilder("js", file.toFile())
        .name(file.toString())
        .content(files.readText(file))
        .mimeType("application/javascript+module")
        .build();
  }

  private static Source source(Path file, String text) throws IOException {
    String script = text.startsWith("#!") ? "//" + text.substring(2) : text;
    return Source.newBuilder("js", file.toFile())
        .name(file.toString())
        .content(InsertedText.WRAPPER + script + AFTER)
        .build();
  }
}

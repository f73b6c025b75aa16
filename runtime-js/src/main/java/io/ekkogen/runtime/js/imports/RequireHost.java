package io.ekkogen.runtime.js.imports;

import io.ekkogen.runtime.js.engine.ScriptErrors;
import io.ekkogen.runtime.js.files.InvalidJsonException;
import io.ekkogen.runtime.js.files.JsonObjects;
import io.ekkogen.runtime.js.files.ModuleFiles;
import io.ekkogen.runtime.js.files.UncompiledScripts;
import io.ekkogen.runtime.script.ScriptAccess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;

/** The Java side of require.js. */
record RequireHost(
    ModuleFiles files,
    FileResolver resolver,
    ImportResolver imports,
    ReadImports read,
    CommonJs commonJs,
    BuiltinModules builtins,
    JsonObjects json,
    ScriptErrors errors,
    Path workingDirectory) {
  /** The frame of a module that the host inserts for a specifier. */
  private static final Pattern INSERTED =
      Pattern.compile("\\n +at [^\\n]*\\$ekkogen[/\\\\][^\\n]*");

  /**
   * Resolves a specifier in a directory to the real path of a file, or the specifier of a builtin
   * module.
   */
  @ScriptAccess
  public String resolve(String specifier, String directory) {
    Path folder = workingDirectory.resolve(directory);
    try {
      String mapped = resolver.mapped(specifier, folder, false);
      if (BuiltinModules.isBuiltin(mapped)) {
        return mapped;
      }
      return resolver
          .require(mapped, folder)
          .map(Path::toString)
          .orElseThrow(() -> notFound(mapped, folder));
    } catch (UnavailableModuleException e) {
      throw errors.error("Error", e.code(), e.getMessage() + "; required from " + folder);
    }
  }

  private RuntimeException notFound(String specifier, Path folder) {
    String reason =
        resolver
            .whyMissing(specifier, folder)
            .map(why -> ": " + why)
            .orElse(BuiltinModules.hint(specifier));
    return errors.error(
        "Error",
        "MODULE_NOT_FOUND",
        "Cannot find module '%s' required from %s%s"
            .formatted(FileResolver.shorten(specifier), folder, reason));
  }

  /** The URL of a specifier that a module in a directory may import. */
  @ScriptAccess
  public String importUrl(String specifier, String directory) {
    try {
      return imports.url(specifier, Path.of(directory));
    } catch (UnavailableModuleException e) {
      throw errors.error("Error", e.code(), e.getMessage());
    }
  }

  /** The path of a file URL; null for other URLs. */
  @ScriptAccess
  public String filenameOf(String url) {
    try {
      return url.startsWith("file:") ? Path.of(URI.create(url)).toString() : null;
    } catch (IllegalArgumentException e) {
      return null; // a script wrote it
    }
  }

  /** Whether a module is supplied by the host, or by a native library. */
  @ScriptAccess
  public boolean isBuiltin(String specifier) {
    return BuiltinModules.isBuiltin(specifier);
  }

  /** The name by which the instance of such a module is known. */
  @ScriptAccess
  public String nameOf(String specifier) {
    return builtins.nameOf(specifier);
  }

  /** Creates an instance of such a module, and returns its exports. */
  @ScriptAccess
  public Value instantiate(String specifier, String directory) {
    try {
      return builtins.instantiate(specifier, workingDirectory.resolve(directory));
    } catch (UnavailableModuleException e) {
      String name = e.code().equals("EKKO_LOAD") ? "NativeError" : "Error";
      throw errors.error(name, e.code(), e.getMessage());
    }
  }

  /** A stack with the place of the import instead of the module that the host inserts. */
  @ScriptAccess
  public String atImport(String stack, String specifier) {
    String frame = read.placeOf(specifier).map(place -> "\n    at " + place).orElse("");
    return INSERTED.matcher(stack).replaceFirst(Matcher.quoteReplacement(frame));
  }

  /** Compiles a CommonJS file to a function. */
  @ScriptAccess
  public Value compile(String filename) {
    Path file = Path.of(filename);
    try {
      switch (commonJs.kindOf(file)) {
        case MODULE -> {
          commonJs.parseModule(file); // reports a syntax error, if there is one
          throw errors.error(
              "Error",
              "ERR_REQUIRE_ESM",
              filename + " is an ES module: use import or import() instead of require");
        }
        case UNCOMPILED ->
            throw errors.error(
                "Error", "ERR_UNKNOWN_FILE_EXTENSION", UncompiledScripts.advice(file));
        default -> {
          return commonJs.compile(file);
        }
      }
    } catch (IOException e) {
      throw unreadable(filename, e);
    } catch (PolyglotException e) {
      throw e.isSyntaxError()
          ? errors.error("SyntaxError", null, commonJs.explain(file, messageOf(e)))
          : e;
    }
  }

  private static String messageOf(PolyglotException e) {
    return e.getMessage().replaceFirst("^SyntaxError: ", "");
  }

  /** Reads and parses a JSON file. */
  @ScriptAccess
  public Value parseJson(String filename) {
    Path file = Path.of(filename);
    try {
      return json.parse(file, files.readText(file));
    } catch (IOException e) {
      throw unreadable(filename, e);
    } catch (InvalidJsonException e) {
      throw errors.error("SyntaxError", null, e.getMessage());
    }
  }

  @ScriptAccess
  public boolean isJson(String filename) {
    return filename.endsWith(".json");
  }

  @ScriptAccess
  public String directoryOf(String filename) {
    return Path.of(filename).getParent().toString();
  }

  private RuntimeException unreadable(String filename, IOException e) {
    return errors.error(
        "Error", "MODULE_NOT_FOUND", filename + " cannot be read: " + e.getMessage());
  }
}

package io.ekkogen.runtime.js.imports;

import io.ekkogen.runtime.js.files.ModuleFiles;
import io.ekkogen.runtime.js.files.TextPosition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Explains the engine's error for an import whose {@code type} is not that of the file. The engine
 * does not say which import it was, so that it is looked for in the modules that were read.
 */
final class ImportTypes {
  private static final String ERROR = "TypeError: Invalid module type was asserted";

  /** A call's parenthesis, the specifier and the attributes. */
  private static final Pattern IMPORT =
      Pattern.compile(
          "\\b(?:from|import)\\s*(\\(\\s*)?(['\"])([^'\"\\n]+)\\2(?:\\s*(?:,\\s*\\{\\s*)?with\\b[\\s:]*\\{([^}]*)\\})?");

  private static final Pattern JSON = Pattern.compile("['\"]?\\btype['\"]?\\s*:\\s*['\"]json['\"]");

  private final Set<Path> modules = new LinkedHashSet<>();
  private final ModuleFiles files;

  ImportTypes(ModuleFiles files) {
    this.files = files;
  }

  /** Remembers a module that may have such an import. */
  void add(Path module) {
    modules.add(module);
  }

  /** Replaces the message of such an error; returns others unchanged. */
  String explain(String shown) {
    if (!shown.startsWith(ERROR)) {
      return shown;
    }
    String message =
        modules.stream()
            .flatMap(module -> wrongImport(module).stream())
            .findFirst()
            .orElse(
                "an import has another type than its file: JSON files, and no others, are imported"
                    + " with { type: 'json' }");
    return "TypeError: " + message + shown.substring(ERROR.length());
  }

  private Optional<String> wrongImport(Path module) {
    try {
      String text = files.readText(module);
      Matcher found = IMPORT.matcher(text);
      while (found.find()) {
        String specifier = found.group(3);
        boolean isJson = specifier.endsWith(".json");
        String attributes = found.group(4);
        if (isJson ? attributes == null || !JSON.matcher(attributes).find() : attributes != null) {
          return Optional.of(
              module
                  + ":"
                  + TextPosition.of(text, found.start(3) - 1)
                  + ": "
                  + advice(specifier, isJson, found.group(1) != null));
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // it was deleted
    }
  }

  private static String advice(String specifier, boolean isJson, boolean isCall) {
    if (!isJson) {
      return "'%s' is not a JSON file: import it without attributes".formatted(specifier);
    }
    return "a JSON file is imported with its type; write: "
        + (isCall ? "import('%s', { with: { type: 'json' } })" : "from '%s' with { type: 'json' }")
            .formatted(specifier);
  }
}

package io.ekkogen.runtime.js.imports;

import io.ekkogen.runtime.js.imports.ReadImports.Import;
import java.util.regex.Pattern;

/**
 * Explains the engine's error for an import whose {@code type} is not that of the file. The engine
 * does not say which import it was.
 *
 * @param imports those that it may have been
 */
record ImportTypes(ReadImports imports) {
  private static final String ERROR = "TypeError: Invalid module type was asserted";

  private static final Pattern JSON = Pattern.compile("['\"]?\\btype['\"]?\\s*:\\s*['\"]json['\"]");

  /** Replaces the message of such an error; returns others unchanged. */
  String explain(String shown) {
    if (!shown.startsWith(ERROR)) {
      return shown;
    }
    String message =
        imports.stream()
            .filter(ImportTypes::isWrong)
            .map(found -> found.place() + ": " + advice(found))
            .findFirst()
            .orElse(
                "an import has another type than its file: JSON files, and no others, are imported"
                    + " with { type: 'json' }");
    return "TypeError: " + message + shown.substring(ERROR.length());
  }

  private static boolean isJson(Import found) {
    return found.specifier().endsWith(".json");
  }

  private static boolean isWrong(Import found) {
    String attributes = found.attributes();
    return isJson(found)
        ? !found.hasOtherOptions() && (attributes == null || !JSON.matcher(attributes).find())
        : attributes != null;
  }

  private static String advice(Import found) {
    if (!isJson(found)) {
      return "'%s' is not a JSON file: import it without attributes".formatted(found.specifier());
    }
    return "a JSON file is imported with its type; write: "
        + (found.isCall()
                ? "import('%s', { with: { type: 'json' } })"
                : "from '%s' with { type: 'json' }")
            .formatted(found.specifier());
  }
}

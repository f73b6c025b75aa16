package io.ekkogen.runtime.js.imports;

import io.ekkogen.runtime.js.files.TextPosition;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Explains the engine's error for an import whose {@code type} is not that of the file. The engine
 * does not say which import it was, so that it is looked for in the modules that were read.
 */
final class ImportTypes {
  private static final String ERROR = "TypeError: Invalid module type was asserted";

  /** A call's parenthesis, the specifier, and the attributes or a call's other options. */
  private static final Pattern IMPORT =
      Pattern.compile(
          "(?:from|import|import\\s*(\\())\\s*(['\"])([^'\"\\n]+)\\2"
              + "(?:\\s*(?:,\\s*\\{\\s*)?with\\b[\\s:]*\\{([^}]*)\\}|\\s*,\\s*([^\\s)]))?");

  private static final Pattern JSON = Pattern.compile("['\"]?\\btype['\"]?\\s*:\\s*['\"]json['\"]");

  private final ReadModules modules;

  ImportTypes(ReadModules modules) {
    this.modules = modules;
  }

  /** Replaces the message of such an error; returns others unchanged. */
  String explain(String shown) {
    if (!shown.startsWith(ERROR)) {
      return shown;
    }
    String message =
        modules.paths().stream()
            .flatMap(module -> wrongImport(module).stream())
            .findFirst()
            .orElse(
                "an import has another type than its file: JSON files, and no others, are imported"
                    + " with { type: 'json' }");
    return "TypeError: " + message + shown.substring(ERROR.length());
  }

  private Optional<String> wrongImport(Path module) {
    return modules
        .text(module)
        .flatMap(
            text ->
                imports(text)
                    .filter(ImportTypes::isWrong)
                    .findFirst()
                    .map(
                        found ->
                            "%s:%s: %s"
                                .formatted(
                                    module,
                                    TextPosition.of(text, found.start(3) - 1),
                                    advice(found))));
  }

  /** The imports in a text, outside comments and strings. */
  private static Stream<MatchResult> imports(String text) {
    Stream.Builder<MatchResult> imports = Stream.builder();
    Matcher found = IMPORT.matcher(text);
    for (int at = 0; at < text.length(); at++) {
      if (SkippedText.isComment(text, at)) {
        at = SkippedText.endOfComment(text, at);
      } else if (SkippedText.isQuote(text, at)) {
        at = SkippedText.endOfQuoted(text, at);
      } else if (beginsWord(text, at) && found.region(at, text.length()).lookingAt()) {
        imports.add(found.toMatchResult());
        at = found.end() - 1;
      }
    }
    return imports.build();
  }

  /** Whether a word that is not the name of a member begins. */
  private static boolean beginsWord(String text, int at) {
    return at == 0
        || !Character.isJavaIdentifierPart(text.charAt(at - 1)) && text.charAt(at - 1) != '.';
  }

  private static boolean isWrong(MatchResult found) {
    String attributes = found.group(4);
    boolean hasOtherOptions = found.group(5) != null;
    return isJson(found)
        ? !hasOtherOptions && (attributes == null || !JSON.matcher(attributes).find())
        : attributes != null;
  }

  private static boolean isJson(MatchResult found) {
    return found.group(3).endsWith(".json");
  }

  private static String advice(MatchResult found) {
    String specifier = found.group(3);
    boolean isCall = found.group(1) != null;
    if (!isJson(found)) {
      return "'%s' is not a JSON file: import it without attributes".formatted(specifier);
    }
    return "a JSON file is imported with its type; write: "
        + (isCall ? "import('%s', { with: { type: 'json' } })" : "from '%s' with { type: 'json' }")
            .formatted(specifier);
  }
}

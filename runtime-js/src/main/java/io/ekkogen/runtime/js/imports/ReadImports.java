package io.ekkogen.runtime.js.imports;

import io.ekkogen.runtime.js.files.TextPosition;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the imports in the modules that were read, for errors that do not say which it was.
 *
 * @param modules those that were read
 */
record ReadImports(ReadModules modules) {
  /** A call's parenthesis, the specifier, and the attributes or a call's other options. */
  private static final Pattern IMPORT =
      Pattern.compile(
          "(?:from|import|import\\s*(\\())\\s*(['\"])([^'\"\\n]+)\\2"
              + "(?:\\s*(?:,\\s*\\{\\s*)?with\\b[\\s:]*\\{([^}]*)\\}|\\s*,\\s*([^\\s)]))?");

  /**
   * An import.
   *
   * @param place the file, line and column
   * @param attributes the text in braces; null without
   * @param hasOtherOptions whether a call has options that are not written out
   */
  record Import(
      String place, String specifier, boolean isCall, String attributes, boolean hasOtherOptions) {}

  /** The imports of all modules. */
  Stream<Import> stream() {
    return modules.paths().stream()
        .flatMap(module -> modules.text(module).stream().flatMap(text -> in(module, text)));
  }

  /** The place of the first import of a specifier; empty if none is found. */
  Optional<String> placeOf(String specifier) {
    return stream()
        .filter(found -> found.specifier.equals(specifier))
        .map(Import::place)
        .findFirst();
  }

  private static Stream<Import> in(Path module, String text) {
    return imports(text)
        .map(
            found ->
                new Import(
                    module + ":" + TextPosition.of(text, found.start(3) - 1),
                    found.group(3),
                    found.group(1) != null,
                    found.group(4),
                    found.group(5) != null));
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
}

package io.ekkogen.runtime.js.imports;

import io.ekkogen.runtime.js.files.TextPosition;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rewrites the syntax errors of the engine: it names files as they are imported, counts columns
 * from 0, and shows the text that the host inserts.
 */
final class SyntaxErrors {
  /**
   * The file, the line, the column, the message, the line's text, and the spaces before the caret.
   */
  private static final Pattern ERROR =
      Pattern.compile(
          "(?m)^(SyntaxError: )?(\\S.*?):(\\d+):(\\d+) (.*)\\R(.*)\\R([ \\t]*)\\^[ \\t]*$");

  private static final Pattern REWRITTEN =
      Pattern.compile("\\A(?<file>\\S.*?):(?<line>\\d+):\\d+: (?<reason>.*)");

  private static final String IN_COMMONJS =
      "this is a CommonJS file, which cannot contain import and export declarations, nor await"
          + " outside functions: use require, or give the file a name that ends in .mjs";

  private final ReadModules modules;

  SyntaxErrors(ReadModules modules) {
    this.modules = modules;
  }

  /** Rewrites an error that is shown; returns others unchanged. */
  String explain(String shown) {
    return shown.startsWith("SyntaxError: ") ? rewrite(shown) : shown;
  }

  /** Rewrites the message of a syntax error of the engine. */
  String rewrite(String message) {
    return ERROR.matcher(message).replaceAll(error -> Matcher.quoteReplacement(rewritten(error)));
  }

  /**
   * Rewrites the message of a syntax error in a CommonJS file.
   *
   * @param isModule whether the file has no error as an ES module
   */
  String inCommonJs(String message, String text, boolean isModule) {
    String rewritten = rewrite(message);
    Matcher error = REWRITTEN.matcher(rewritten);
    if (!error.find()) {
      return rewritten;
    }
    if (isModule) {
      return rewritten.substring(0, error.start("reason"))
          + IN_COMMONJS
          + rewritten.substring(error.end());
    }
    TextPosition end = TextPosition.of(text, text.length());
    // The host closes the function on a line after the file's last.
    return Integer.parseInt(error.group("line")) > end.line()
        ? error.group("file") + ":" + end + ": Unexpected end of the file"
        : rewritten;
  }

  private String rewritten(MatchResult error) {
    String shown = error.group(6);
    int line = Integer.parseInt(error.group(3));
    int inserted = line == 1 ? InsertedText.in(shown).map(String::length).orElse(0) : 0;
    String text = shown.substring(inserted);
    String spaces = error.group(7);
    return (error.group(1) == null ? "" : error.group(1))
        + path(error.group(2), line, text)
        + ":%d:%d: ".formatted(line, Math.max(Integer.parseInt(error.group(4)) - inserted, 0) + 1)
        + error.group(5)
        + "\n"
        + text
        + "\n"
        + spaces.substring(Math.min(inserted, spaces.length()))
        + "^";
  }

  /** The path of a file, whose name may be a specifier; the name of code that is in no file. */
  private String path(String name, int line, String text) {
    try {
      if (name.startsWith("<") || Path.of(name).isAbsolute()) {
        return name;
      }
      return name.startsWith("file:")
          ? Path.of(URI.create(name)).toString()
          : modules.withLine(line, text).map(Path::toString).orElse(name);
    } catch (IllegalArgumentException e) {
      return name;
    }
  }
}

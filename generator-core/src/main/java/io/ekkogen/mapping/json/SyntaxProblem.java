package io.ekkogen.mapping.json;

import static io.ekkogen.diagnostic.DiagnosticCode.SYNTAX;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.diagnostic.SourceLocation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Describes a syntax error at the place where the parser stopped, for the author of the mapping.
 * Everything before that place is the beginning of a valid JSON text, so a scan of it determines
 * what may follow.
 */
final class SyntaxProblem {
  private static final String VALUE = "a value: \"…\", a number, true, false, null, { or [";
  private static final String KEY = "a key in double quotes";

  private static final Pattern LITERAL =
      Pattern.compile("true|false|null|-?(0|[1-9][0-9]*+)(\\.[0-9]++)?([eE][+-]?[0-9]++)?");

  private final SourceText source;
  private final String text;
  private final int offset;

  /** Offsets of the brackets that are still open. */
  private final Deque<Integer> open = new ArrayDeque<>();

  /** The last non-blank character outside of strings; 0 for none. */
  private char previous;

  private boolean afterKey;
  private int openString = -1;

  private SyntaxProblem(SourceText source, int reported) {
    this.source = source;
    this.text = source.text();
    int word = startOfWord(Math.min(reported, text.length()));
    walk(word); // a word has no quotes, so this scan also handles strings
    this.offset = openString >= 0 ? Math.min(reported, text.length()) : word;
  }

  /** The problem at or just before the offset where reading {@code source} stopped. */
  static SyntaxProblem at(SourceText source, int offset) {
    return new SyntaxProblem(source, offset);
  }

  void report(Diagnostics diagnostics) {
    if (openString >= 0) {
      reportInString(diagnostics);
    } else if (offset == text.length()) {
      report(diagnostics, 1, "the file ends too early", Optional.of(expected()), unclosed());
    } else {
      int end = Math.max(endOfWord(offset), text.offsetByCodePoints(offset, 1));
      String found = "unexpected " + Quoted.of(text.substring(offset, end));
      report(diagnostics, end - offset, found, Optional.of(expected()), hint());
    }
  }

  private void reportInString(Diagnostics diagnostics) {
    SourceLocation start = source.locate(openString, 1);
    Optional<String> opened =
        Optional.of("the string begins at " + start + "; is its closing quote missing?");
    if (offset == text.length()) {
      report(diagnostics, 1, "the file ends inside a string", Optional.of("a closing \""), opened);
    } else if (text.charAt(offset) < 0x20) {
      boolean lineEnd = text.charAt(offset) == '\n' || text.charAt(offset) == '\r';
      String what = lineEnd ? "the line ends" : "a control character appears";
      report(
          diagnostics,
          1,
          what + " inside a string",
          Optional.of(lineEnd ? "a closing \"" : "an escape such as \\t or \\u0001"),
          lineEnd ? opened : Optional.empty());
    } else {
      report(
          diagnostics,
          1,
          "malformed escape in a string",
          Optional.of(
              "one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t, or \\u and four hexadecimal digits"),
          Optional.of("a backslash itself is written \\\\"));
    }
  }

  private void report(
      Diagnostics diagnostics,
      int length,
      String message,
      Optional<String> expected,
      Optional<String> hint) {
    diagnostics.report(SYNTAX, source.locate(offset, length), message, expected, hint);
  }

  private void walk(int limit) {
    for (int i = 0; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '"') {
        int end = endOfString(i, limit);
        if (end < 0) {
          openString = i;
          return;
        }
        afterKey = inObject() && (previous == '{' || previous == ',');
        i = end;
      } else if (c == '{' || c == '[') {
        open.push(i);
      } else if (c == '}' || c == ']') {
        open.poll();
      }
      if (c > ' ') {
        afterKey = afterKey && c == '"';
        previous = c;
      }
    }
  }

  /** The offset of the closing quote; negative if it is not before the problem. */
  private int endOfString(int start, int limit) {
    for (int i = start + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '"') {
        return i;
      }
      if (c == '\\') {
        i++;
      }
    }
    return -1;
  }

  private boolean inObject() {
    return !open.isEmpty() && text.charAt(open.peek()) == '{';
  }

  private String expected() {
    if (previous == 0) {
      return "an object: { … }";
    }
    if (open.isEmpty()) {
      return "the end of the file";
    }
    if (inObject()) {
      return switch (previous) {
        case '{' -> KEY + ", or }";
        case ',' -> KEY;
        case ':' -> VALUE;
        default -> afterKey ? "\":\" and a value" : "a comma or }";
      };
    }
    return switch (previous) {
      case '[' -> VALUE + ", or ]";
      case ',' -> VALUE;
      default -> "a comma or ]";
    };
  }

  private Optional<String> hint() {
    return switch (text.charAt(offset)) {
      case '}', ']' -> previous == ',' ? Optional.of("remove the comma before it") : unclosed();
      case '\'', '\u2018', '\u2019', '\u201C', '\u201D' ->
          Optional.of("JSON writes strings and keys in \"double quotes\"");
      case '/', '#' -> Optional.of("JSON has no comments; write \"$comment\": \"…\"");
      case '+', '-', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' ->
          LITERAL.matcher(text.substring(offset, endOfWord(offset))).matches()
              ? Optional.empty()
              : Optional.of("numbers look like 0, -12 or 1.5e3");
      default -> Optional.empty();
    };
  }

  private Optional<String> unclosed() {
    return Optional.ofNullable(open.peek())
        .map(start -> text.charAt(start) + " at " + source.locate(start, 1) + " is still open");
  }

  /**
   * The start of the malformed word that ends at {@code reported} or continues after it; {@code
   * reported} if there is none.
   */
  private int startOfWord(int reported) {
    int start = reported;
    while (start > 0 && isWord(text.charAt(start - 1))) {
      start--;
    }
    return LITERAL.matcher(text.substring(start, endOfWord(reported))).matches() ? reported : start;
  }

  private int endOfWord(int start) {
    int end = start;
    while (end < text.length() && isWord(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || "+-._$".indexOf(c) >= 0;
  }
}

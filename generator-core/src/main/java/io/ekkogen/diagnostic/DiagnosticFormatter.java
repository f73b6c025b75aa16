package io.ekkogen.diagnostic;

import java.util.Locale;

/**
 * Formats diagnostics for people: the place, the problem, the line with a caret, what was expected,
 * and a hint.
 */
public final class DiagnosticFormatter {
  private DiagnosticFormatter() {}

  /**
   * Formats {@code diagnostic} in several lines, separated by {@code }, without a final one. The
   * result is safe to print: control characters are replaced by visible ones.
   *
   * <pre>{@code
   * mathlib.ekko.json:12:7: error EKKO1102: unknown key "retuns"
   *    12 |       "retuns": "int",
   *       |       ^^^^^^^^
   *   expected: one of entryPoint, returns, parameters
   *   hint: did you mean "returns"?
   * }</pre>
   */
  public static String format(Diagnostic diagnostic) {
    SourceLocation location = diagnostic.location();
    StringBuilder text =
        new StringBuilder()
            .append(DisplayText.of(location.toString()))
            .append(": ")
            .append(diagnostic.severity().label())
            .append(' ')
            .append(diagnostic.code().id())
            .append(": ")
            .append(DisplayText.of(diagnostic.message()));
    if (!diagnostic.sourceLine().isBlank()) {
      SourceExcerpt excerpt =
          SourceExcerpt.of(diagnostic.sourceLine(), location.column(), location.length());
      text.append(String.format(Locale.ROOT, "\n%5d | ", location.line()))
          .append(excerpt.text())
          .append("\n      | ")
          .append(excerpt.carets());
    }
    diagnostic.expected().ifPresent(it -> text.append("\n  expected: ").append(DisplayText.of(it)));
    diagnostic.hint().ifPresent(it -> text.append("\n  hint: ").append(DisplayText.of(it)));
    return text.toString();
  }
}

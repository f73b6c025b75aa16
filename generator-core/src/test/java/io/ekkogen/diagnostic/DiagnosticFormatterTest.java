package io.ekkogen.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class DiagnosticFormatterTest {
  @Test
  void aDiagnosticIsPlaceProblemLineCaretExpectationAndHint() {
    Diagnostic diagnostic =
        new Diagnostic(
            DiagnosticCode.UNKNOWN_KEY,
            new SourceLocation("mathlib.ekko.json", 12, 7, 8),
            "unknown key \"retuns\"",
            Optional.of("one of entryPoint, returns, parameters"),
            Optional.of("did you mean \"returns\"?"),
            "      \"retuns\": \"int\",");

    assertThat(DiagnosticFormatter.format(diagnostic))
        .isEqualTo(
            """
            mathlib.ekko.json:12:7: error EKKO1102: unknown key "retuns"
               12 |       "retuns": "int",
                  |       ^^^^^^^^
              expected: one of entryPoint, returns, parameters
              hint: did you mean "returns"?\
            """);
  }

  @Test
  void absentPartsAreOmitted() {
    Diagnostic diagnostic =
        new Diagnostic(
            DiagnosticCode.C_LONG,
            new SourceLocation("m", 1, 1, 1),
            "long is 64 bits",
            Optional.empty(),
            Optional.empty(),
            "");

    assertThat(DiagnosticFormatter.format(diagnostic))
        .isEqualTo("m:1:1: note EKKO1303: long is 64 bits");
  }

  @Test
  void nothingOfAMappingReachesTheTerminalAsAControl() {
    Diagnostic diagnostic =
        new Diagnostic(
            DiagnosticCode.SYNTAX,
            new SourceLocation("a\u001B[31m.json", 1, 3, 1),
            "bell \u0007",
            Optional.of("\u009B2J"),
            Optional.of("\u202Eright to left"),
            "\u001B[2J\u0000\u007F");

    assertThat(DiagnosticFormatter.format(diagnostic))
        .isEqualTo(
            """
            a\u241B[31m.json:1:3: error EKKO1003: bell \u2407
                1 | \u241B[2J\u2400\u2421
                  |   ^
              expected: \uFFFD2J
              hint: \uFFFDright to left\
            """);
  }

  @Test
  void lineNumbersAreWrittenTheSameInEveryLocale() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      Diagnostic diagnostic =
          new Diagnostic(
              DiagnosticCode.SYNTAX,
              new SourceLocation("m", 12, 1, 1),
              "x",
              Optional.empty(),
              Optional.empty(),
              "y");
      assertThat(DiagnosticFormatter.format(diagnostic)).contains("\n   12 | y\n");
    } finally {
      Locale.setDefault(before);
    }
  }
}

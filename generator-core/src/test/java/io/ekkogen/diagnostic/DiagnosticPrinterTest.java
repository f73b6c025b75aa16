package io.ekkogen.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiagnosticPrinterTest {
  private final List<String> lines = new ArrayList<>();

  @Test
  void printsAHundredAndCountsTheOthers() {
    print(diagnostics(7000, DiagnosticCode.DUPLICATE_KEY));

    assertThat(lines).hasSize(101);
    assertThat(lines.get(0)).contains("a.ekko.json:1:1: error");
    assertThat(lines.get(100)).isEqualTo("ERROR … and 6,900 more");
  }

  @Test
  void printsAHundredWithoutASummary() {
    print(diagnostics(100, DiagnosticCode.DUPLICATE_KEY));

    assertThat(lines).hasSize(100).noneMatch(line -> line.contains("more"));
  }

  @Test
  void printsErrorsRatherThanNotes() {
    List<Diagnostic> all = diagnostics(150, DiagnosticCode.NAME_ADJUSTED);
    all.addAll(diagnostics(1, DiagnosticCode.DUPLICATE_KEY));
    print(all);

    assertThat(lines.get(99)).contains("error");
    assertThat(lines.get(100)).isEqualTo("NOTE … and 51 more");
  }

  private void print(List<Diagnostic> diagnostics) {
    DiagnosticPrinter.print(
        diagnostics,
        (severity, text) -> lines.add(severity + " " + text.lines().findFirst().orElseThrow()));
  }

  private static List<Diagnostic> diagnostics(int count, DiagnosticCode code) {
    List<Diagnostic> all = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      all.add(
          new Diagnostic(
              code,
              new SourceLocation("a.ekko.json", i, 1, 1),
              "wrong",
              Optional.empty(),
              Optional.empty(),
              "x"));
    }
    return all;
  }
}

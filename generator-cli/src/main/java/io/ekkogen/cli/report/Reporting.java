package io.ekkogen.cli.report;

import io.ekkogen.cli.ColorMode;
import io.ekkogen.diagnostic.Diagnostic;
import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Severity;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How a run reports.
 *
 * @param silenced codes of notes that are not reported
 * @param isQuiet whether only problems are printed
 */
public record Reporting(
    ColorMode color, ReportFormat format, Set<DiagnosticCode> silenced, boolean isQuiet) {
  /** How a command reports without options. */
  public static final Reporting DEFAULT =
      new Reporting(ColorMode.AUTO, ReportFormat.HUMAN, Set.of(), false);

  /** Silences more notes. */
  public Reporting without(Set<DiagnosticCode> more) {
    Set<DiagnosticCode> all = new HashSet<>(silenced);
    all.addAll(more);
    return new Reporting(color, format, all, isQuiet);
  }

  /** Starts a report. */
  public DiagnosticReport to(PrintWriter out) {
    return switch (format) {
      case HUMAN -> new HumanReport(out, color::paint);
      case JSON -> new JsonReport(out);
      case SARIF -> new SarifReport(out);
    };
  }

  /** The diagnostics to report. */
  public List<Diagnostic> chosen(List<Diagnostic> found) {
    return found.stream().filter(this::isChosen).toList();
  }

  private boolean isChosen(Diagnostic diagnostic) {
    return diagnostic.severity() != Severity.NOTE
        || !isQuiet && !silenced.contains(diagnostic.code());
  }
}

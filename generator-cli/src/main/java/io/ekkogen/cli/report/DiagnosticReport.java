package io.ekkogen.cli.report;

import io.ekkogen.diagnostic.Diagnostic;
import io.ekkogen.output.Difference;
import java.nio.file.Path;
import java.util.List;

/** Prints what a run finds, for people or for tools. */
public interface DiagnosticReport {
  /** Takes the diagnostics of one mapping. */
  void diagnostics(List<Diagnostic> found);

  /**
   * Takes a problem of a mapping as a whole.
   *
   * @param message a sentence without a full stop
   */
  void problem(Path mapping, String message);

  /** Takes the differences between a directory and what would be generated there. */
  void differences(List<Difference> found);

  /** Takes a sentence for people, which tools do not need. */
  void remark(String text);

  /** Ends the report, which may print it only now. Called once. */
  void close();
}

package io.ekkogen.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Collects the diagnostics of one mapping, so that a run reports every problem, not only the first.
 */
public final class Diagnostics {
  private final List<String> lines;
  private final List<Diagnostic> found = new ArrayList<>();
  private boolean hasErrors;

  /**
   * @param text the mapping's text, from which diagnostics quote lines; empty if it could not be
   *     decoded. A byte order mark at its start is skipped, as in the reader
   */
  public Diagnostics(String text) {
    lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
  }

  /** Reports a problem with a message only. */
  public void report(DiagnosticCode code, SourceLocation location, String message) {
    add(code, location, message, Optional.empty(), Optional.empty());
  }

  /** Reports a problem and what was expected instead. */
  public void report(
      DiagnosticCode code, SourceLocation location, String message, String expected) {
    add(code, location, message, Optional.of(expected), Optional.empty());
  }

  /** Reports a problem, optionally with what was expected and what to do. */
  public void report(
      DiagnosticCode code,
      SourceLocation location,
      String message,
      Optional<String> expected,
      Optional<String> hint) {
    add(code, location, message, expected, hint);
  }

  /**
   * The name that a misspelled name of the mapping was probably meant to be. Names are compared
   * only for as many diagnostics as are printed.
   */
  public Optional<String> didYouMean(String written, Supplier<Collection<String>> known) {
    return found.size() < DiagnosticPrinter.MOST
        ? DidYouMean.hint(written, known.get())
        : Optional.empty();
  }

  /** Whether there is an error so far. */
  public boolean hasErrors() {
    return hasErrors;
  }

  /** All diagnostics, in the order of the mapping's text. */
  public List<Diagnostic> inTextOrder() {
    return found.stream()
        .sorted(
            Comparator.comparingInt((Diagnostic diagnostic) -> diagnostic.location().line())
                .thenComparingInt(diagnostic -> diagnostic.location().column()))
        .distinct()
        .toList();
  }

  private void add(
      DiagnosticCode code,
      SourceLocation location,
      String message,
      Optional<String> expected,
      Optional<String> hint) {
    int index = location.line() - 1;
    String line = index >= 0 && index < lines.size() ? lines.get(index) : "";
    found.add(new Diagnostic(code, location, message, expected, hint, line));
    if (code.severity() == Severity.ERROR) {
      hasErrors = true;
    }
  }
}

package io.ekkogen.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Collects what is found about one mapping, so that a run reports every problem and not the first.
 */
public final class Diagnostics {
  private final List<String> lines;
  private final List<Diagnostic> found = new ArrayList<>();
  private final Set<SourceLocation> errors = new HashSet<>();

  /**
   * @param text the mapping's text, of which findings quote lines; empty when it could not be
   *     decoded. A byte order mark at its start is skipped, as the reader does
   */
  public Diagnostics(String text) {
    lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
  }

  /** Reports a problem that needs no more words than its message. */
  public void report(DiagnosticCode code, SourceLocation location, String message) {
    add(code, location, message, Optional.empty(), Optional.empty());
  }

  /** Reports a problem and what was expected instead. */
  public void report(
      DiagnosticCode code, SourceLocation location, String message, String expected) {
    add(code, location, message, Optional.of(expected), Optional.empty());
  }

  /** Reports a problem, what was expected instead if that can be said, and what to do about it. */
  public void report(
      DiagnosticCode code,
      SourceLocation location,
      String message,
      Optional<String> expected,
      Optional<String> hint) {
    add(code, location, message, expected, hint);
  }

  /**
   * What a misspelled name of the mapping was probably meant to be. Comparing it with all of them
   * is done for no more findings than people are shown.
   */
  public Optional<String> didYouMean(String written, Supplier<Collection<String>> known) {
    return found.size() < DiagnosticPrinter.MOST
        ? DidYouMean.hint(written, known.get())
        : Optional.empty();
  }

  /** Whether anything found so far refuses the mapping. */
  public boolean hasErrors() {
    return !errors.isEmpty();
  }

  /** Whether an error is reported of this very place. */
  public boolean hasErrorAt(SourceLocation location) {
    return errors.contains(location);
  }

  /** Everything found, in the order of the mapping's text. */
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
      errors.add(location);
    }
  }
}

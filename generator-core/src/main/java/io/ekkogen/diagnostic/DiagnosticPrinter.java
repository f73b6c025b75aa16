package io.ekkogen.diagnostic;

import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Prints the diagnostics of one mapping for people, up to a limit, and the number of the others.
 * All front ends use it.
 */
public final class DiagnosticPrinter {
  /** The maximum number of printed diagnostics. */
  static final int MOST = 100;

  private DiagnosticPrinter() {}

  /**
   * Prints {@code diagnostics} in order. If there are more than {@value #MOST}, errors take
   * precedence over warnings, and warnings over notes; a last line gives the number of those left
   * out.
   *
   * @param out takes the text of each from {@link DiagnosticFormatter}; the severity of the last
   *     line is the worst that was left out
   */
  public static void print(List<Diagnostic> diagnostics, BiConsumer<Severity, String> out) {
    List<Diagnostic> bySeverity =
        diagnostics.stream().sorted(Comparator.comparing(Diagnostic::severity)).toList();
    int count = Math.min(MOST, bySeverity.size());
    Set<Diagnostic> chosen = Collections.newSetFromMap(new IdentityHashMap<>());
    chosen.addAll(bySeverity.subList(0, count));
    for (Diagnostic diagnostic : diagnostics) {
      if (chosen.contains(diagnostic)) {
        out.accept(diagnostic.severity(), DiagnosticFormatter.format(diagnostic));
      }
    }
    if (count < bySeverity.size()) {
      out.accept(
          bySeverity.get(count).severity(),
          String.format(Locale.ROOT, "… and %,d more", bySeverity.size() - count));
    }
  }
}

package io.ekkogen.diagnostic;

import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Prints the diagnostics of one mapping for people: as many as somebody reads, and the number of
 * the others. Every front end prints with this.
 */
public final class DiagnosticPrinter {
  /** How many are printed. */
  static final int MOST = 100;

  private DiagnosticPrinter() {}

  /**
   * Prints {@code diagnostics} in their order. Of more than {@value #MOST}, errors are chosen
   * before warnings, and those before notes; a last line says how many are left out.
   *
   * @param out takes each as {@link DiagnosticFormatter} writes it; the last line comes with the
   *     worst severity that was left out
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

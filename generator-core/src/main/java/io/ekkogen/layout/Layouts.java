package io.ekkogen.layout;

import io.ekkogen.diagnostic.Diagnostic;
import io.ekkogen.diagnostic.Severity;
import java.util.List;

/**
 * The layouts of a mapping's structures.
 *
 * @param structures in the mapping's order, each on all platforms in turn; empty if there is an
 *     error
 * @param diagnostics all diagnostics about the mapping, in the order of its text
 */
public record Layouts(List<StructureLayout> structures, List<Diagnostic> diagnostics) {

  public Layouts {
    structures = List.copyOf(structures);
    diagnostics = List.copyOf(diagnostics);
  }

  /** Whether there is an error. */
  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
  }
}

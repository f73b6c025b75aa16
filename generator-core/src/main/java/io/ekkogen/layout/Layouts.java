package io.ekkogen.layout;

import io.ekkogen.diagnostic.Diagnostic;
import io.ekkogen.diagnostic.Severity;
import java.util.List;

/**
 * What came of laying out a mapping's structures.
 *
 * @param structures in the mapping's order, each for one platform after the other; empty when there
 *     is an error
 * @param diagnostics everything there is to say about the mapping, in the order of its text
 */
public record Layouts(List<StructureLayout> structures, List<Diagnostic> diagnostics) {

  public Layouts {
    structures = List.copyOf(structures);
    diagnostics = List.copyOf(diagnostics);
  }

  /** Whether the mapping is refused. */
  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
  }
}

package io.ekkogen;

import io.ekkogen.diagnostic.Diagnostic;
import io.ekkogen.diagnostic.Severity;
import io.ekkogen.output.GeneratedFile;
import java.util.List;

/**
 * The result of a {@link GenerationRequest}.
 *
 * @param files the generated files in a stable order; empty if there is an error
 * @param diagnostics all diagnostics about the mapping, in the order of its text
 */
public record Generation(List<GeneratedFile> files, List<Diagnostic> diagnostics) {

  public Generation {
    files = List.copyOf(files);
    diagnostics = List.copyOf(diagnostics);
  }

  /** Whether there is an error. */
  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
  }
}

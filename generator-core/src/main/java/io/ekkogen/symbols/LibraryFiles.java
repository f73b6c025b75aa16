package io.ekkogen.symbols;

import io.ekkogen.diagnostic.Diagnostic;
import io.ekkogen.diagnostic.Severity;
import io.ekkogen.runtime.platform.Platform;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * The native files that a mapping names, and what they have to export.
 *
 * @param files empty if there is an error
 * @param diagnostics all diagnostics about the mapping, in the order of its text
 */
public record LibraryFiles(List<LibraryFile> files, List<Diagnostic> diagnostics) {
  public LibraryFiles {
    files = List.copyOf(files);
    diagnostics = List.copyOf(diagnostics);
  }

  /**
   * A file on one platform.
   *
   * @param path a name or a relative path with {@code /} between folders, or an absolute path
   * @param sha256 what the mapping says about its content, in lower case
   * @param isNamed whether the mapping names this architecture; otherwise the file serves all those
   *     of its system
   * @param symbols what the mapping's functions and variables need
   */
  public record LibraryFile(
      Platform platform,
      String path,
      Optional<String> sha256,
      boolean isNamed,
      SortedSet<String> symbols) {}

  /** Whether there is an error. */
  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
  }
}

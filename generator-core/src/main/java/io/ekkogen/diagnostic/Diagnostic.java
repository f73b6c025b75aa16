package io.ekkogen.diagnostic;

import java.util.Optional;

/**
 * One finding about a mapping.
 *
 * @param code which rule
 * @param location where
 * @param message what is wrong, one line without a full stop
 * @param expected what would have been right, one line
 * @param hint what to do, one line
 * @param sourceLine the line of the mapping that {@code location} points at, as it stands there
 */
public record Diagnostic(
    DiagnosticCode code,
    SourceLocation location,
    String message,
    Optional<String> expected,
    Optional<String> hint,
    String sourceLine) {

  /** How bad it is. */
  public Severity severity() {
    return code.severity();
  }
}

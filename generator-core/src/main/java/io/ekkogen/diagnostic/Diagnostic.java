package io.ekkogen.diagnostic;

import java.util.Optional;

/**
 * A diagnostic about a mapping.
 *
 * @param code the rule
 * @param location the place
 * @param message the problem, in one line without a full stop
 * @param expected what is valid there, in one line
 * @param hint what to do, in one line
 * @param sourceLine the line of the mapping at {@code location}, unchanged
 */
public record Diagnostic(
    DiagnosticCode code,
    SourceLocation location,
    String message,
    Optional<String> expected,
    Optional<String> hint,
    String sourceLine) {

  /** Its severity. */
  public Severity severity() {
    return code.severity();
  }
}

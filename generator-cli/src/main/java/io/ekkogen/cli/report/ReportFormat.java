package io.ekkogen.cli.report;

/** The forms in which a run reports what it finds. */
public enum ReportFormat {
  /** Text with the lines of the mapping, for people. */
  HUMAN,
  /** One JSON object: {@code { "diagnostics": [ … ] }}. */
  JSON,
  /** The Static Analysis Results Interchange Format 2.1.0, which code hosts and editors read. */
  SARIF
}

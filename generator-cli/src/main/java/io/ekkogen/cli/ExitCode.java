package io.ekkogen.cli;

/** The exit statuses of the command. */
final class ExitCode {
  /** Success. */
  static final int OK = 0;

  /** A bug in ekkogen; for {@code run}, also a failed script. */
  static final int INTERNAL_ERROR = 1;

  /** An invalid command line. */
  static final int USAGE = 2;

  /** An invalid mapping; nothing was written. */
  static final int INVALID_MAPPING = 3;

  /** Generated files are outdated. */
  static final int DRIFT = 4;

  /** A file cannot be read or written, or output was lost. */
  static final int IO = 5;

  private ExitCode() {}
}

package io.ekkogen.cli;

/** What the command's exit status means. */
final class ExitCode {
  /** Everything asked for was done. */
  static final int OK = 0;

  /** A bug in ekkogen; with {@code run}, also a script that failed. */
  static final int INTERNAL_ERROR = 1;

  /** The command line makes no sense. */
  static final int USAGE = 2;

  /** A mapping is refused; nothing was written. */
  static final int INVALID_MAPPING = 3;

  /** A file cannot be read or written, or what was printed is lost. */
  static final int IO = 5;

  private ExitCode() {}
}

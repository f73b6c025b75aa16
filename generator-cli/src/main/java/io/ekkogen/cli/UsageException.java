package io.ekkogen.cli;

/** A command line that a subcommand cannot carry out. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String command;

  /**
   * @param command the subcommand with its parents: {@code ekkogen generate}
   */
  UsageException(String command, String message) {
    super(message);
    this.command = command;
  }

  String command() {
    return command;
  }
}

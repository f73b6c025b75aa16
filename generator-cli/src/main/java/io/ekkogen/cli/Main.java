package io.ekkogen.cli;

import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine;

/** The entry point of the {@code ekkogen} command. */
public final class Main {
  private static final String LOG_FORMAT = "java.util.logging.SimpleFormatter.format";

  private Main() {}

  /** Runs the command and ends the JVM with an {@link ExitCode}. */
  public static void main(String[] arguments) {
    logInOneLine();
    PrintWriter out = new PrintWriter(System.out, true);
    PrintWriter err = new PrintWriter(System.err, true);
    System.exit(run(out, err, arguments));
  }

  /**
   * Formats the runtime's log like the command's own messages, unless the user has set a format.
   */
  static void logInOneLine() {
    if (System.getProperty(LOG_FORMAT) == null) {
      System.setProperty(LOG_FORMAT, "ekkogen: %5$s%6$s%n");
    }
  }

  /** Runs the command on the given streams, and returns its {@link ExitCode}. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    int exitCode = execute(out, err, arguments);
    // The streams hide failures, such as a full disk, so they must be checked.
    boolean outputLost = out.checkError();
    if (outputLost) {
      err.println("ekkogen: cannot write to standard output");
    }
    return (err.checkError() || outputLost) && exitCode == ExitCode.OK ? ExitCode.IO : exitCode;
  }

  private static int execute(PrintWriter out, PrintWriter err, String... arguments) {
    Optional<PlainCommand> plain = PlainCommand.of(arguments);
    return plain.isPresent() ? execute(plain.get(), out, err) : parse(out, err, arguments);
  }

  private static int execute(PlainCommand command, PrintWriter out, PrintWriter err) {
    try {
      return command.run(out, err);
    } catch (Exception failure) {
      return Failures.report(err, failure, EkkogenCommand.STACKTRACE);
    } catch (Throwable failure) {
      return Failures.internalError(err, failure, EkkogenCommand.STACKTRACE);
    }
  }

  private static int parse(PrintWriter out, PrintWriter err, String... arguments) {
    EkkogenCommand root = new EkkogenCommand();
    try {
      CommandLine commandLine = root.commandLine(out, err);
      return commandLine.execute(DefaultSubcommand.insert(commandLine.getCommandSpec(), arguments));
    } catch (UsageException mistyped) {
      return Failures.report(err, mistyped, root.stacktrace());
    } catch (Throwable failure) {
      // picocli passes exceptions to Failures; this catches errors such as a stack overflow.
      return Failures.internalError(err, failure, root.stacktrace());
    }
  }
}

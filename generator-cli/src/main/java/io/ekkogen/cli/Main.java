package io.ekkogen.cli;

import java.io.PrintWriter;
import picocli.CommandLine;

/** The {@code ekkogen} command. */
public final class Main {
  private Main() {}

  /** Runs the command and ends the JVM with an {@link ExitCode}. */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true);
    PrintWriter err = new PrintWriter(System.err, true);
    System.exit(run(out, err, arguments));
  }

  /** Runs the command on streams of one's own; gives its {@link ExitCode}. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    int exitCode = execute(out, err, arguments);
    // The streams swallow what goes wrong, such as a full disk, and have to be asked.
    boolean outputLost = out.checkError();
    if (outputLost) {
      err.println("ekkogen: cannot write to standard output");
    }
    return (err.checkError() || outputLost) && exitCode == ExitCode.OK ? ExitCode.IO : exitCode;
  }

  private static int execute(PrintWriter out, PrintWriter err, String... arguments) {
    EkkogenCommand root = new EkkogenCommand();
    try {
      CommandLine commandLine = root.commandLine(out, err);
      return commandLine.execute(DefaultSubcommand.insert(commandLine.getCommandSpec(), arguments));
    } catch (Throwable failure) {
      // picocli hands exceptions to Failures; what is left are errors such as a stack overflow.
      return Failures.internalError(err, failure, root.stacktrace());
    }
  }
}

package io.ekkogen.cli;

import io.ekkogen.output.FileProblem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reports failures on the error stream, and chooses their exit codes. */
final class Failures {
  private Failures() {}

  /** Reports an invalid command line. */
  static int usageError(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("ekkogen: " + failure.getMessage());
    UnmatchedArgumentException.printSuggestions(failure, err);
    return hint(err, command.getCommandSpec().qualifiedName());
  }

  private static int hint(PrintWriter err, String command) {
    err.println("Try '" + command + " --help'.");
    return ExitCode.USAGE;
  }

  /** Reports an exception of a command. */
  static int report(PrintWriter err, Exception failure, boolean stacktrace) {
    if (failure instanceof UsageException usage) {
      err.println("ekkogen: " + usage.getMessage());
      return hint(err, usage.command());
    }
    if (failure instanceof UnsupportedOperationException && failure.getMessage() != null) {
      err.println("ekkogen: " + failure.getMessage());
      return ExitCode.INTERNAL_ERROR;
    }
    if (!(failure instanceof IOException io)) {
      return internalError(err, failure, stacktrace);
    }
    err.println("ekkogen: " + describe(io));
    if (stacktrace) {
      failure.printStackTrace(err);
    }
    return ExitCode.IO;
  }

  /** Reports a bug. */
  static int internalError(PrintWriter err, Throwable failure, boolean stacktrace) {
    err.println("ekkogen: internal error: " + failure);
    err.printf(
        "This is a bug in ekkogen %s, not in your mapping (Java %s, %s %s).%n",
        Version.current(),
        System.getProperty("java.version"),
        System.getProperty("os.name"),
        System.getProperty("os.arch"));
    if (stacktrace) {
      failure.printStackTrace(err);
    } else {
      err.println(
          "Please report it to the project, with the mapping and what --stacktrace prints.");
    }
    return ExitCode.INTERNAL_ERROR;
  }

  /**
   * Exceptions of writing already have a message; those of the file system itself are from reading.
   */
  private static String describe(IOException failure) {
    if (failure instanceof FileSystemException file && file.getFile() != null) {
      boolean missing = failure instanceof NoSuchFileException;
      String reason = missing ? "no such file" : FileProblem.reason(failure);
      return "cannot read " + file.getFile() + ": " + reason;
    }
    return failure.getMessage() == null ? failure.toString() : failure.getMessage();
  }
}

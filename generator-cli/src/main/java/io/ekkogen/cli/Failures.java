package io.ekkogen.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says on the error stream what went wrong, and gives the exit code for it. */
final class Failures {
  private Failures() {}

  /** A command line that makes no sense. */
  static int usageError(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("ekkogen: " + failure.getMessage());
    UnmatchedArgumentException.printSuggestions(failure, err);
    err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.USAGE;
  }

  /** Whatever a command threw. */
  static int report(PrintWriter err, Exception failure, boolean stacktrace) {
    if (!(failure instanceof IOException io)) {
      return internalError(err, failure, stacktrace);
    }
    err.println("ekkogen: " + describe(io));
    if (stacktrace) {
      failure.printStackTrace(err);
    }
    return ExitCode.IO;
  }

  /** What must not happen. */
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

  private static String describe(IOException failure) {
    if (failure instanceof FileSystemException file && file.getFile() != null) {
      if (failure instanceof NoSuchFileException) {
        return "There is no file " + file.getFile();
      }
      if (failure instanceof AccessDeniedException) {
        return "No permission to access " + file.getFile();
      }
      if (failure instanceof NotDirectoryException) {
        return file.getFile() + " is not a directory";
      }
      return file.getFile() + ": " + reasonOf(file);
    }
    return failure.getMessage() == null ? failure.toString() : failure.getMessage();
  }

  private static String reasonOf(FileSystemException failure) {
    return failure.getReason() != null ? failure.getReason() : failure.getClass().getSimpleName();
  }
}

package io.ekkogen.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Describes exceptions of the file system, whose messages are often only a path. */
public final class FileProblem {
  private FileProblem() {}

  /** The reason why an operation on a file failed, such as {@code permission denied}. */
  public static String reason(IOException problem) {
    if (problem instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (problem instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    if (problem instanceof NotDirectoryException) {
      return "it is not a folder";
    }
    if (problem instanceof FileSystemException other && other.getReason() != null) {
      return other.getReason();
    }
    return problem.getMessage() == null ? "input/output error" : problem.getMessage();
  }
}

package io.ekkogen.cli;

import io.ekkogen.MappingSource;
import io.ekkogen.output.OutputDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads mappings from disk, or from standard input. */
public final class MappingFile {
  private static final Path STANDARD_INPUT = OutputDirectory.STANDARD_INPUT;

  private MappingFile() {}

  /** Whether a file is a mapping, by its name. */
  static boolean isMapping(String file) {
    return file.endsWith(".ekko.json");
  }

  /**
   * Reads {@code file}, or standard input if it is {@code -}; diagnostics use the path as written.
   *
   * @throws IOException when it cannot be read, is a directory or far too large
   */
  public static MappingSource read(Path file) throws IOException {
    if (file.equals(STANDARD_INPUT)) {
      return MappingSource.read("<stdin>", System.in);
    }
    if (Files.isDirectory(file)) {
      throw new FileSystemException(file.toString(), null, "is a directory");
    }
    try (InputStream content = Files.newInputStream(file)) {
      return MappingSource.read(file.toString(), content);
    }
  }

  /**
   * The mappings that an argument names: itself, or those below a directory, sorted.
   *
   * @throws IOException when the directory cannot be read, or has none
   */
  static List<Path> named(Path argument) throws IOException {
    if (argument.equals(STANDARD_INPUT) || !Files.isDirectory(argument)) {
      return List.of(argument);
    }
    try (Stream<Path> files = Files.walk(argument)) {
      List<Path> found =
          files
              .filter(it -> isMapping(it.getFileName().toString()) && Files.isRegularFile(it))
              .sorted()
              .toList();
      if (found.isEmpty()) {
        throw new FileSystemException(
            argument.toString(), null, "there is no mapping NAME.ekko.json in this directory");
      }
      return found;
    }
  }
}

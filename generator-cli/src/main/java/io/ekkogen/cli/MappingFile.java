package io.ekkogen.cli;

import io.ekkogen.MappingSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads mappings from disk. */
public final class MappingFile {
  private MappingFile() {}

  /**
   * Reads {@code file}; diagnostics use the path as written.
   *
   * @throws IOException when it cannot be read, is a directory or far too large
   */
  public static MappingSource read(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new FileSystemException(file.toString(), null, "is a directory");
    }
    try (InputStream content = Files.newInputStream(file)) {
      return MappingSource.read(file.toString(), content);
    }
  }
}

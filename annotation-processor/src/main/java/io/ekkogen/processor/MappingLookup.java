package io.ekkogen.processor;

import io.ekkogen.MappingSource;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.JavaFileManager.Location;
import javax.tools.StandardLocation;

/** Finds the mapping that an annotation names. */
final class MappingLookup {
  private static final List<Location> LOCATIONS =
      List.of(
          StandardLocation.SOURCE_PATH, StandardLocation.CLASS_OUTPUT, StandardLocation.CLASS_PATH);

  private final Filer filer;
  private final List<String> directories;

  /**
   * @param mappingPath directories to search last, separated as in a class path
   */
  MappingLookup(Filer filer, Optional<String> mappingPath) {
    this.filer = filer;
    directories =
        mappingPath
            .map(path -> List.of(path.split(Pattern.quote(File.pathSeparator))))
            .orElse(List.of());
  }

  /**
   * Reads the mapping at {@code path}, which is searched in {@code packageName} and then in the
   * root of each location.
   *
   * @throws ProcessorException when the path is invalid or there is no such file
   * @throws IOException when the file cannot be read
   */
  MappingSource find(String packageName, String path) throws IOException {
    checkRelative(path);
    for (String folder : packageName.isEmpty() ? Set.of("") : List.of(packageName, "")) {
      for (Location location : LOCATIONS) {
        Optional<MappingSource> found = open(location, folder, path);
        if (found.isPresent()) {
          return found.get();
        }
      }
    }
    for (String directory : directories) {
      Path file = Path.of(directory).resolve(path);
      if (Files.isRegularFile(file)) {
        try (InputStream content = Files.newInputStream(file)) {
          return MappingSource.read(file.toString(), content);
        }
      }
    }
    throw new ProcessorException(
        "There is no mapping '"
            + path
            + "' on the source path, in the class output or on the class path, neither in this"
            + " package nor at the root; -A"
            + ProcessorOption.MAPPING_PATH.key()
            + (directories.isEmpty()
                ? "=DIRECTORY names further places"
                : " " + directories + " has none either"));
  }

  private Optional<MappingSource> open(Location location, String folder, String path)
      throws IOException {
    FileObject file;
    InputStream content;
    try {
      // A file object may refer to no file: only an open stream proves that it exists.
      file = filer.getResource(location, folder, path);
      content = file.openInputStream();
    } catch (IOException | IllegalArgumentException | UnsupportedOperationException absent) {
      return Optional.empty();
    }
    try (content) {
      return Optional.of(MappingSource.read(nameOf(file, path), content));
    }
  }

  /** The name for diagnostics: the file's name, or for a file in a jar, the path as written. */
  private static String nameOf(FileObject file, String path) {
    return "file".equals(file.toUri().getScheme()) ? file.getName() : path;
  }

  private static void checkRelative(String path) {
    boolean climbs = List.of(path.split("[/\\\\]")).contains("..");
    try {
      if (path.isBlank() || climbs || path.startsWith("/") || Path.of(path).isAbsolute()) {
        throw new ProcessorException(
            "The mapping's path '" + path + "' must be relative, without '..'");
      }
    } catch (InvalidPathException e) {
      throw new ProcessorException("The mapping's path '" + path + "' is malformed");
    }
  }
}

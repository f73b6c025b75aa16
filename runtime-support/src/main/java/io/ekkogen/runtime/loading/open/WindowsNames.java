package io.ekkogen.runtime.loading.open;

import io.ekkogen.runtime.loading.file.UnusableException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Names of libraries on Windows. Its loader answers a name with any library of that name that is
 * open, from whatever directory; the loaders of other systems search.
 */
final class WindowsNames {
  private WindowsNames() {}

  /**
   * Refuses a name that would be answered with a file that was opened by its path, unless it is
   * where the loader searches.
   *
   * @param open the files that were opened by their paths
   */
  static void requireNotOpen(String name, List<Path> open) throws UnusableException {
    String fileName = name.contains(".") ? name : name + ".dll";
    Optional<Path> other =
        open.stream()
            .filter(file -> file.getFileName().toString().equalsIgnoreCase(fileName))
            .filter(file -> searched().noneMatch(directory -> holds(directory, file)))
            .findFirst();
    if (other.isPresent()) {
      throw new UnusableException(
          "is not searched for: Windows would answer with " + other.get() + ", which is open");
    }
  }

  private static Stream<Path> searched() {
    Stream<String> path = Stream.of(variable("PATH").split(File.pathSeparator));
    Stream<String> system =
        Stream.of(
            System.getProperty("java.home") + "\\bin",
            variable("SystemRoot") + "\\System32",
            variable("SystemRoot"));
    return Stream.concat(system, path).flatMap(WindowsNames::directory);
  }

  private static String variable(String name) {
    return Optional.ofNullable(System.getenv(name)).orElse("");
  }

  private static Stream<Path> directory(String text) {
    try {
      return text.isBlank() ? Stream.empty() : Stream.of(Path.of(text));
    } catch (InvalidPathException e) {
      return Stream.empty();
    }
  }

  private static boolean holds(Path directory, Path file) {
    try {
      return Files.isSameFile(directory, file.getParent());
    } catch (IOException e) {
      return false;
    }
  }
}

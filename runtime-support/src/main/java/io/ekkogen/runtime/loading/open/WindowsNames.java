package io.ekkogen.runtime.loading.open;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.WString;
import io.ekkogen.runtime.loading.file.PeImports;
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
 * open, from whatever directory; the loaders of other systems search. Nor does it say which library
 * is missing.
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

  /** Adds the names of DLLs that {@code file} needs and that Windows will not find. */
  static String explain(String text, Path file) {
    List<String> missing =
        PeImports.of(file).stream()
            .filter(name -> !name.matches("(?i)(api|ext)-ms-.*"))
            .filter(name -> !isOpen(name) && !isThere(name, file.getParent()))
            .toList();
    return missing.isEmpty()
        ? text
        : text + " It needs " + String.join(", ", missing) + ", which is not found";
  }

  private static boolean isOpen(String name) {
    return NativeLibrary.getInstance("kernel32")
            .getFunction("GetModuleHandleW", Function.ALT_CONVENTION)
            .invokePointer(new Object[] {new WString(name)})
        != null;
  }

  private static boolean isThere(String name, Path beside) {
    try {
      return Stream.concat(Stream.of(beside), searched())
          .anyMatch(directory -> Files.exists(directory.resolve(name)));
    } catch (InvalidPathException e) {
      return false;
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

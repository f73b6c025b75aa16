package io.ekkogen.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files under {@code golden/}, with which generated files must be identical. */
final class Goldens {
  /** The resource lock of tests that read or write them. */
  static final String FOLDER = "goldens";

  /** The names of the mappings, {@code mappings/NAME/NAME.ekko.json}. */
  static Stream<String> mappings() {
    return Stream.of("mathlib", "format", "rich", "values", "structures", "events");
  }

  private Goldens() {}

  /** Whether this run writes the goldens instead of comparing with them. */
  static boolean areUpdated() {
    return "update".equals(System.getProperty("ekkogen.goldens"));
  }

  /** Text by path. */
  static Map<String, String> read(String mapping) throws IOException {
    Map<String, String> files = new TreeMap<>();
    Path folder = folder(mapping);
    if (Files.isDirectory(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : paths.filter(Files::isRegularFile).toList()) {
          files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
        }
      }
    }
    return files;
  }

  /** Replaces all goldens of a mapping. */
  static void write(String mapping, Map<String, String> files) throws IOException {
    Path folder = folder(mapping);
    for (String stale : read(mapping).keySet()) {
      Files.delete(folder.resolve(stale));
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  private static Path folder(String mapping) {
    return Path.of(System.getProperty("basedir", "."), "src/test/resources/golden", mapping);
  }
}

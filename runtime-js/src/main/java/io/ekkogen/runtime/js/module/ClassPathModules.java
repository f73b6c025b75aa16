package io.ekkogen.runtime.js.module;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Lists the names of the generated modules on a class path, for the message about a missing one.
 */
final class ClassPathModules {
  private static final String SUFFIX = ".properties";

  private ClassPathModules() {}

  /** The names of the manifests in {@code folder}, in class directories and jars. */
  static Set<String> names(ClassLoader loader, String folder) {
    Set<String> names = new TreeSet<>();
    try {
      for (URL place : Collections.list(loader.getResources(folder))) {
        addNames(place, folder, names);
      }
    } catch (IOException | IllegalArgumentException e) {
      // The list only helps to find typing errors.
    }
    return names;
  }

  private static void addNames(URL place, String folder, Set<String> names) throws IOException {
    URLConnection connection = place.openConnection();
    connection.setUseCaches(false);
    if (connection instanceof JarURLConnection jar) {
      try (var file = jar.getJarFile()) {
        file.stream().forEach(entry -> addName(entry.getName(), folder, names));
      }
    } else if (place.getProtocol().equals("file")) {
      try (Stream<Path> files = Files.list(Path.of(URI.create(place.toString())))) {
        files.forEach(file -> addName(folder + file.getFileName(), folder, names));
      }
    }
  }

  private static void addName(String path, String folder, Set<String> names) {
    if (path.startsWith(folder)
        && path.endsWith(SUFFIX)
        && path.indexOf('/', folder.length()) < 0) {
      names.add(path.substring(folder.length(), path.length() - SUFFIX.length()));
    }
  }
}

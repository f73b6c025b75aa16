package io.ekkogen.runtime.loading;

import io.ekkogen.runtime.loading.file.UnusableException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

/** Finds the directory from which a class was loaded. */
final class CodeSourceDirectory {
  private CodeSourceDirectory() {}

  /**
   * The class directory of {@code anchor}, or the directory of the jar or other file that its code
   * source names.
   *
   * @throws UnusableException when its code source is unknown or not a file
   */
  static Path of(Class<?> anchor) throws UnusableException {
    CodeSource source = anchor.getProtectionDomain().getCodeSource();
    URL location = source == null ? null : source.getLocation();
    if (location == null) {
      throw new UnusableException("its code source is unknown");
    }
    Path file = file(location);
    Path directory = Files.isDirectory(file) ? file : file.getParent();
    if (directory == null) {
      throw new UnusableException("its code source has no directory: " + location);
    }
    return directory;
  }

  private static Path file(URL location) throws UnusableException {
    try {
      return Path.of(uri(outermost(location.toString())));
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
      throw new UnusableException("its code source is not a file: " + location);
    }
  }

  /**
   * The outermost file of {@code jar:file:/app.jar!/nested.jar!/}, and of Spring Boot's {@code
   * jar:nested:/app.jar/!nested.jar!/}.
   */
  private static String outermost(String location) {
    if (location.startsWith("jar:nested:")) {
      return "file:" + before("/!", location.substring("jar:nested:".length()));
    }
    return location.startsWith("jar:file:")
        ? before("!/", location.substring("jar:".length()))
        : location;
  }

  private static String before(String separator, String text) {
    int end = text.indexOf(separator);
    return end < 0 ? text : text.substring(0, end);
  }

  private static URI uri(String location) throws URISyntaxException {
    if (!location.startsWith("file:")) {
      throw new URISyntaxException(location, "not a file URL");
    }
    String path = location.substring("file:".length());
    if (path.matches("[A-Za-z]:.*")) {
      path = "/" + path;
    }
    try {
      return new URI("file:" + path);
    } catch (URISyntaxException e) {
      // Some class loaders do not escape blanks and other characters.
      return new URI("file", null, path, null);
    }
  }
}

package io.ekkogen.cli.run;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;

/** Finds the jars and class directories from which classes were loaded. */
final class CodeLocation {
  private CodeLocation() {}

  static Path of(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(type + " comes from no file", e);
    }
  }

  /**
   * Digests what tells builds apart: the name, size and time of a jar, or of the files in a class
   * directory. Their bytes would take longer than a small script.
   */
  static void digest(Path location, MessageDigest digest) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(location)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      String build =
          "%s %d %s\n".formatted(file, Files.size(file), Files.getLastModifiedTime(file));
      digest.update(build.getBytes(StandardCharsets.UTF_8));
    }
  }
}

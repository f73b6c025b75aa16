package io.ekkogen.maven;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;

/** Finds the files below a directory that Ant-style patterns select. */
final class MappingFiles {
  private static final String ANY_FOLDER = "**/";

  private final List<PathMatcher> includes;
  private final List<PathMatcher> excludes;

  MappingFiles(List<String> includes, List<String> excludes) {
    this.includes = matchers(includes);
    this.excludes = matchers(excludes);
  }

  /** The files, sorted by path for reproducible builds; empty if the directory does not exist. */
  List<Path> below(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> isChosen(directory.relativize(file)))
          .sorted()
          .toList();
    }
  }

  private boolean isChosen(Path file) {
    return includes.stream().anyMatch(pattern -> pattern.matches(file))
        && excludes.stream().noneMatch(pattern -> pattern.matches(file));
  }

  /**
   * Converts patterns: in Ant's, unlike Java's, a leading {@code **}{@code /} also matches no
   * folder.
   */
  private static List<PathMatcher> matchers(List<String> patterns) {
    return patterns.stream()
        .flatMap(
            pattern ->
                pattern.startsWith(ANY_FOLDER)
                    ? Stream.of(pattern, pattern.substring(ANY_FOLDER.length()))
                    : Stream.of(pattern))
        .map(pattern -> FileSystems.getDefault().getPathMatcher("glob:" + pattern))
        .toList();
  }
}

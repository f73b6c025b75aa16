package io.ekkogen.maven;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;

/** The files that Ant-style patterns choose below a directory. */
final class MappingFiles {
  private static final String ANY_FOLDER = "**/";

  private final List<PathMatcher> includes;
  private final List<PathMatcher> excludes;

  MappingFiles(List<String> includes, List<String> excludes) {
    this.includes = matchers(includes);
    this.excludes = matchers(excludes);
  }

  /** Sorted by path, so that a build does the same everywhere; empty when there is no directory. */
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

  /** In Ant's patterns, unlike Java's, a leading {@code **}{@code /} also stands for no folder. */
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

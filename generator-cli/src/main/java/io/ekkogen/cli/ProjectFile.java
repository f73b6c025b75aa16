package io.ekkogen.cli;

import io.ekkogen.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The file {@code ekkogen.json} with the settings of a project; paths in it are relative to it.
 *
 * @param reading its settings; empty without a file
 */
record ProjectFile(Path file, Optional<Project.Reading> reading) {
  /** The file in the working directory, which need not exist. */
  static final Path DEFAULT = Path.of(Project.FILE);

  /**
   * Reads {@code file}.
   *
   * @throws IOException when it cannot be read, unless it is {@link #DEFAULT} and does not exist
   */
  static ProjectFile read(Path file) throws IOException {
    return file.equals(DEFAULT) && !Files.exists(file)
        ? new ProjectFile(file, Optional.empty())
        : new ProjectFile(file, Optional.of(Project.read(MappingFile.read(file))));
  }

  Project settings() {
    return reading.map(Project.Reading::project).orElseGet(Project::empty);
  }

  /** The mappings of the project: those that it names, or all below its directory. */
  List<Path> mappings() {
    List<String> named = settings().mappings();
    return reading.isPresent() && named.isEmpty()
        ? List.of(inDirectory("."))
        : named.stream().map(this::inDirectory).toList();
  }

  Optional<Path> output() {
    return settings().output().map(this::inDirectory);
  }

  private Path inDirectory(String path) {
    return file.resolveSibling(path).normalize();
  }
}

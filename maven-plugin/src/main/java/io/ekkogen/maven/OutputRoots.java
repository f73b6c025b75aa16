package io.ekkogen.maven;

import io.ekkogen.output.FileSet;
import io.ekkogen.output.GeneratedFile;
import io.ekkogen.output.OutputDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/**
 * The directories for generated files.
 *
 * @param sources for Java
 * @param resources for all other files; may be the same
 */
record OutputRoots(Path sources, Path resources) {

  /** An operation on one directory and the files that belong there. */
  @FunctionalInterface
  interface Action {
    void on(OutputDirectory directory, FileSet files) throws IOException;
  }

  void forEach(FileSet files, Action action) throws IOException {
    for (Path root : new TreeSet<>(List.of(sources.normalize(), resources.normalize()))) {
      action.on(new OutputDirectory(root), files.only(file -> of(file.kind()).equals(root)));
    }
  }

  private Path of(GeneratedFile.Kind kind) {
    return (kind == GeneratedFile.Kind.JAVA ? sources : resources).normalize();
  }
}

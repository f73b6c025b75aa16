package io.ekkogen.maven;

import io.ekkogen.output.GeneratedFile;
import java.nio.file.Path;

/**
 * Where generated files go.
 *
 * @param sources for Java
 * @param resources for everything else
 */
record OutputRoots(Path sources, Path resources) {

  Path of(GeneratedFile.Kind kind) {
    return kind == GeneratedFile.Kind.JAVA ? sources : resources;
  }

  Path locate(GeneratedFile file) {
    return of(file.kind()).resolve(file.path());
  }
}

package io.ekkogen.runtime.js.imports;

import io.ekkogen.runtime.js.files.ModuleFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The ES modules that a context has read, to find the places of errors in them. */
final class ReadModules {
  private final Set<Path> paths = new LinkedHashSet<>();
  private final ModuleFiles files;

  ReadModules(ModuleFiles files) {
    this.files = files;
  }

  void add(Path module) {
    paths.remove(module);
    paths.add(module);
  }

  /** All in the order in which they were last read. */
  List<Path> paths() {
    return List.copyOf(paths);
  }

  /** The module with a line of this text that was read last. */
  Optional<Path> withLine(int line, String text) {
    List<Path> newestFirst = new ArrayList<>(paths);
    Collections.reverse(newestFirst);
    return newestFirst.stream()
        .filter(
            module ->
                text(module)
                    .flatMap(all -> all.lines().skip(line - 1L).findFirst())
                    .filter(text::equals)
                    .isPresent())
        .findFirst();
  }

  /** The text of a module; empty if it was deleted. */
  Optional<String> text(Path module) {
    try {
      return Optional.of(files.readText(module));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}

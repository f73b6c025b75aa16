package io.ekkogen.maven;

import io.ekkogen.output.GeneratedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The list of what the last run generated, one {@code KIND path} per line: what is on it and no
 * longer generated is an orphan.
 *
 * @param file where the list is kept
 */
record RunRecord(Path file) {

  void deleteOrphans(List<GeneratedFile> generated, OutputRoots roots) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    Set<String> current = new HashSet<>(lines(generated));
    for (String line : Files.readAllLines(file)) {
      String[] kindAndPath = line.split(" ", 2);
      if (current.contains(line) || kindAndPath.length != 2) {
        continue;
      }
      Path root = roots.of(GeneratedFile.Kind.valueOf(kindAndPath[0])).normalize();
      Path orphan = root.resolve(kindAndPath[1]).normalize();
      if (orphan.startsWith(root)) {
        Files.deleteIfExists(orphan);
      }
    }
  }

  void replace(List<GeneratedFile> generated) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, lines(generated));
  }

  private static List<String> lines(List<GeneratedFile> generated) {
    return generated.stream().map(it -> it.kind() + " " + it.path()).toList();
  }
}

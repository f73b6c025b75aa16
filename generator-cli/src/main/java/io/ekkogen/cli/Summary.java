package io.ekkogen.cli;

import io.ekkogen.output.GeneratedFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Prints a summary of the written files, one line for each mapping and folder.
 *
 * @param directory the base of relative folders
 */
record Summary(PrintWriter out, Path directory) {
  private static final int NAMES_PER_LINE = 8;

  void mapping(String mapping, List<GeneratedFile> files) {
    out.printf("%s: %s in %s%n", mapping, count(files.size()), directory);
    Map<String, List<String>> namesByFolder = new TreeMap<>();
    for (GeneratedFile file : files) {
      int slash = file.path().lastIndexOf('/');
      namesByFolder
          .computeIfAbsent(file.path().substring(0, slash + 1), folder -> new ArrayList<>())
          .add(file.path().substring(slash + 1));
    }
    namesByFolder.forEach((folder, names) -> out.printf("  %s %s%n", folder, shorten(names)));
  }

  /** Prints the number of unchanged files. */
  void unchanged(int number) {
    if (number > 0) {
      out.printf("%s unchanged%n", count(number));
    }
  }

  /** Prints the names of removed files of earlier runs. */
  void removed(List<Path> files) {
    files.forEach(file -> out.printf("removed %s, which is no longer generated%n", file));
  }

  private static String count(int files) {
    return files + (files == 1 ? " file" : " files");
  }

  private static String shorten(List<String> names) {
    List<String> sorted = names.stream().sorted().toList();
    if (sorted.size() <= NAMES_PER_LINE) {
      return String.join(" ", sorted);
    }
    String first = String.join(" ", sorted.subList(0, NAMES_PER_LINE));
    return "%s and %s more".formatted(first, sorted.size() - NAMES_PER_LINE);
  }
}

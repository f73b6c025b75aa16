package io.ekkogen.output;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The files of several mappings, with unique paths. */
public final class FileSet {
  private final Map<Path, List<GeneratedFile>> filesByMapping = new LinkedHashMap<>();
  // Paths are compared case-insensitively, as in some file systems.
  private final Map<String, Path> origins = new HashMap<>();

  /**
   * Adds the files of one mapping.
   *
   * @param mapping its file, for messages
   * @return a message for each mapping that has a path in common with this one
   */
  public List<String> add(Path mapping, List<GeneratedFile> generated) {
    List<String> conflicts = new ArrayList<>();
    Set<Path> rivals = new LinkedHashSet<>();
    for (GeneratedFile file : generated) {
      Path rival = origins.putIfAbsent(file.path().toLowerCase(Locale.ROOT), mapping);
      if (rival != null && rivals.add(rival)) {
        conflicts.add(rival + " and " + mapping + " would both write " + file.path());
      }
    }
    filesByMapping.put(mapping, List.copyOf(generated));
    return conflicts;
  }

  /** All files, in the order in which they were added. */
  public List<GeneratedFile> files() {
    return filesByMapping.values().stream().flatMap(Collection::stream).toList();
  }

  /** The same mappings with only the files that {@code chosen} accepts, possibly none. */
  public FileSet only(Predicate<GeneratedFile> chosen) {
    FileSet some = new FileSet();
    filesByMapping.forEach(
        (mapping, files) -> some.add(mapping, files.stream().filter(chosen).toList()));
    return some;
  }

  /** The files by mapping. */
  Map<Path, List<GeneratedFile>> byMapping() {
    return filesByMapping;
  }
}

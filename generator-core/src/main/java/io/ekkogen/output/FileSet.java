package io.ekkogen.output;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The files of several mappings, no two of which may claim the same path. */
public final class FileSet {
  private final List<GeneratedFile> files = new ArrayList<>();
  // Paths are compared without case, because some file systems do so.
  private final Map<String, String> origins = new HashMap<>();

  /**
   * Adds what was generated from one mapping.
   *
   * @param origin the mapping, as messages name it
   * @return a message for each mapping that has a path in common with this one
   */
  public List<String> add(String origin, List<GeneratedFile> generated) {
    List<String> conflicts = new ArrayList<>();
    Set<String> rivals = new LinkedHashSet<>();
    for (GeneratedFile file : generated) {
      String rival = origins.putIfAbsent(file.path().toLowerCase(Locale.ROOT), origin);
      if (rival != null && rivals.add(rival)) {
        conflicts.add(rival + " and " + origin + " would both write " + file.path());
      }
      files.add(file);
    }
    return conflicts;
  }

  /** Everything added, in that order. */
  public List<GeneratedFile> files() {
    return List.copyOf(files);
  }
}

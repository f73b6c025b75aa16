package io.ekkogen.resolve.names;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Converts names of a mapping to names of a language: underscores are appended to a name that is
 * reserved or taken until it is neither. Names that need no change take precedence, so that {@code
 * class_} keeps its name next to a {@code class}.
 */
public final class NameAdjuster {
  private final Set<String> reserved;
  private final Set<String> files;
  private final UnaryOperator<String> identity;

  private NameAdjuster(Set<String> reserved, Set<String> files, UnaryOperator<String> identity) {
    this.reserved = reserved;
    this.files = files;
    this.identity = identity;
  }

  /** Creates an adjuster for case-sensitive names, as inside a source file. */
  public static NameAdjuster avoiding(Set<String> reserved) {
    return new NameAdjuster(reserved, Set.of(), UnaryOperator.identity());
  }

  /**
   * Creates an adjuster for names of files, because some file systems are case-insensitive.
   *
   * @param reserved reserved names, which are case-sensitive
   * @param files names of other files
   */
  public static NameAdjuster ofFiles(Set<String> reserved, Set<String> files) {
    return new NameAdjuster(reserved, files, name -> name.toLowerCase(Locale.ROOT));
  }

  /** The adjusted name of each of {@code names}, in their order. */
  public Map<String, String> adjust(List<String> names) {
    return adjust(names, UnaryOperator.identity());
  }

  /**
   * The adjusted form of names derived from {@code names}; two may prefer the same name.
   *
   * @param wish the preferred form of a name
   */
  public Map<String, String> adjust(List<String> names, UnaryOperator<String> wish) {
    Map<String, String> adjusted = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    files.forEach(file -> taken.add(identity.apply(file)));
    for (String name : names) {
      String wished = wish.apply(name);
      adjusted.put(name, take(wished, taken) ? wished : null);
    }
    adjusted.replaceAll((name, kept) -> kept == null ? free(wish.apply(name), taken) : kept);
    return adjusted;
  }

  private String free(String name, Set<String> taken) {
    String candidate = name + "_";
    while (!take(candidate, taken)) {
      candidate += "_";
    }
    return candidate;
  }

  private boolean take(String name, Set<String> taken) {
    return !reserved.contains(name) && taken.add(identity.apply(name));
  }
}

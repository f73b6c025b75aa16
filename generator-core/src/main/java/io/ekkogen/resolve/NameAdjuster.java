package io.ekkogen.resolve;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The one rule by which names of a mapping become names of a language: a name that is reserved
 * there, or taken, gets underscores at its end until it is neither. Names that can stay as they are
 * come first, so that {@code class_} keeps its name beside a {@code class}.
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

  /** For names that differ by case, as everywhere inside a source file. */
  public static NameAdjuster avoiding(Set<String> reserved) {
    return new NameAdjuster(reserved, Set.of(), UnaryOperator.identity());
  }

  /**
   * For names that become files, which some file systems do not tell apart by case.
   *
   * @param reserved names of other things, which differ by case
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
   * What is derived from each of {@code names}, adjusted; two names may wish for the same.
   *
   * @param wish what a name should become
   */
  Map<String, String> adjust(List<String> names, UnaryOperator<String> wish) {
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

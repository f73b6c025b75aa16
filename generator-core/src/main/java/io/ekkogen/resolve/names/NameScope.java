package io.ekkogen.resolve.names;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A scope of a language, in which names of a mapping become unique: underscores are appended to a
 * name that is reserved or taken until it is neither. Names that need no change take precedence, so
 * that {@code class_} keeps its name next to a {@code class}.
 */
public final class NameScope {
  private final Set<String> taken = new HashSet<>();
  private final Predicate<String> isReserved;
  private final UnaryOperator<String> identity;

  private NameScope(Predicate<String> isReserved, UnaryOperator<String> identity) {
    this.isReserved = isReserved;
    this.identity = identity;
  }

  /** A scope of case-sensitive names, as inside a source file. */
  public static NameScope of(Predicate<String> isReserved) {
    return new NameScope(isReserved, UnaryOperator.identity());
  }

  /** A scope of names of files, because some file systems are case-insensitive. */
  static NameScope ofFiles(Predicate<String> isReserved) {
    return new NameScope(isReserved, name -> name.toLowerCase(Locale.ROOT));
  }

  /**
   * Gives names to what is called {@code names} in the mapping.
   *
   * @param wish the preferred form of a name; that of two names may be the same
   */
  public Map<String, String> adjust(List<String> names, UnaryOperator<String> wish) {
    Map<String, String> adjusted = new LinkedHashMap<>();
    for (String name : names) {
      String wished = wish.apply(name);
      adjusted.put(name, take(wished) ? wished : null);
    }
    adjusted.replaceAll((name, kept) -> kept == null ? free(wish.apply(name)) : kept);
    return adjusted;
  }

  private String free(String name) {
    String candidate = name + "_";
    while (!take(candidate)) {
      candidate += "_";
    }
    return candidate;
  }

  /** Takes a name, unless it is reserved or taken. */
  boolean take(String name) {
    return !isReserved.test(name) && taken.add(identity.apply(name));
  }
}

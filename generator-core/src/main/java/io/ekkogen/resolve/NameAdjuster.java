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
  private final UnaryOperator<String> identity;

  private NameAdjuster(Set<String> reserved, UnaryOperator<String> identity) {
    this.reserved = reserved;
    this.identity = identity;
  }

  /** For names that differ by case, as everywhere inside a source file. */
  public static NameAdjuster avoiding(Set<String> reserved) {
    return new NameAdjuster(reserved, UnaryOperator.identity());
  }

  /** For names that become files, which some file systems do not tell apart by case. */
  public static NameAdjuster avoidingAnyCase(Set<String> reserved) {
    UnaryOperator<String> lower = name -> name.toLowerCase(Locale.ROOT);
    Set<String> lowered = new HashSet<>();
    reserved.forEach(name -> lowered.add(lower.apply(name)));
    return new NameAdjuster(lowered, lower);
  }

  /** The adjusted name of each of {@code names}, in their order. */
  public Map<String, String> adjust(List<String> names) {
    Map<String, String> adjusted = new LinkedHashMap<>();
    names.forEach(name -> adjusted.put(name, null));
    Set<String> taken = new HashSet<>(reserved);
    adjusted.replaceAll((name, none) -> taken.add(identity.apply(name)) ? name : null);
    adjusted.replaceAll(
        (name, kept) -> {
          String candidate = kept == null ? name + "_" : kept;
          while (kept == null && !taken.add(identity.apply(candidate))) {
            candidate += "_";
          }
          return candidate;
        });
    return adjusted;
  }
}

package io.ekkogen.runtime.js.imports;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Chooses targets in the {@code exports} and {@code imports} of package.json files, by the rules of
 * Node.js: a key is a name or a pattern with one {@code *}; a target is a string, conditions in
 * order of preference, a list of alternatives, or null for what is excluded.
 */
final class PackageTargets {
  /** A target that is null. No other target is empty. */
  private static final String EXCLUDED = "";

  private PackageTargets() {}

  /** The conditions that hold; the package's own order decides between them. */
  static Set<String> conditions(boolean forImport) {
    return Set.of("ekkogen", "node", forImport ? "import" : "require", "default");
  }

  /** The entries of {@code exports}, which may consist of the target of {@code .} only. */
  static Map<?, ?> entries(Object exports) {
    return exports instanceof Map<?, ?> map
            && map.keySet().stream().allMatch(key -> key.toString().startsWith("."))
        ? map
        : Map.of(".", exports);
  }

  /** The target of a name. */
  static Optional<String> find(Map<?, ?> entries, String name, Set<String> conditions) {
    Optional<String> target;
    if (entries.containsKey(name) && !name.contains("*")) {
      target = target(entries.get(name), conditions);
    } else {
      String pattern = bestPattern(entries.keySet(), name);
      target =
          pattern == null
              ? Optional.empty()
              : target(entries.get(pattern), conditions)
                  .map(found -> found.replace("*", matched(pattern, name)));
    }
    return target.filter(found -> !found.equals(EXCLUDED));
  }

  /** The names and patterns that have a target, to be shown. */
  static String names(Map<?, ?> entries, Set<String> conditions) {
    String names =
        entries.entrySet().stream()
            .filter(entry -> isPresent(target(entry.getValue(), conditions)))
            .map(entry -> entry.getKey().toString())
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "none" : names;
  }

  private static boolean isPresent(Optional<String> target) {
    return target.filter(found -> !found.equals(EXCLUDED)).isPresent();
  }

  /** The pattern with the longest beginning, then the longest of all; null if none matches. */
  private static String bestPattern(Collection<?> patterns, String name) {
    String best = null;
    for (Object key : patterns) {
      String pattern = key.toString();
      if (matches(pattern, name) && (best == null || isMoreSpecific(pattern, best))) {
        best = pattern;
      }
    }
    return best;
  }

  private static boolean isMoreSpecific(String pattern, String other) {
    int difference = pattern.indexOf('*') - other.indexOf('*');
    return difference == 0 ? pattern.length() > other.length() : difference > 0;
  }

  private static boolean matches(String pattern, String name) {
    int star = pattern.indexOf('*');
    return star >= 0
        && star == pattern.lastIndexOf('*')
        && name.length() >= pattern.length()
        && name.startsWith(pattern.substring(0, star))
        && name.endsWith(pattern.substring(star + 1));
  }

  private static String matched(String pattern, String name) {
    int star = pattern.indexOf('*');
    return name.substring(star, name.length() - (pattern.length() - star - 1));
  }

  private static Optional<String> target(Object target, Set<String> conditions) {
    if (target == null) {
      return Optional.of(EXCLUDED);
    }
    if (target instanceof String path) {
      return Optional.of(path);
    }
    if (target instanceof List<?> alternatives) {
      return alternatives.stream()
          .map(alternative -> target(alternative, conditions))
          .flatMap(Optional::stream)
          .filter(path -> !path.equals(EXCLUDED))
          .findFirst();
    }
    if (target instanceof Map<?, ?> choices) {
      for (Map.Entry<?, ?> choice : choices.entrySet()) {
        if (conditions.contains(choice.getKey().toString())) {
          Optional<String> chosen = target(choice.getValue(), conditions);
          if (chosen.isPresent()) {
            return chosen;
          }
        }
      }
    }
    return Optional.empty();
  }
}

package io.ekkogen.emit.java;

import io.ekkogen.model.Function;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names the constants that hold the handles of a binding. */
final class ConstantNames {
  private ConstantNames() {}

  /** By function name: {@code getVersion} becomes {@code GET_VERSION}. */
  static Map<String, String> of(List<Function> functions) {
    Set<String> taken = new HashSet<>(Set.of("LIBRARY", "INSTANCE", "_"));
    Map<String, String> constants = new HashMap<>();
    for (Function function : functions) {
      String constant = upperSnakeCase(function.name());
      while (!taken.add(constant)) {
        constant += "_";
      }
      constants.put(function.name(), constant);
    }
    return constants;
  }

  private static String upperSnakeCase(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
  }
}

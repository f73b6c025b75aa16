package io.ekkogen.runtime.js;

import java.util.Map;
import java.util.Set;

/**
 * Which outputs of a context are terminals.
 *
 * @param columns the width; 0 if it is not known
 */
record Terminal(boolean out, boolean err, int columns) {
  static final Terminal NONE = new Terminal(false, false, 0);

  private static final Set<String> FORCED = Set.of("", "1", "2", "3", "true");

  Terminal {
    if (columns < 0) {
      throw new IllegalArgumentException("The width must not be negative, but is " + columns);
    }
  }

  boolean is(boolean isError) {
    return isError ? err : out;
  }

  /** Whether an output shows values in colour, by Node's rules. */
  boolean hasColors(boolean isError, Map<String, String> environment) {
    String force = environment.get("FORCE_COLOR");
    if (force != null) {
      return FORCED.contains(force);
    }
    return is(isError)
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && environment.getOrDefault("NODE_DISABLE_COLORS", "").isEmpty()
        && !"dumb".equals(environment.get("TERM"));
  }
}

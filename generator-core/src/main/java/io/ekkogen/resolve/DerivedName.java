package io.ekkogen.resolve;

import io.ekkogen.mapping.Located;
import java.util.Locale;

/** A name that a mapping does not write: of what is generated beside a function or a global. */
enum DerivedName {
  ASYNC,
  GETTER,
  SETTER;

  /** What tells the names derived from {@code name} apart; two may wish for the same. */
  Located<String> of(Located<String> name) {
    return new Located<>(this + " " + name.value(), name.location());
  }

  /** What something that {@link #of} tells apart wishes to be called. */
  static String wish(String key) {
    int blank = key.indexOf(' ');
    String name = key.substring(blank + 1);
    return switch (valueOf(key.substring(0, blank))) {
      case ASYNC -> name + "Async";
      case GETTER -> "get" + capitalised(name);
      case SETTER -> "set" + capitalised(name);
    };
  }

  private static String capitalised(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}

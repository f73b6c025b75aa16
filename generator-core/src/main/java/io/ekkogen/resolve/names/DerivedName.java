package io.ekkogen.resolve.names;

import io.ekkogen.mapping.Located;
import java.util.Locale;

/** A name derived from that of a function or global, for an additional method or its record. */
public enum DerivedName {
  ASYNC,
  GETTER,
  SETTER,
  RECORD;

  /**
   * A unique key for the name derived from {@code name}; two keys may have the same preferred name.
   */
  public Located<String> of(Located<String> name) {
    return new Located<>(this + " " + name.value(), name.location());
  }

  /** The preferred name of a key from {@link #of}. */
  public static String wish(String key) {
    int blank = key.indexOf(' ');
    String name = key.substring(blank + 1);
    return switch (valueOf(key.substring(0, blank))) {
      case ASYNC -> name + "Async";
      case GETTER -> "get" + capitalised(name);
      case SETTER -> "set" + capitalised(name);
      case RECORD -> DefaultNames.typeFor(name) + "Result";
    };
  }

  /** {@code count} becomes {@code Count}. */
  public static String capitalised(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}

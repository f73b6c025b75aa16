package io.ekkogen;

import java.util.Locale;
import java.util.Optional;

/** A kind of generated output. */
public enum Target {
  /** The typed JNA interface, structures, callbacks and the binding. */
  JAVA,
  /** The JavaScript module and its glue, and {@link #JAVA}, whose classes they use. */
  JS,
  /** TypeScript declarations. */
  TS;

  /** The name used on command lines and in configuration. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The target called {@code key}. */
  public static Optional<Target> ofKey(String key) {
    for (Target target : values()) {
      if (target.key().equals(key)) {
        return Optional.of(target);
      }
    }
    return Optional.empty();
  }
}

package io.ekkogen.diagnostic;

import java.util.Locale;

/** The severity of a diagnostic. */
public enum Severity {
  /** The mapping is rejected; nothing is written. */
  ERROR,
  /** The mapping is accepted, but probably does not mean what its author intends. */
  WARNING,
  /** Information about an accepted mapping. */
  NOTE;

  /** The name in messages: {@code error}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package io.ekkogen.diagnostic;

import java.util.Locale;

/** How bad a finding is. */
public enum Severity {
  /** The mapping is refused; nothing is written. */
  ERROR,
  /** The mapping is accepted, but probably does not mean what its author thinks. */
  WARNING,
  /** Worth knowing. */
  NOTE;

  /** As messages print it: {@code error}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

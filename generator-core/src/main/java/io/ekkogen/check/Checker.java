package io.ekkogen.check;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.mapping.Mapping;

/** Applies every {@link Rule}. */
public final class Checker {
  private Checker() {}

  /** Reports all violations of rules in {@code mapping}. */
  public static void check(Mapping mapping, Diagnostics diagnostics) {
    Rule.ALL.forEach(rule -> rule.check(mapping, diagnostics));
  }
}

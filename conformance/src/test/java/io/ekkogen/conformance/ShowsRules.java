package io.ekkogen.conformance;

import java.util.List;

/** An argument of a test that demonstrates rules of the format page. */
public interface ShowsRules {
  /** The numbers of the rules, such as {@code "F-108"}. */
  List<String> rules();
}

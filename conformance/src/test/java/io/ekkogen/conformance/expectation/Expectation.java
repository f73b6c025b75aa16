package io.ekkogen.conformance.expectation;

import io.ekkogen.conformance.ShowsRules;
import io.ekkogen.runtime.platform.Platform;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Steps that demonstrate one behaviour, each a call with its outcome; {@code
 * expectations/README.md} describes the notation.
 *
 * @param index its position in the file
 * @param shows the behaviour, in a few words
 * @param rules the rules of the format page that it demonstrates
 * @param over the ways in which it runs; empty for all
 * @param except the platforms that refuse it
 */
record Expectation(
    Fixture fixture,
    int index,
    String shows,
    List<String> rules,
    List<String> over,
    List<String> except,
    List<Map<String, Object>> steps)
    implements ShowsRules {

  private static final Set<String> KEYS = Set.of("shows", "rules", "over", "except", "steps");

  static Expectation of(Fixture fixture, int index, Map<String, Object> written) {
    requireKeys(written, KEYS);
    return new Expectation(
        fixture,
        index,
        (String) written.get("shows"),
        Json.texts(written.get("rules")),
        Json.texts(written.get("over")),
        Json.texts(written.get("except")),
        Json.list(written.get("steps")).stream().map(Json::object).toList());
  }

  static void requireKeys(Map<String, Object> written, Set<String> keys) {
    if (!keys.containsAll(written.keySet())) {
      throw new AssertionError("a key is none of " + keys + ": " + written);
    }
  }

  boolean runsOver(String way) {
    return (over.isEmpty() || over.contains(way)) && !except.contains(Platform.current().key());
  }

  @Override
  public String toString() {
    return fixture.name() + ": " + shows;
  }
}

package io.ekkogen.mapping;

import static io.ekkogen.diagnostic.DiagnosticCode.DUPLICATE_KEY;
import static io.ekkogen.diagnostic.DiagnosticCode.KEY_CASE;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.diagnostic.SourceLocation;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The keys of one object, each once; a key in another case is taken with a note. */
final class Spelling {
  private final Diagnostics diagnostics;
  private final Map<String, SourceLocation> seen = new HashMap<>();

  Spelling(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** What {@code written} is among {@code known}, exactly or in another case. */
  static Optional<String> canonical(String written, Collection<String> known) {
    return known.contains(written)
        ? Optional.of(written)
        : known.stream().filter(written::equalsIgnoreCase).findFirst();
  }

  /**
   * Takes a key.
   *
   * @param canonical what the format calls it
   * @return whether it is the first of that name; another is reported
   */
  boolean take(String canonical, String written, SourceLocation location) {
    SourceLocation first = seen.putIfAbsent(canonical, location);
    if (first != null) {
      diagnostics.report(
          DUPLICATE_KEY,
          location,
          "duplicate key " + Quoted.of(written),
          Optional.empty(),
          Optional.of("it stands first at " + first + ", in another case; remove one of the two"));
      return false;
    }
    if (!canonical.equals(written)) {
      diagnostics.report(
          KEY_CASE, location, Quoted.of(written) + " is written " + Quoted.of(canonical));
    }
    return true;
  }
}

package io.ekkogen.mapping.object;

import static io.ekkogen.diagnostic.DiagnosticCode.DUPLICATE_KEY;
import static io.ekkogen.diagnostic.DiagnosticCode.KEY_CASE;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.diagnostic.SourceLocation;
import io.ekkogen.mapping.Located;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Checks the spelling of one object's keys, which must be unique; a key in another letter case is
 * accepted with a note.
 */
public final class Spelling {
  private final Diagnostics diagnostics;
  private final Map<String, SourceLocation> seen = new HashMap<>();

  public Spelling(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** The member of {@code known} that equals {@code written}, exactly or in another letter case. */
  public static Optional<String> canonical(String written, Collection<String> known) {
    return known.contains(written)
        ? Optional.of(written)
        : known.stream().filter(written::equalsIgnoreCase).findFirst();
  }

  /**
   * Accepts a key.
   *
   * @param canonical the format's spelling
   * @return whether it is the first with that name; a duplicate is reported
   */
  public boolean take(String canonical, Located<String> written) {
    SourceLocation first = seen.putIfAbsent(canonical, written.location());
    if (first != null) {
      diagnostics.report(
          DUPLICATE_KEY,
          written.location(),
          "duplicate key " + Quoted.of(written.value()),
          Optional.empty(),
          Optional.of(
              "the first one is at " + first + ", in another letter case; remove one of them"));
    } else if (!canonical.equals(written.value())) {
      diagnostics.report(
          KEY_CASE,
          written.location(),
          Quoted.of(written.value()) + " is written " + Quoted.of(canonical));
    }
    return first == null;
  }
}

package io.ekkogen.mapping.object;

import static io.ekkogen.diagnostic.DiagnosticCode.BAD_IDENTIFIER;
import static io.ekkogen.diagnostic.DiagnosticCode.DUPLICATE_NAME;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.diagnostic.SourceLocation;
import io.ekkogen.mapping.Identifiers;
import io.ekkogen.mapping.Located;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A scope of declared names, which must be unique identifiers. */
public final class Scope {
  private final Diagnostics diagnostics;
  private final Optional<String> hint;
  private final Map<String, SourceLocation> declared = new HashMap<>();

  /**
   * @param hint the advice for a name that is not an identifier
   */
  public Scope(Diagnostics diagnostics, Optional<String> hint) {
    this.diagnostics = diagnostics;
    this.hint = hint;
  }

  public Scope(Diagnostics diagnostics) {
    this(diagnostics, Optional.empty());
  }

  /**
   * Declares a name, or reports why it is invalid.
   *
   * @return the name, or a substitute for an invalid one; empty if it is a duplicate
   */
  public Optional<Located<String>> declare(Located<String> written) {
    String name = written.value();
    if (Identifiers.isIdentifier(name)) {
      SourceLocation other = declared.putIfAbsent(name, written.location());
      if (other != null) {
        diagnostics.report(
            DUPLICATE_NAME,
            written.location(),
            "the name " + Quoted.of(name) + " is taken",
            Optional.empty(),
            Optional.of("the other one is at " + other + "; rename one of them"));
      }
      return other == null ? Optional.of(written) : Optional.empty();
    }
    diagnostics.report(
        BAD_IDENTIFIER,
        written.location(),
        name.isEmpty() ? "the name is empty" : Quoted.of(name) + " is not a valid identifier",
        Optional.of(Identifiers.EXPECTED),
        hint);
    String substitute = Identifiers.substitute(name);
    return declared.putIfAbsent(substitute, written.location()) == null
        ? Optional.of(new Located<>(substitute, written.location()))
        : Optional.empty();
  }
}

package io.ekkogen.mapping.object;

import static io.ekkogen.diagnostic.DiagnosticCode.BAD_IDENTIFIER;
import static io.ekkogen.diagnostic.DiagnosticCode.DUPLICATE_NAME;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.diagnostic.SourceLocation;
import io.ekkogen.mapping.Identifiers;
import io.ekkogen.mapping.Located;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A scope of declared names, which must be unique identifiers. */
public final class Scope {
  private final Diagnostics diagnostics;
  private final Optional<String> hint;
  private final Map<String, SourceLocation> declared = new HashMap<>();
  private final Set<String> refused = new HashSet<>();

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
    boolean isValid = Identifiers.isIdentifier(written.value());
    Located<String> name = isValid ? written : substitute(written);
    SourceLocation other = declared.putIfAbsent(name.value(), written.location());
    if (isValid && other != null) {
      diagnostics.report(
          DUPLICATE_NAME,
          written.location(),
          "the name " + Quoted.of(written.value()) + " is taken",
          Optional.empty(),
          Optional.of("the other one is at " + other + "; rename one of them"));
    }
    return other == null ? Optional.of(name) : Optional.empty();
  }

  private Located<String> substitute(Located<String> invalid) {
    String name = invalid.value();
    diagnostics.report(
        BAD_IDENTIFIER,
        invalid.location(),
        name.isEmpty() ? "the name is empty" : Quoted.of(name) + " is not a valid identifier",
        Optional.of(Identifiers.EXPECTED),
        hint);
    return new Located<>(Identifiers.substitute(name), invalid.location());
  }

  /** Records that the declaration of a name was rejected, so that its uses are not reported. */
  public void refuse(String name) {
    refused.add(name);
  }

  /** The names whose declaration was rejected. */
  public Set<String> refused() {
    return refused;
  }
}

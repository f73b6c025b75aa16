package io.ekkogen.mapping.read;

import static io.ekkogen.diagnostic.DiagnosticCode.BAD_CONDITION;
import static io.ekkogen.mapping.json.JsonValue.Kind.STRING;
import static io.ekkogen.mapping.object.Key.key;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.ErrorMapping;
import io.ekkogen.mapping.object.ObjectSchema;
import io.ekkogen.mapping.object.ValidatedObject;
import java.util.List;
import java.util.Optional;

/** Reads the key {@code error}: a condition, or an object with one. */
public final class ErrorReader {
  private static final ObjectSchema ERROR =
      ObjectSchema.of(key("when", STRING).required("\"when\": \"!=0\""), key("code", STRING));

  private static final List<String> CONDITIONS = List.of("<0", "==0", "!=0", "null");
  private static final List<String> CODES = List.of("errno", "result");

  private final Diagnostics diagnostics;

  public ErrorReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  public Optional<ErrorMapping> read(ValidatedObject members) {
    Optional<ValidatedObject> object =
        members.object("error").map(it -> ERROR.check(it, it.location(), diagnostics));
    Optional<Located<String>> code =
        object.flatMap(it -> it.string("code")).filter(it -> isOneOf(CODES, it, "a code"));
    return object
        .map(it -> it.string("when"))
        .orElseGet(() -> members.string("error"))
        .filter(it -> isOneOf(CONDITIONS, it, "a condition"))
        .map(when -> new ErrorMapping(when, code));
  }

  private boolean isOneOf(List<String> known, Located<String> written, String what) {
    boolean isKnown = known.contains(written.value());
    if (!isKnown) {
      diagnostics.report(
          BAD_CONDITION,
          written.location(),
          Quoted.of(written.value()) + " is not " + what + " of an error",
          "one of " + String.join(", ", known));
    }
    return isKnown;
  }
}

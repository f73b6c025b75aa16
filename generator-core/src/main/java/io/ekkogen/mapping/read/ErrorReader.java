package io.ekkogen.mapping.read;

import static io.ekkogen.diagnostic.DiagnosticCode.BAD_CONDITION;
import static io.ekkogen.mapping.json.JsonValue.Kind.STRING;
import static io.ekkogen.mapping.object.Key.key;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.ConditionMapping;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.ErrorMapping;
import io.ekkogen.mapping.object.ObjectSchema;
import io.ekkogen.mapping.object.ValidatedObject;
import java.util.List;
import java.util.Optional;

/** Reads the key {@code error}: a condition, or an object with one. */
final class ErrorReader {
  private static final ObjectSchema ERROR =
      ObjectSchema.of(key("when", STRING).required("\"when\": \"!=0\""), key("code", STRING));

  private static final String EXPECTED =
      "\"<0\", \"==-1\", \"!=OK\", \"in [1, 3..5]\", \"not in [0, 100]\" (at most %d values), or \"null\""
          .formatted(ConditionMapping.MOST_OPERANDS);
  private static final List<String> CODES = List.of("errno", "result");

  private ErrorReader() {}

  static Optional<ErrorMapping> read(ValidatedObject members) {
    Diagnostics diagnostics = members.diagnostics();
    Optional<ValidatedObject> object =
        members.value("error").map(it -> ERROR.check(it, "when", diagnostics));
    Optional<Located<String>> code =
        object
            .flatMap(it -> it.string("code"))
            .filter(it -> isOneOf(CODES, it, "a code", diagnostics));
    return object
        .flatMap(it -> it.string("when"))
        .flatMap(it -> condition(it, diagnostics))
        .map(when -> new ErrorMapping(when, code));
  }

  private static Optional<Located<ConditionMapping>> condition(
      Located<String> written, Diagnostics diagnostics) {
    Optional<ConditionMapping> condition = ConditionMapping.parse(written.value());
    if (condition.isEmpty()) {
      diagnostics.report(
          BAD_CONDITION,
          written.location(),
          Quoted.of(written.value()) + " is not a condition of an error",
          EXPECTED);
    }
    return condition.map(it -> new Located<>(it, written.location()));
  }

  private static boolean isOneOf(
      List<String> known, Located<String> written, String what, Diagnostics diagnostics) {
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

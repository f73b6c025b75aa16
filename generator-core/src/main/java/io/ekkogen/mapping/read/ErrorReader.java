package io.ekkogen.mapping.read;

import static io.ekkogen.diagnostic.DiagnosticCode.BAD_CONDITION;
import static io.ekkogen.diagnostic.DiagnosticCode.MISSING_KEY;
import static io.ekkogen.mapping.json.JsonValue.Kind.STRING;
import static io.ekkogen.mapping.object.Key.key;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.ConditionMapping;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.ErrorMapping;
import io.ekkogen.mapping.json.JsonValue;
import io.ekkogen.mapping.object.ObjectSchema;
import io.ekkogen.mapping.object.ValidatedObject;
import java.util.List;
import java.util.Optional;

/** Reads the key {@code error}: a condition, or an object with one. */
final class ErrorReader {
  private static final ObjectSchema ERROR =
      ObjectSchema.of(
          key("when", STRING), key("test", STRING), key("code", STRING), key("message", STRING));

  private static final String EXPECTED =
      "\"<0\", \"==-1\", \"!=OK\", \"in [1, 3..5]\", \"not in [0, 100]\" (at most %d values), or \"null\""
          .formatted(ConditionMapping.MOST_OPERANDS);
  private static final List<String> CODES = List.of("errno", "result");

  private ErrorReader() {}

  static Optional<ErrorMapping> read(ValidatedObject members) {
    Diagnostics diagnostics = members.diagnostics();
    return members.value("error").flatMap(it -> read(it, diagnostics));
  }

  private static Optional<ErrorMapping> read(JsonValue value, Diagnostics diagnostics) {
    ValidatedObject members = ERROR.check(value, "when", diagnostics);
    Optional<Located<String>> when = members.string("when");
    Optional<Located<String>> test = members.string("test");
    if (when.isPresent() == test.isPresent()) {
      reportCondition(value, members, diagnostics);
      return Optional.empty();
    }
    Optional<Located<ConditionMapping>> condition = when.flatMap(it -> condition(it, diagnostics));
    Optional<Located<String>> code =
        members.string("code").filter(it -> isOneOf(CODES, it, "a code", diagnostics));
    return condition.isPresent() || test.isPresent()
        ? Optional.of(new ErrorMapping(condition, test, code, members.string("message")))
        : Optional.empty();
  }

  /** Reports that there is no condition, or that there are two. */
  private static void reportCondition(
      JsonValue value, ValidatedObject members, Diagnostics diagnostics) {
    if (members.string("test").isPresent()) {
      diagnostics.report(
          BAD_CONDITION,
          members.string("test").get().location(),
          "\"test\" beside \"when\"",
          "one of them: a condition, or the export that tests the result");
    } else if (members.value("when").isEmpty() && members.value("test").isEmpty()) {
      diagnostics.report(
          MISSING_KEY,
          value.location(),
          "\"when\" is missing",
          "\"when\": \"!=0\", or \"test\": the name of an export");
    }
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

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
          key("when", STRING),
          key("test", STRING),
          key("code", STRING),
          key("message", STRING),
          key("parameter", STRING),
          key("free", STRING));

  private static final String EXPECTED =
      "\"<0\", \"==-1\", \"!=OK\", \"in [1, 3..5]\", \"not in [0, 100]\" (at most %d values), or \"null\""
          .formatted(ConditionMapping.MOST_OPERANDS);

  /** The keys that say when a call has failed; an object has one of them. */
  private static final List<String> CHECKS = List.of("when", "test", "parameter");

  private static final List<String> CODES = List.of("errno", "result");

  private ErrorReader() {}

  static Optional<ErrorMapping> read(ValidatedObject members) {
    Diagnostics diagnostics = members.diagnostics();
    return members.value("error").flatMap(it -> read(it, diagnostics));
  }

  private static Optional<ErrorMapping> read(JsonValue value, Diagnostics diagnostics) {
    ValidatedObject members = ERROR.check(value, "when", diagnostics);
    List<Located<String>> checks =
        CHECKS.stream().flatMap(it -> members.string(it).stream()).toList();
    if (checks.size() != 1) {
      reportChecks(value, members, checks);
      return Optional.empty();
    }
    reportBeside(members);
    Optional<Located<ConditionMapping>> condition =
        members.string("when").flatMap(it -> condition(it, diagnostics));
    Optional<Located<String>> code =
        members.string("code").filter(it -> isOneOf(CODES, it, "a code", diagnostics));
    return members.string("when").isPresent() && condition.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ErrorMapping(
                condition,
                members.string("test"),
                code,
                members.string("message"),
                members.string("parameter"),
                members.string("free")));
  }

  /** Reports that nothing says what fails, or several things do. */
  private static void reportChecks(
      JsonValue value, ValidatedObject members, List<Located<String>> checks) {
    if (checks.size() > 1) {
      members
          .diagnostics()
          .report(
              BAD_CONDITION,
              checks.get(1).location(),
              "several of \"when\", \"test\" and \"parameter\"",
              "one of them: a condition, an export that tests the result, or a parameter that holds"
                  + " the error");
    } else if (CHECKS.stream().noneMatch(members::isWritten)) {
      members
          .diagnostics()
          .report(
              MISSING_KEY,
              value.location(),
              "\"when\" is missing",
              "\"when\": \"!=0\", or \"test\": the name of an export, or \"parameter\": that of a"
                  + " parameter");
    }
  }

  /** Reports keys that mean nothing beside the others. */
  private static void reportBeside(ValidatedObject members) {
    boolean isHeld = members.string("parameter").isPresent();
    for (String key : isHeld ? List.of("code", "message") : List.of("free")) {
      members
          .string(key)
          .ifPresent(
              it ->
                  members
                      .diagnostics()
                      .report(
                          BAD_CONDITION,
                          it.location(),
                          isHeld
                              ? Quoted.of(key) + " beside \"parameter\", whose structure has it"
                              : Quoted.of(key) + " without \"parameter\"",
                          isHeld ? "no such key" : "\"free\" only beside \"parameter\""));
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

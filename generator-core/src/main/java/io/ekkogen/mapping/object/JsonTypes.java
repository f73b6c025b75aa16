package io.ekkogen.mapping.object;

import static io.ekkogen.diagnostic.DiagnosticCode.WRONG_KIND;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.json.JsonValue;
import io.ekkogen.mapping.json.JsonValue.JsonObject;
import io.ekkogen.mapping.json.JsonValue.JsonScalar;
import io.ekkogen.mapping.json.JsonValue.Kind;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checks the JSON types of values: reports a string in place of an array, for example. */
public final class JsonTypes {
  /** Digits that fit a long. */
  static final Pattern COUNT = Pattern.compile("[0-9]{1,10}");

  private JsonTypes() {}

  /**
   * Whether {@code value} has one of the expected types; otherwise reports it.
   *
   * @param what describes the value, such as {@code "returns"} in quotes
   */
  public static boolean check(
      String what, JsonValue value, Set<Kind> expected, Diagnostics diagnostics) {
    boolean isExpected = expected.contains(value.kind());
    if (!isExpected) {
      diagnostics.report(
          WRONG_KIND,
          value.location(),
          what + " is " + (value.kind() == Kind.BOOLEAN ? "a boolean" : value.kind().label()),
          Optional.of(
              EnumSet.copyOf(expected).stream()
                  .map(Kind::label)
                  .collect(Collectors.joining(" or "))),
          hint(value, expected));
    }
    return isExpected;
  }

  /** The object that {@code value} must be; empty after a report. */
  public static Optional<JsonObject> object(String what, JsonValue value, Diagnostics diagnostics) {
    return check(what, value, Set.of(Kind.OBJECT), diagnostics)
        ? Optional.of((JsonObject) value)
        : Optional.empty();
  }

  /** The string that {@code value} must be; empty after a report. */
  public static Optional<Located<String>> string(
      String what, JsonValue value, Diagnostics diagnostics) {
    return check(what, value, Set.of(Kind.STRING), diagnostics)
        ? Optional.of(((JsonScalar) value).text())
        : Optional.empty();
  }

  private static Optional<String> hint(JsonValue value, Set<Kind> expected) {
    if (value.kind() == Kind.NULL) {
      return Optional.of("leave the key out instead");
    }
    String text = value instanceof JsonScalar scalar ? scalar.text().value() : "";
    boolean isQuoted =
        expected.contains(Kind.BOOLEAN) && (text.equals("true") || text.equals("false"))
            || expected.contains(Kind.NUMBER) && COUNT.matcher(text).matches();
    return value.kind() == Kind.STRING && isQuoted
        ? Optional.of("write " + text + " without quotes")
        : Optional.empty();
  }
}

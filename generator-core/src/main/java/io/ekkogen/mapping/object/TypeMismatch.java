package io.ekkogen.mapping.object;

import static io.ekkogen.diagnostic.DiagnosticCode.WRONG_KIND;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.mapping.json.JsonValue;
import io.ekkogen.mapping.json.JsonValue.JsonString;
import io.ekkogen.mapping.json.JsonValue.Kind;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reports a value of the wrong JSON type, such as a string in place of an array. */
public final class TypeMismatch {
  private TypeMismatch() {}

  /**
   * Reports {@code value}.
   *
   * @param what describes the value, such as {@code "returns"} in quotes
   */
  public static void report(
      String what, JsonValue value, Set<Kind> expected, Diagnostics diagnostics) {
    diagnostics.report(
        WRONG_KIND,
        value.location(),
        what + " is " + found(value),
        Optional.of(labels(expected)),
        hint(value, expected));
  }

  /** {@code a string or an object}. */
  public static String labels(Set<Kind> kinds) {
    return EnumSet.copyOf(kinds).stream().map(Kind::label).collect(Collectors.joining(" or "));
  }

  private static String found(JsonValue value) {
    return value.kind() == Kind.BOOLEAN ? "a boolean" : value.kind().label();
  }

  private static Optional<String> hint(JsonValue value, Set<Kind> expected) {
    if (value.kind() == Kind.NULL) {
      return Optional.of("leave the key out instead");
    }
    boolean isQuoted =
        value instanceof JsonString string
            && (expected.contains(Kind.BOOLEAN) && string.value().matches("true|false")
                || expected.contains(Kind.NUMBER) && string.value().matches("[0-9]{1,10}"));
    return isQuoted
        ? Optional.of("write " + ((JsonString) value).value() + " without quotes")
        : Optional.empty();
  }
}

package io.ekkogen.mapping.object;

import static io.ekkogen.diagnostic.DiagnosticCode.BAD_LAYOUT;
import static io.ekkogen.diagnostic.DiagnosticCode.UNKNOWN_TYPE;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.json.JsonValue;
import io.ekkogen.mapping.json.JsonValue.JsonArray;
import io.ekkogen.mapping.json.JsonValue.JsonObject;
import io.ekkogen.mapping.json.JsonValue.JsonScalar;
import io.ekkogen.mapping.json.JsonValue.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;

/**
 * The validated members of a JSON object. A key that is absent or was rejected is empty.
 *
 * @param written the keys that are there, also those that were rejected or misspelt
 * @param diagnostics takes the problems of values
 */
public record ValidatedObject(
    Map<String, JsonValue> values, Set<String> written, Diagnostics diagnostics) {

  /** Whether a key is there, although it may have been rejected, or be misspelt. */
  public boolean isWritten(String key) {
    return written.contains(key);
  }

  public Optional<Located<String>> string(String key) {
    return scalar(key, Kind.STRING);
  }

  /** The text of a number. */
  public Optional<Located<String>> number(String key) {
    return scalar(key, Kind.NUMBER);
  }

  public Optional<Located<Boolean>> flag(String key) {
    return scalar(key, Kind.BOOLEAN)
        .map(it -> new Located<>(Boolean.valueOf(it.value()), it.location()));
  }

  /** Whether a flag is present and true. */
  public boolean isSet(String key) {
    return Located.isTrue(flag(key));
  }

  public Optional<JsonScalar> scalar(String key) {
    return get(key, JsonScalar.class);
  }

  public Optional<JsonObject> object(String key) {
    return get(key, JsonObject.class);
  }

  /** A value of any type. */
  public Optional<JsonValue> value(String key) {
    return Optional.ofNullable(values.get(key));
  }

  public Optional<JsonArray> array(String key) {
    return get(key, JsonArray.class);
  }

  /** The elements of an array; none if it is absent. */
  public List<JsonValue> elements(String key) {
    return array(key).map(JsonArray::elements).orElse(List.of());
  }

  /**
   * The objects in an array. Other elements are reported.
   *
   * @param what describes an element in messages, before its number
   */
  public List<JsonObject> objects(String key, String what) {
    List<JsonObject> objects = new ArrayList<>();
    List<JsonValue> elements = elements(key);
    for (int i = 0; i < elements.size(); i++) {
      JsonTypes.object(what + " " + (i + 1), elements.get(i), diagnostics).ifPresent(objects::add);
    }
    return objects;
  }

  /** The value of {@code doc}, without its location. */
  public Optional<String> doc() {
    return string("doc").map(Located::value);
  }

  /** The value of {@code type}, which must not be blank; its meaning is resolved later. */
  public Optional<Located<String>> type() {
    Optional<Located<String>> type = string("type");
    if (type.filter(it -> it.value().isBlank()).isPresent()) {
      diagnostics.report(
          UNKNOWN_TYPE, type.get().location(), "the type is empty", "a type such as int");
      return Optional.empty();
    }
    return type;
  }

  /** The value of a layout's number; empty after a report. */
  public Optional<Located<Integer>> integer(String key, int least, int most) {
    return integer(
        key, it -> it >= least && it <= most, "an integer from " + least + " to " + most);
  }

  /** Like {@link #integer}, for powers of two from 1. */
  public Optional<Located<Integer>> power(String key, int most) {
    return integer(
        key, it -> it <= most && Long.bitCount(it) == 1, "a power of two from 1 to " + most);
  }

  private Optional<Located<Integer>> integer(String key, LongPredicate isValid, String expected) {
    Optional<Located<String>> written = number(key);
    Optional<Located<Integer>> value =
        written
            .filter(it -> JsonTypes.COUNT.matcher(it.value()).matches())
            .filter(it -> isValid.test(Long.parseLong(it.value())))
            .map(it -> new Located<>(Integer.valueOf(it.value()), it.location()));
    if (written.isPresent() && value.isEmpty()) {
      diagnostics.report(
          BAD_LAYOUT,
          written.get().location(),
          Quoted.of(key) + " cannot be " + Quoted.of(written.get().value()),
          expected);
    }
    return value;
  }

  private Optional<Located<String>> scalar(String key, Kind kind) {
    return scalar(key).filter(it -> it.kind() == kind).map(JsonScalar::text);
  }

  private <T extends JsonValue> Optional<T> get(String key, Class<T> type) {
    return value(key).filter(type::isInstance).map(type::cast);
  }
}

package io.ekkogen.mapping.object;

import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.json.JsonValue;
import io.ekkogen.mapping.json.JsonValue.JsonArray;
import io.ekkogen.mapping.json.JsonValue.JsonBoolean;
import io.ekkogen.mapping.json.JsonValue.JsonNumber;
import io.ekkogen.mapping.json.JsonValue.JsonObject;
import io.ekkogen.mapping.json.JsonValue.JsonString;
import java.util.Map;
import java.util.Optional;

/** The validated members of a JSON object. A key that is absent or was rejected is empty. */
public final class ValidatedObject {
  /** Stands for an absent object. */
  public static final ValidatedObject NONE = new ValidatedObject(Map.of());

  private final Map<String, JsonValue> values;

  public ValidatedObject(Map<String, JsonValue> values) {
    this.values = Map.copyOf(values);
  }

  public Optional<Located<String>> string(String key) {
    return get(key, JsonString.class).map(it -> new Located<>(it.value(), it.location()));
  }

  public Optional<Located<Boolean>> flag(String key) {
    return get(key, JsonBoolean.class).map(it -> new Located<>(it.value(), it.location()));
  }

  public Optional<JsonObject> object(String key) {
    return get(key, JsonObject.class);
  }

  public Optional<JsonArray> array(String key) {
    return get(key, JsonArray.class);
  }

  /** The text of a number. */
  public Optional<Located<String>> number(String key) {
    return get(key, JsonNumber.class).map(it -> new Located<>(it.text(), it.location()));
  }

  /** Text, or the text of a number. */
  public Optional<Located<String>> stringOrNumber(String key) {
    return string(key).or(() -> number(key));
  }

  public Optional<JsonValue> value(String key) {
    return get(key, JsonValue.class);
  }

  /** The value of {@code doc}, without its location. */
  public Optional<String> doc() {
    return string("doc").map(Located::value);
  }

  private <T extends JsonValue> Optional<T> get(String key, Class<T> kind) {
    return Optional.ofNullable(values.get(key)).filter(kind::isInstance).map(kind::cast);
  }
}

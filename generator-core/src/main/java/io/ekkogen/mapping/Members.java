package io.ekkogen.mapping;

import io.ekkogen.diagnostic.SourceLocation;
import io.ekkogen.mapping.json.JsonValue;
import io.ekkogen.mapping.json.JsonValue.JsonArray;
import io.ekkogen.mapping.json.JsonValue.JsonBoolean;
import io.ekkogen.mapping.json.JsonValue.JsonNumber;
import io.ekkogen.mapping.json.JsonValue.JsonObject;
import io.ekkogen.mapping.json.JsonValue.JsonString;
import java.util.Map;
import java.util.Optional;

/** What of an object fits its {@link Shape}. A key that is absent or refused is empty. */
final class Members {
  private final Map<String, JsonValue> values;

  Members(Map<String, JsonValue> values) {
    this.values = Map.copyOf(values);
  }

  Optional<Located<String>> string(String key) {
    return get(key, JsonString.class).map(it -> new Located<>(it.value(), it.location()));
  }

  Optional<Located<Boolean>> flag(String key) {
    return get(key, JsonBoolean.class).map(it -> new Located<>(it.value(), it.location()));
  }

  Optional<JsonObject> object(String key) {
    return get(key, JsonObject.class);
  }

  Optional<JsonArray> array(String key) {
    return get(key, JsonArray.class);
  }

  /** Where the number stands. */
  Optional<SourceLocation> number(String key) {
    return get(key, JsonNumber.class).map(JsonNumber::location);
  }

  /** The key {@code doc}, of which nobody asks where it stands. */
  Optional<String> doc() {
    return string("doc").map(Located::value);
  }

  private <T extends JsonValue> Optional<T> get(String key, Class<T> kind) {
    return Optional.ofNullable(values.get(key)).filter(kind::isInstance).map(kind::cast);
  }
}

package io.ekkogen.mapping.read;

import static io.ekkogen.mapping.json.JsonValue.Kind.BOOLEAN;
import static io.ekkogen.mapping.json.JsonValue.Kind.NUMBER;
import static io.ekkogen.mapping.json.JsonValue.Kind.STRING;
import static io.ekkogen.mapping.object.Key.key;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.ConstantMapping;
import io.ekkogen.mapping.Mapping.ValueKind;
import io.ekkogen.mapping.json.JsonValue;
import io.ekkogen.mapping.json.JsonValue.JsonBoolean;
import io.ekkogen.mapping.json.JsonValue.JsonNumber;
import io.ekkogen.mapping.json.JsonValue.JsonObject;
import io.ekkogen.mapping.json.JsonValue.JsonString;
import io.ekkogen.mapping.object.ObjectSchema;
import io.ekkogen.mapping.object.ValidatedObject;
import java.util.Optional;

/** Reads one entry of {@code constants}. */
public final class ConstantReader {
  private static final ObjectSchema CONSTANT =
      ObjectSchema.of(
          SignatureReader.TYPE,
          key("value", NUMBER, STRING, BOOLEAN).required("\"value\": 1"),
          key("doc", STRING));

  private final Diagnostics diagnostics;

  public ConstantReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  public Optional<ConstantMapping> read(Located<String> name, JsonObject object) {
    ValidatedObject members = CONSTANT.check(object, name.location(), diagnostics);
    Optional<Located<String>> type =
        SignatureReader.type(members.string(SignatureReader.TYPE.name()), diagnostics);
    Optional<JsonValue> value = members.value("value");
    if (type.isEmpty() || value.isEmpty()) {
      return Optional.empty();
    }
    ValueKind kind;
    String text;
    if (value.get() instanceof JsonNumber number) {
      kind = ValueKind.NUMBER;
      text = number.text();
    } else if (value.get() instanceof JsonBoolean flag) {
      kind = ValueKind.BOOLEAN;
      text = String.valueOf(flag.value());
    } else {
      kind = ValueKind.STRING;
      text = ((JsonString) value.get()).value();
    }
    return Optional.of(
        new ConstantMapping(
            name, type.get(), new Located<>(text, value.get().location()), kind, members.doc()));
  }
}

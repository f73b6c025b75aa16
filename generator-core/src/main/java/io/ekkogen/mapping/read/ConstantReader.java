package io.ekkogen.mapping.read;

import static io.ekkogen.mapping.json.JsonValue.Kind.BOOLEAN;
import static io.ekkogen.mapping.json.JsonValue.Kind.NUMBER;
import static io.ekkogen.mapping.json.JsonValue.Kind.STRING;
import static io.ekkogen.mapping.object.Key.key;

import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.ConstantMapping;
import io.ekkogen.mapping.Mapping.ValueKind;
import io.ekkogen.mapping.json.JsonValue.JsonScalar;
import io.ekkogen.mapping.object.ObjectSchema;
import io.ekkogen.mapping.object.ValidatedObject;
import java.util.Optional;

/** Reads one entry of {@code constants}. */
final class ConstantReader {
  static final ObjectSchema CONSTANT =
      ObjectSchema.of(
          SignatureReader.TYPE,
          key("value", NUMBER, STRING, BOOLEAN).required("\"value\": 1"),
          key("doc", STRING));

  private ConstantReader() {}

  static Optional<ConstantMapping> read(Located<String> name, ValidatedObject members) {
    Optional<Located<String>> type = members.type();
    Optional<JsonScalar> value = members.scalar("value");
    return type.isEmpty() || value.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ConstantMapping(
                name,
                type.get(),
                value.get().text(),
                ValueKind.valueOf(value.get().kind().name()),
                members.doc()));
  }
}

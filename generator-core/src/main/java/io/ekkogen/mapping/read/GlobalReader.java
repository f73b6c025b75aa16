package io.ekkogen.mapping.read;

import static io.ekkogen.mapping.json.JsonValue.Kind.BOOLEAN;
import static io.ekkogen.mapping.json.JsonValue.Kind.STRING;
import static io.ekkogen.mapping.object.Key.key;

import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.GlobalMapping;
import io.ekkogen.mapping.object.ObjectSchema;
import io.ekkogen.mapping.object.ValidatedObject;
import java.util.Optional;

/** Reads one entry of {@code globals}. */
final class GlobalReader {
  static final ObjectSchema GLOBAL =
      ObjectSchema.of(
          SystemReader.ENTRY_POINT,
          SignatureReader.TYPE,
          key("readOnly", BOOLEAN),
          key("in", BOOLEAN),
          key("doc", STRING));

  private GlobalReader() {}

  static Optional<GlobalMapping> read(Located<String> name, ValidatedObject members) {
    return members
        .type()
        .map(
            type ->
                new GlobalMapping(
                    name,
                    SystemReader.entryPoint(members),
                    type,
                    members.isSet("readOnly") || members.isSet("in"),
                    members.doc()));
  }
}

package io.ekkogen.mapping.read;

import static io.ekkogen.mapping.json.JsonValue.Kind.STRING;
import static io.ekkogen.mapping.object.Key.key;

import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.HandleMapping;
import io.ekkogen.mapping.object.ObjectSchema;
import io.ekkogen.mapping.object.ValidatedObject;
import java.util.Optional;

/** Reads one entry of {@code handles}. */
final class HandleReader {
  static final ObjectSchema HANDLE =
      ObjectSchema.of(key("close", STRING), key("ref", STRING), key("doc", STRING));

  private HandleReader() {}

  static Optional<HandleMapping> read(Located<String> name, ValidatedObject members) {
    return Optional.of(
        new HandleMapping(name, members.string("close"), members.string("ref"), members.doc()));
  }
}

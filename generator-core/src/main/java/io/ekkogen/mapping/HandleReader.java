package io.ekkogen.mapping;

import static io.ekkogen.mapping.Key.key;
import static io.ekkogen.mapping.json.JsonValue.Kind.STRING;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.mapping.Mapping.HandleMapping;
import io.ekkogen.mapping.json.JsonValue.JsonObject;
import java.util.Optional;

/** Reads one entry of {@code handles}. */
final class HandleReader {
  private static final ObjectSchema HANDLE =
      ObjectSchema.of(
          key("close", STRING).required("\"close\": \"name of an export\""), key("doc", STRING));

  private final Diagnostics diagnostics;

  HandleReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  Optional<HandleMapping> read(Located<String> name, JsonObject object) {
    ValidatedObject members = HANDLE.check(object, name.location(), diagnostics);
    return members.string("close").map(close -> new HandleMapping(name, close, members.doc()));
  }
}

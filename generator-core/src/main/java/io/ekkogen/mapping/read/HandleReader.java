package io.ekkogen.mapping.read;

import static io.ekkogen.mapping.json.JsonValue.Kind.STRING;
import static io.ekkogen.mapping.object.Key.key;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.HandleMapping;
import io.ekkogen.mapping.json.JsonValue.JsonObject;
import io.ekkogen.mapping.object.ObjectSchema;
import io.ekkogen.mapping.object.ValidatedObject;
import java.util.Optional;

/** Reads one entry of {@code handles}. */
public final class HandleReader {
  private static final ObjectSchema HANDLE =
      ObjectSchema.of(
          key("close", STRING).required("\"close\": \"name of an export\""), key("doc", STRING));

  private final Diagnostics diagnostics;

  public HandleReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  public Optional<HandleMapping> read(Located<String> name, JsonObject object) {
    ValidatedObject members = HANDLE.check(object, name.location(), diagnostics);
    return members.string("close").map(close -> new HandleMapping(name, close, members.doc()));
  }
}

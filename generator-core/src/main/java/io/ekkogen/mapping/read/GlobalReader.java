package io.ekkogen.mapping.read;

import static io.ekkogen.mapping.json.JsonValue.Kind.BOOLEAN;
import static io.ekkogen.mapping.json.JsonValue.Kind.STRING;
import static io.ekkogen.mapping.object.Key.key;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.GlobalMapping;
import io.ekkogen.mapping.json.JsonValue.JsonObject;
import io.ekkogen.mapping.object.ObjectSchema;
import io.ekkogen.mapping.object.ValidatedObject;
import java.util.Optional;

/** Reads one entry of {@code globals}. */
public final class GlobalReader {
  private static final ObjectSchema GLOBAL =
      ObjectSchema.of(
          Symbols.KEY, SignatureReader.TYPE, key("readOnly", BOOLEAN), key("doc", STRING));

  private final Diagnostics diagnostics;

  public GlobalReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  public Optional<GlobalMapping> read(Located<String> name, JsonObject object) {
    ValidatedObject members = GLOBAL.check(object, name.location(), diagnostics);
    return SignatureReader.type(members.string(SignatureReader.TYPE.name()), diagnostics)
        .map(
            type ->
                new GlobalMapping(
                    name,
                    Symbols.read(members, diagnostics),
                    type,
                    members.flag("readOnly").map(Located::value).orElse(false),
                    members.doc()));
  }
}

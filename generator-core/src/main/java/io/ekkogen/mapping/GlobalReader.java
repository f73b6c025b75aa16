package io.ekkogen.mapping;

import static io.ekkogen.mapping.Key.key;
import static io.ekkogen.mapping.json.JsonValue.Kind.BOOLEAN;
import static io.ekkogen.mapping.json.JsonValue.Kind.STRING;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.mapping.Mapping.GlobalMapping;
import io.ekkogen.mapping.json.JsonValue.JsonObject;
import java.util.Optional;

/** Reads one entry of {@code globals}. */
final class GlobalReader {
  private static final ObjectSchema GLOBAL =
      ObjectSchema.of(
          Symbols.KEY, SignatureReader.TYPE, key("readOnly", BOOLEAN), key("doc", STRING));

  private final Diagnostics diagnostics;

  GlobalReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  Optional<GlobalMapping> read(Located<String> name, JsonObject object) {
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

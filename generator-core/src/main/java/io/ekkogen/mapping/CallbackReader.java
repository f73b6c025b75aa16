package io.ekkogen.mapping;

import static io.ekkogen.mapping.Key.key;
import static io.ekkogen.mapping.json.JsonValue.Kind.STRING;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.mapping.Mapping.CallbackMapping;
import io.ekkogen.mapping.json.JsonValue.JsonObject;
import java.util.Optional;

/** Reads one of {@code callbacks}. */
final class CallbackReader {
  private static final Shape CALLBACK =
      Shape.of(
          SignatureReader.RETURNS, SignatureReader.PARAMETERS, Conventions.KEY, key("doc", STRING));

  private final Diagnostics diagnostics;
  private final SignatureReader signatures;

  CallbackReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    this.signatures = new SignatureReader(diagnostics);
  }

  Optional<CallbackMapping> read(Located<String> name, JsonObject object) {
    Members members = CALLBACK.check(object, name.location(), diagnostics);
    return Optional.of(
        new CallbackMapping(
            name,
            signatures.returns(members, name),
            signatures.parameters(members),
            Conventions.read(members, diagnostics),
            members.doc()));
  }
}

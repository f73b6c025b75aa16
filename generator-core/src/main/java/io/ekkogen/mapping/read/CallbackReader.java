package io.ekkogen.mapping.read;

import static io.ekkogen.diagnostic.DiagnosticCode.BAD_EXCEPTIONS;
import static io.ekkogen.mapping.json.JsonValue.Kind.STRING;
import static io.ekkogen.mapping.object.Key.key;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.DidYouMean;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.CallbackMapping;
import io.ekkogen.mapping.object.ObjectSchema;
import io.ekkogen.mapping.object.ValidatedObject;
import java.util.List;
import java.util.Optional;

/** Reads one entry of {@code callbacks}. */
final class CallbackReader {
  static final ObjectSchema CALLBACK =
      ObjectSchema.of(
          SignatureReader.RETURNS,
          SignatureReader.PARAMETERS,
          SystemReader.CONVENTION,
          key("exceptions", STRING),
          key("doc", STRING));

  private static final List<String> POLICIES = List.of("throw", "report");

  private CallbackReader() {}

  static Optional<CallbackMapping> read(Located<String> name, ValidatedObject members) {
    return Optional.of(
        new CallbackMapping(
            name,
            SignatureReader.returns(members, name),
            SignatureReader.parameters(members),
            SystemReader.convention(members),
            members.string("exceptions").filter(it -> isPolicy(it, members.diagnostics())),
            members.doc()));
  }

  private static boolean isPolicy(Located<String> written, Diagnostics diagnostics) {
    boolean isKnown = POLICIES.contains(written.value());
    if (!isKnown) {
      diagnostics.report(
          BAD_EXCEPTIONS,
          written.location(),
          "unknown exception policy " + Quoted.of(written.value()),
          Optional.of("one of " + String.join(", ", POLICIES)),
          DidYouMean.hint(written.value(), POLICIES));
    }
    return isKnown;
  }
}

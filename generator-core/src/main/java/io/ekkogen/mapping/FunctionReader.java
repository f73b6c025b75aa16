package io.ekkogen.mapping;

import static io.ekkogen.diagnostic.DiagnosticCode.BAD_SYMBOL;
import static io.ekkogen.mapping.Key.key;
import static io.ekkogen.mapping.Key.later;
import static io.ekkogen.mapping.json.JsonValue.Kind.ARRAY;
import static io.ekkogen.mapping.json.JsonValue.Kind.BOOLEAN;
import static io.ekkogen.mapping.json.JsonValue.Kind.OBJECT;
import static io.ekkogen.mapping.json.JsonValue.Kind.STRING;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Mapping.FunctionMapping;
import io.ekkogen.mapping.json.JsonValue.JsonObject;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads one of {@code exports}. */
final class FunctionReader {
  private static final Shape FUNCTION =
      Shape.of(
          key("entryPoint", STRING).andLaterObject("a symbol for each operating system"),
          SignatureReader.RETURNS,
          SignatureReader.PARAMETERS,
          Conventions.KEY,
          key("doc", STRING),
          later("variadic", "a C function that ends in \"...\"", BOOLEAN),
          later("lastError", "errno captured in the call", BOOLEAN),
          later("error", "return values that mean failure", STRING, OBJECT),
          later("async", "a second form that runs in the background", BOOLEAN),
          later("waitsForCallbacks", "a call that waits for other threads", BOOLEAN),
          later("critical", "a short call without a thread transition", BOOLEAN),
          later("optional", "a symbol that may be missing", BOOLEAN),
          later("platforms", "the systems where the symbol exists", ARRAY));

  /** What object files hold, decorated names such as {@code _add@8} and {@code ?f@@YAHXZ} too. */
  private static final Pattern SYMBOL = Pattern.compile("[!#-&(-\\[\\]-~]{1,4096}");

  private final Diagnostics diagnostics;
  private final SignatureReader signatures;

  FunctionReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    this.signatures = new SignatureReader(diagnostics);
  }

  Optional<FunctionMapping> read(Located<String> name, JsonObject object) {
    Members members = FUNCTION.check(object, name.location(), diagnostics);
    return Optional.of(
        new FunctionMapping(
            name,
            members.string("entryPoint").filter(this::isSymbol),
            signatures.returns(members, name),
            signatures.parameters(members),
            Conventions.read(members, diagnostics),
            members.doc()));
  }

  private boolean isSymbol(Located<String> written) {
    boolean matches = SYMBOL.matcher(written.value()).matches();
    if (!matches) {
      diagnostics.report(
          BAD_SYMBOL,
          written.location(),
          written.value().isEmpty()
              ? "the entry point is empty"
              : Quoted.of(written.value()) + " is no symbol name",
          "a name as the library exports it: printable ASCII without blanks, quotes or backslashes");
    }
    return matches;
  }
}

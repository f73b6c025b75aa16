package io.ekkogen.mapping.read;

import static io.ekkogen.diagnostic.DiagnosticCode.BAD_SYMBOL;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.BySystem;
import io.ekkogen.mapping.json.JsonValue.Kind;
import io.ekkogen.mapping.object.Key;
import io.ekkogen.mapping.object.ValidatedObject;
import java.util.regex.Pattern;

/** Reads the key {@code entryPoint}, which has the same form everywhere. */
final class Symbols {
  static final Key KEY = Key.key("entryPoint", Kind.STRING, Kind.OBJECT);

  /**
   * Symbols of object files, including decorated names such as {@code _add@8} and {@code
   * ?f@@YAHXZ}.
   */
  private static final Pattern SYMBOL = Pattern.compile("[!#-&(-\\[\\]-~]{1,4096}");

  private Symbols() {}

  static BySystem read(ValidatedObject members) {
    return SystemReader.read(members, KEY.name(), it -> isSymbol(it, members.diagnostics()));
  }

  private static boolean isSymbol(Located<String> written, Diagnostics diagnostics) {
    boolean matches = SYMBOL.matcher(written.value()).matches();
    if (!matches) {
      diagnostics.report(
          BAD_SYMBOL,
          written.location(),
          written.value().isEmpty()
              ? "the entry point is empty"
              : Quoted.of(written.value()) + " is not a valid symbol name",
          "a name as the library exports it: printable ASCII without blanks, quotes or"
              + " backslashes");
    }
    return matches;
  }
}

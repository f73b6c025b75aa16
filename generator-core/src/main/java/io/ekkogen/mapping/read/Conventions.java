package io.ekkogen.mapping.read;

import static io.ekkogen.diagnostic.DiagnosticCode.UNKNOWN_CONVENTION;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.DidYouMean;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.BySystem;
import io.ekkogen.mapping.json.JsonValue.Kind;
import io.ekkogen.mapping.object.Key;
import io.ekkogen.mapping.object.ValidatedObject;
import io.ekkogen.runtime.linker.CallingConvention;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the key {@code callingConvention}, which has the same form everywhere. */
final class Conventions {
  static final Key KEY = Key.key("callingConvention", Kind.STRING, Kind.OBJECT);

  private static final List<String> KNOWN =
      Arrays.stream(CallingConvention.values()).map(CallingConvention::key).toList();

  private static final Map<String, String> REFUSED =
      Map.of(
          "thiscall", "it is for member functions of C++ classes, and only C functions are called",
          "vectorcall", "it passes vectors in registers, which no linker of the JVM can do",
          "winapi", "it means stdcall on 32-bit Windows and cdecl elsewhere; write which one");

  private Conventions() {}

  static BySystem read(ValidatedObject members) {
    return SystemReader.read(members, KEY.name(), it -> isKnown(it, members.diagnostics()));
  }

  private static boolean isKnown(Located<String> written, Diagnostics diagnostics) {
    String convention = written.value();
    if (CallingConvention.ofKey(convention).isPresent()) {
      return true;
    }
    String reason = REFUSED.get(convention.toLowerCase(Locale.ROOT));
    diagnostics.report(
        UNKNOWN_CONVENTION,
        written.location(),
        reason == null
            ? "unknown calling convention " + Quoted.of(convention)
            : "the calling convention " + Quoted.of(convention) + " is not possible: " + reason,
        Optional.of("one of " + String.join(", ", KNOWN)),
        reason == null ? DidYouMean.hint(convention, KNOWN) : Optional.empty());
    return false;
  }
}

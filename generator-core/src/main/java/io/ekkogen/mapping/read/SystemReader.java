package io.ekkogen.mapping.read;

import static io.ekkogen.diagnostic.DiagnosticCode.BAD_SYMBOL;
import static io.ekkogen.diagnostic.DiagnosticCode.UNKNOWN_CONVENTION;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.DidYouMean;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.BySystem;
import io.ekkogen.mapping.json.JsonValue.JsonObject;
import io.ekkogen.mapping.json.JsonValue.Kind;
import io.ekkogen.mapping.json.JsonValue.Member;
import io.ekkogen.mapping.object.JsonTypes;
import io.ekkogen.mapping.object.Key;
import io.ekkogen.mapping.object.ObjectSchema;
import io.ekkogen.mapping.object.Spelling;
import io.ekkogen.mapping.object.ValidatedObject;
import io.ekkogen.runtime.linker.CallingConvention;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads the keys whose value is a text, or an object that maps operating systems to texts. */
final class SystemReader {
  static final Key ENTRY_POINT = Key.key("entryPoint", Kind.STRING, Kind.OBJECT);
  static final Key CONVENTION = Key.key("callingConvention", Kind.STRING, Kind.OBJECT);

  /**
   * Symbols of object files, including decorated names such as {@code _add@8} and {@code
   * ?f@@YAHXZ}.
   */
  private static final Pattern SYMBOL = Pattern.compile("[!#-&(-\\[\\]-~]{1,4096}");

  private static final List<String> CONVENTIONS =
      Arrays.stream(CallingConvention.values()).map(CallingConvention::key).toList();

  private static final Map<String, String> REFUSED_CONVENTIONS =
      Map.of(
          "thiscall", "it is for member functions of C++ classes, and only C functions are called",
          "vectorcall", "it passes vectors in registers, which no linker of the JVM can do",
          "winapi", "it means stdcall on 32-bit Windows and cdecl elsewhere; write which one");

  private SystemReader() {}

  static BySystem entryPoint(ValidatedObject members) {
    return read(members, ENTRY_POINT, it -> isSymbol(it, members.diagnostics()));
  }

  static BySystem convention(ValidatedObject members) {
    return read(members, CONVENTION, it -> isConvention(it, members.diagnostics()));
  }

  /**
   * @param isValid checks each text, and reports invalid ones
   */
  private static BySystem read(
      ValidatedObject members, Key key, Predicate<Located<String>> isValid) {
    Optional<JsonObject> object = members.object(key.name());
    Map<String, Located<String>> bySystem = new LinkedHashMap<>();
    Spelling keys = new Spelling(members.diagnostics());
    for (Member member : object.map(ObjectSchema::entries).orElse(List.of())) {
      Optional<Located<String>> system =
          PlatformNames.system(member.key(), keys, members.diagnostics());
      String what = Quoted.of(member.key().value());
      Optional<Located<String>> text =
          JsonTypes.string(what, member.value(), members.diagnostics()).filter(isValid);
      if (system.isPresent() && text.isPresent()) {
        bySystem.put(system.get().value(), text.get());
      }
    }
    return new BySystem(
        members.string(key.name()).filter(isValid), Collections.unmodifiableMap(bySystem));
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

  private static boolean isConvention(Located<String> written, Diagnostics diagnostics) {
    String convention = written.value();
    if (CallingConvention.ofKey(convention).isPresent()) {
      return true;
    }
    String reason = REFUSED_CONVENTIONS.get(convention.toLowerCase(Locale.ROOT));
    diagnostics.report(
        UNKNOWN_CONVENTION,
        written.location(),
        reason == null
            ? "unknown calling convention " + Quoted.of(convention)
            : "the calling convention " + Quoted.of(convention) + " is not possible: " + reason,
        Optional.of("one of " + String.join(", ", CONVENTIONS)),
        reason == null ? DidYouMean.hint(convention, CONVENTIONS) : Optional.empty());
    return false;
  }
}

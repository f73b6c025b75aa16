package io.ekkogen.mapping.read;

import static io.ekkogen.diagnostic.DiagnosticCode.UNKNOWN_PLATFORM;
import static io.ekkogen.mapping.json.JsonValue.Kind.ARRAY;
import static io.ekkogen.mapping.json.JsonValue.Kind.BOOLEAN;
import static io.ekkogen.mapping.json.JsonValue.Kind.OBJECT;
import static io.ekkogen.mapping.json.JsonValue.Kind.STRING;
import static io.ekkogen.mapping.object.Key.key;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.CallMapping;
import io.ekkogen.mapping.Mapping.FunctionMapping;
import io.ekkogen.mapping.json.JsonValue;
import io.ekkogen.mapping.object.JsonTypes;
import io.ekkogen.mapping.object.ObjectSchema;
import io.ekkogen.mapping.object.ValidatedObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one entry of {@code exports}. */
final class FunctionReader {
  static final ObjectSchema FUNCTION =
      ObjectSchema.of(
          SystemReader.ENTRY_POINT,
          SignatureReader.RETURNS,
          SignatureReader.PARAMETERS,
          SystemReader.CONVENTION,
          key("doc", STRING),
          key("variadic", BOOLEAN),
          key("lastError", BOOLEAN),
          key("error", STRING, OBJECT),
          key("async", BOOLEAN),
          key("critical", BOOLEAN),
          key("optional", BOOLEAN),
          key("platforms", ARRAY),
          key("waitsForCallbacks", BOOLEAN));

  private FunctionReader() {}

  static Optional<FunctionMapping> read(Located<String> name, ValidatedObject members) {
    return Optional.of(
        new FunctionMapping(
            name,
            SystemReader.entryPoint(members),
            SignatureReader.returns(members, name),
            SignatureReader.parameters(members),
            SystemReader.convention(members),
            new CallMapping(
                members.flag("variadic"),
                members.flag("lastError"),
                ErrorReader.read(members),
                members.flag("async"),
                members.flag("critical"),
                members.flag("optional"),
                platforms(members),
                members.flag("waitsForCallbacks")),
            members.doc()));
  }

  /** Reads the platforms, without duplicates. */
  private static List<Located<String>> platforms(ValidatedObject members) {
    Diagnostics diagnostics = members.diagnostics();
    members
        .array("platforms")
        .filter(list -> list.elements().isEmpty())
        .ifPresent(
            list ->
                diagnostics.report(
                    UNKNOWN_PLATFORM,
                    list.location(),
                    "\"platforms\" is empty, so that no platform has the function",
                    "\"platforms\": [ \"windows\", \"linux/x64\" ], or no such key"));
    Map<String, Located<String>> read = new LinkedHashMap<>();
    for (JsonValue element : members.elements("platforms")) {
      JsonTypes.string("a platform", element, diagnostics)
          .flatMap(text -> PlatformNames.platform(text, diagnostics))
          .ifPresent(platform -> read.putIfAbsent(platform.value(), platform));
    }
    return List.copyOf(read.values());
  }
}

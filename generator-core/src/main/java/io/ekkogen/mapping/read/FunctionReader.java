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
import io.ekkogen.mapping.json.JsonValue.JsonArray;
import io.ekkogen.mapping.json.JsonValue.JsonObject;
import io.ekkogen.mapping.json.JsonValue.JsonString;
import io.ekkogen.mapping.object.ObjectSchema;
import io.ekkogen.mapping.object.TypeMismatch;
import io.ekkogen.mapping.object.ValidatedObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one entry of {@code exports}. */
public final class FunctionReader {
  private static final ObjectSchema FUNCTION =
      ObjectSchema.of(
          Symbols.KEY,
          SignatureReader.RETURNS,
          SignatureReader.PARAMETERS,
          Conventions.KEY,
          key("doc", STRING),
          key("variadic", BOOLEAN),
          key("lastError", BOOLEAN),
          key("error", STRING, OBJECT),
          key("async", BOOLEAN),
          key("critical", BOOLEAN),
          key("optional", BOOLEAN),
          key("platforms", ARRAY),
          key("waitsForCallbacks", BOOLEAN));

  private final Diagnostics diagnostics;
  private final SignatureReader signatures;
  private final ErrorReader errors;
  private final PlatformNames platforms;

  public FunctionReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    this.signatures = new SignatureReader(diagnostics);
    this.errors = new ErrorReader(diagnostics);
    this.platforms = new PlatformNames(diagnostics);
  }

  public Optional<FunctionMapping> read(Located<String> name, JsonObject object) {
    ValidatedObject members = FUNCTION.check(object, name.location(), diagnostics);
    return Optional.of(
        new FunctionMapping(
            name,
            Symbols.read(members, diagnostics),
            signatures.returns(members, name),
            signatures.parameters(members),
            Conventions.read(members, diagnostics),
            new CallMapping(
                members.flag("variadic"),
                members.flag("lastError"),
                errors.read(members),
                members.flag("async"),
                members.flag("critical"),
                members.flag("optional"),
                platforms(members),
                members.flag("waitsForCallbacks")),
            members.doc()));
  }

  /** Reads the platforms, without duplicates. */
  private List<Located<String>> platforms(ValidatedObject members) {
    Map<String, Located<String>> read = new LinkedHashMap<>();
    Optional<JsonArray> list = members.array("platforms");
    if (list.isPresent() && list.get().elements().isEmpty()) {
      diagnostics.report(
          UNKNOWN_PLATFORM,
          list.get().location(),
          "\"platforms\" is empty, so that no platform has the function",
          "\"platforms\": [ \"windows\", \"linux/x64\" ], or no such key");
    }
    for (JsonValue element : list.map(JsonArray::elements).orElse(List.of())) {
      if (element instanceof JsonString text) {
        platforms
            .platform(new Located<>(text.value(), text.location()))
            .ifPresent(platform -> read.putIfAbsent(platform.value(), platform));
      } else {
        TypeMismatch.report("a platform", element, Set.of(STRING), diagnostics);
      }
    }
    return List.copyOf(read.values());
  }
}

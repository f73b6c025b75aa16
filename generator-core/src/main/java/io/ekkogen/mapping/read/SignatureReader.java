package io.ekkogen.mapping.read;

import static io.ekkogen.diagnostic.DiagnosticCode.BAD_VALUE;
import static io.ekkogen.diagnostic.DiagnosticCode.IN_AND_WRITTEN;
import static io.ekkogen.diagnostic.DiagnosticCode.MISSING_KEY;
import static io.ekkogen.diagnostic.DiagnosticCode.REF_AND_OUT;
import static io.ekkogen.mapping.json.JsonValue.Kind.ARRAY;
import static io.ekkogen.mapping.json.JsonValue.Kind.BOOLEAN;
import static io.ekkogen.mapping.json.JsonValue.Kind.NUMBER;
import static io.ekkogen.mapping.json.JsonValue.Kind.OBJECT;
import static io.ekkogen.mapping.json.JsonValue.Kind.STRING;
import static io.ekkogen.mapping.object.Key.key;

import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.FreeMapping;
import io.ekkogen.mapping.Mapping.ParameterMapping;
import io.ekkogen.mapping.Mapping.RetainedMapping;
import io.ekkogen.mapping.Mapping.ReturnMapping;
import io.ekkogen.mapping.json.JsonValue.JsonObject;
import io.ekkogen.mapping.object.JsonTypes;
import io.ekkogen.mapping.object.Key;
import io.ekkogen.mapping.object.ObjectSchema;
import io.ekkogen.mapping.object.Scope;
import io.ekkogen.mapping.object.ValidatedObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the common keys of functions and callbacks: {@code returns} and {@code parameters}. */
final class SignatureReader {
  static final Key RETURNS = key("returns", STRING, OBJECT);
  static final Key PARAMETERS = key("parameters", ARRAY);

  /** The key {@code type}, which many objects have. */
  static final Key TYPE = key("type", STRING).required("\"type\": \"int\"");

  private static final ObjectSchema RETURN =
      ObjectSchema.of(
          TYPE,
          key("encoding", STRING),
          key("free", STRING),
          key("length", STRING, NUMBER),
          key("terminated", BOOLEAN),
          key("nullable", BOOLEAN),
          key("owned", BOOLEAN),
          key("owner", STRING),
          key("same", STRING),
          key("range", STRING),
          key("within", STRING),
          key("doc", STRING));

  private static final ObjectSchema PARAMETER =
      ObjectSchema.of(
          key("name", STRING).required("\"name\": \"value\""),
          TYPE,
          key("in", BOOLEAN),
          key("ref", BOOLEAN),
          key("out", BOOLEAN),
          key("encoding", STRING),
          key("nullable", BOOLEAN),
          key("length", STRING, NUMBER),
          key("written", STRING),
          key("terminated", BOOLEAN),
          key("owned", BOOLEAN),
          key("owner", STRING),
          key("consumed", BOOLEAN, STRING),
          key("free", BOOLEAN, STRING),
          key("freeEach", STRING),
          key("within", STRING),
          key("doc", STRING),
          key("retained", BOOLEAN, STRING, OBJECT),
          key("data", BOOLEAN));

  private static final String KEY = "key";

  private static final ObjectSchema RETAINED =
      ObjectSchema.of(key(KEY, ARRAY).required("\"key\": [\"name\"], or [] if there is one"));

  private SignatureReader() {}

  /** Reads the return type; {@code void} at {@code name} if it is absent or rejected. */
  static ReturnMapping returns(ValidatedObject members, Located<String> name) {
    ValidatedObject object =
        members
            .value(RETURNS.name())
            .map(it -> RETURN.check(it, TYPE.name(), members.diagnostics()))
            .orElse(new ValidatedObject(Map.of(), Set.of(), members.diagnostics()));
    return new ReturnMapping(
        object.type().orElse(new Located<>("void", name.location())),
        object.string("encoding"),
        object.string("free"),
        length(object),
        object.flag("terminated"),
        object.flag("nullable"),
        object.flag("owned"),
        object.string("owner"),
        object.string("same"),
        object.string("range"),
        object.string("within"),
        object.doc());
  }

  /** An expression, or a number. */
  static Optional<Located<String>> length(ValidatedObject members) {
    return members.string("length").or(() -> members.number("length"));
  }

  /** Reads the valid parameters, with unique names. */
  static List<ParameterMapping> parameters(ValidatedObject members) {
    Scope scope = new Scope(members.diagnostics());
    return members.objects(PARAMETERS.name(), "parameter").stream()
        .map(it -> PARAMETER.check(it, it.location(), members.diagnostics()))
        .flatMap(it -> parameter(it, scope).stream())
        .toList();
  }

  private static Optional<RetainedMapping> retained(ValidatedObject members) {
    Optional<JsonObject> object = members.object("retained");
    if (object.isPresent()) {
      return Optional.of(
          new RetainedMapping(
              object.get().location(), true, Optional.empty(), names(object.get(), members)));
    }
    Optional<Located<String>> until = members.string("retained");
    return until.isPresent()
        ? until.map(it -> new RetainedMapping(it.location(), true, until, Optional.empty()))
        : members
            .flag("retained")
            .map(
                it ->
                    new RetainedMapping(
                        it.location(), it.value(), Optional.empty(), Optional.empty()));
  }

  /** The names of parameters. */
  private static Optional<List<Located<String>>> names(
      JsonObject retained, ValidatedObject members) {
    ValidatedObject checked = RETAINED.check(retained, retained.location(), members.diagnostics());
    return checked
        .array(KEY)
        .map(
            it ->
                it.elements().stream()
                    .flatMap(
                        name ->
                            JsonTypes.string("a parameter", name, members.diagnostics()).stream())
                    .toList());
  }

  /** Functions, or {@code false} where the library keeps the memory. */
  private static Optional<FreeMapping> free(ValidatedObject members) {
    Optional<Located<Boolean>> flag = members.flag("free");
    if (members.isSet("free")) {
      members
          .diagnostics()
          .report(
              BAD_VALUE,
              flag.orElseThrow().location(),
              "\"free\": true does not say what releases the memory",
              "the name of an export, \"C\" for the C library's free, or false for memory that the"
                  + " library keeps");
      return Optional.empty();
    }
    Optional<Located<String>> by = members.string("free");
    Optional<Located<String>> each = members.string("freeEach");
    if (each.isPresent() && by.isEmpty()) {
      members
          .diagnostics()
          .report(
              MISSING_KEY,
              each.get().location(),
              "\"freeEach\" without a \"free\" that releases the array",
              "\"free\": the name of an export, or \"C\" for the C library's free");
    }
    return by.<Located<?>>map(it -> it)
        .or(() -> flag)
        .map(it -> new FreeMapping(it.location(), by, each));
  }

  private static Optional<ParameterMapping> parameter(ValidatedObject members, Scope scope) {
    Optional<Located<String>> name = members.string("name").flatMap(scope::declare);
    Optional<Located<String>> type = members.type();
    if (members.isSet("ref") && members.isSet("out")) {
      members
          .diagnostics()
          .report(
              REF_AND_OUT,
              members.flag("out").orElseThrow().location(),
              "the parameter is both ref and out",
              "\"ref\": true when the function reads what is passed, else \"out\": true");
    }
    if (members.isSet("in") && (members.isSet("ref") || members.isSet("out"))) {
      members
          .diagnostics()
          .report(
              IN_AND_WRITTEN,
              members.flag("in").orElseThrow().location(),
              "the parameter is in, so it is only read, and also "
                  + (members.isSet("ref") ? "ref" : "out"),
              "\"in\": true when C declares a pointer to const, else \"ref\" or \"out\" alone");
    }
    if (name.isEmpty() || type.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ParameterMapping(
            name.get(),
            type.get(),
            members.flag("in"),
            members.flag("ref"),
            members.flag("out"),
            members.string("encoding"),
            members.flag("nullable"),
            length(members),
            members.string("written"),
            members.flag("terminated"),
            members.flag("owned"),
            members.string("owner"),
            consumed(members),
            free(members),
            retained(members),
            members.flag("data"),
            members.string("within"),
            members.doc()));
  }

  private static Optional<Located<String>> consumed(ValidatedObject members) {
    Optional<Located<Boolean>> flag = members.flag("consumed");
    return members
        .string("consumed")
        .or(() -> flag.map(it -> new Located<>(it.value().toString(), it.location())));
  }
}

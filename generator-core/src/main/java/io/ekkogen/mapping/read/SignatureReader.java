package io.ekkogen.mapping.read;

import static io.ekkogen.diagnostic.DiagnosticCode.REF_AND_OUT;
import static io.ekkogen.diagnostic.DiagnosticCode.UNKNOWN_TYPE;
import static io.ekkogen.mapping.json.JsonValue.Kind.ARRAY;
import static io.ekkogen.mapping.json.JsonValue.Kind.BOOLEAN;
import static io.ekkogen.mapping.json.JsonValue.Kind.NUMBER;
import static io.ekkogen.mapping.json.JsonValue.Kind.OBJECT;
import static io.ekkogen.mapping.json.JsonValue.Kind.STRING;
import static io.ekkogen.mapping.object.Key.key;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.ParameterMapping;
import io.ekkogen.mapping.Mapping.ReturnMapping;
import io.ekkogen.mapping.json.JsonValue;
import io.ekkogen.mapping.json.JsonValue.JsonArray;
import io.ekkogen.mapping.json.JsonValue.JsonObject;
import io.ekkogen.mapping.object.Key;
import io.ekkogen.mapping.object.ObjectSchema;
import io.ekkogen.mapping.object.Scope;
import io.ekkogen.mapping.object.TypeMismatch;
import io.ekkogen.mapping.object.ValidatedObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the common keys of functions and callbacks: {@code returns} and {@code parameters}. */
public final class SignatureReader {
  public static final Key RETURNS = key("returns", STRING, OBJECT);
  public static final Key PARAMETERS = key("parameters", ARRAY);

  /** The key {@code type}, which many objects have. */
  public static final Key TYPE = key("type", STRING).required("\"type\": \"int\"");

  private static final ObjectSchema RETURN =
      ObjectSchema.of(
          TYPE,
          key("encoding", STRING),
          key("free", STRING),
          key("length", STRING, NUMBER),
          key("nullable", BOOLEAN),
          key("owned", BOOLEAN),
          key("range", STRING),
          key("doc", STRING));

  private static final ObjectSchema PARAMETER =
      ObjectSchema.of(
          key("name", STRING).required("\"name\": \"value\""),
          TYPE,
          key("ref", BOOLEAN),
          key("out", BOOLEAN),
          key("encoding", STRING),
          key("nullable", BOOLEAN),
          key("length", STRING),
          key("owned", BOOLEAN),
          key("doc", STRING),
          key("retained", BOOLEAN));

  private final Diagnostics diagnostics;

  public SignatureReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Reads the return type; {@code void} at {@code name} if it is absent or rejected. */
  public ReturnMapping returns(ValidatedObject members, Located<String> name) {
    Optional<JsonObject> object = members.object(RETURNS.name());
    Optional<ValidatedObject> inner =
        object.map(it -> RETURN.check(it, it.location(), diagnostics));
    Optional<Located<String>> type =
        inner.isPresent()
            ? type(inner.get().string(TYPE.name()), diagnostics)
            : type(members.string(RETURNS.name()), diagnostics);
    ValidatedObject more = inner.orElse(ValidatedObject.NONE);
    return new ReturnMapping(
        type.orElse(new Located<>("void", name.location())),
        more.string("encoding"),
        more.string("free"),
        more.stringOrNumber("length"),
        more.flag("nullable"),
        more.flag("owned"),
        more.string("range"),
        more.doc());
  }

  /** Reads the valid parameters, with unique names. */
  public List<ParameterMapping> parameters(ValidatedObject members) {
    List<ParameterMapping> parameters = new ArrayList<>();
    Scope scope = new Scope(diagnostics);
    List<JsonValue> elements =
        members.array(PARAMETERS.name()).map(JsonArray::elements).orElse(List.of());
    for (int i = 0; i < elements.size(); i++) {
      if (elements.get(i) instanceof JsonObject object) {
        parameter(object, scope).ifPresent(parameters::add);
      } else {
        TypeMismatch.report("parameter " + (i + 1), elements.get(i), Set.of(OBJECT), diagnostics);
      }
    }
    return parameters;
  }

  private Optional<ParameterMapping> parameter(JsonObject object, Scope scope) {
    ValidatedObject members = PARAMETER.check(object, object.location(), diagnostics);
    Optional<Located<String>> name = members.string("name").flatMap(scope::declare);
    Optional<Located<String>> type = type(members.string(TYPE.name()), diagnostics);
    Optional<Located<Boolean>> ref = members.flag("ref");
    Optional<Located<Boolean>> out = members.flag("out");
    if (ref.isPresent() && ref.get().value() && out.isPresent() && out.get().value()) {
      diagnostics.report(
          REF_AND_OUT,
          out.get().location(),
          "the parameter is both ref and out",
          "\"ref\": true when the function reads what is passed, else \"out\": true");
    }
    if (name.isEmpty() || type.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ParameterMapping(
            name.get(),
            type.get(),
            ref,
            out,
            members.string("encoding"),
            members.flag("nullable"),
            members.string("length"),
            members.flag("owned"),
            members.flag("retained"),
            members.doc()));
  }

  /** Checks that a type is not blank; its meaning is resolved later. */
  public static Optional<Located<String>> type(
      Optional<Located<String>> written, Diagnostics diagnostics) {
    if (written.isPresent() && written.get().value().isBlank()) {
      diagnostics.report(
          UNKNOWN_TYPE, written.get().location(), "the type is empty", "a type such as int");
      return Optional.empty();
    }
    return written;
  }
}

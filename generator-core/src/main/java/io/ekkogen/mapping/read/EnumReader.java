package io.ekkogen.mapping.read;

import static io.ekkogen.mapping.json.JsonValue.Kind.BOOLEAN;
import static io.ekkogen.mapping.json.JsonValue.Kind.NUMBER;
import static io.ekkogen.mapping.json.JsonValue.Kind.OBJECT;
import static io.ekkogen.mapping.json.JsonValue.Kind.STRING;
import static io.ekkogen.mapping.object.Key.key;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.EnumMapping;
import io.ekkogen.mapping.Mapping.EnumValueMapping;
import io.ekkogen.mapping.Mapping.ValueKind;
import io.ekkogen.mapping.json.JsonValue.JsonNumber;
import io.ekkogen.mapping.json.JsonValue.JsonObject;
import io.ekkogen.mapping.json.JsonValue.JsonString;
import io.ekkogen.mapping.json.JsonValue.Member;
import io.ekkogen.mapping.object.ObjectSchema;
import io.ekkogen.mapping.object.Scope;
import io.ekkogen.mapping.object.TypeMismatch;
import io.ekkogen.mapping.object.ValidatedObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one entry of {@code enums}. */
public final class EnumReader {
  private static final ObjectSchema ENUM =
      ObjectSchema.of(
          key("type", STRING),
          key("values", OBJECT).required("\"values\": { \"RED\": 0 }"),
          key("flags", BOOLEAN),
          key("doc", STRING));

  private final Diagnostics diagnostics;

  public EnumReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  public Optional<EnumMapping> read(Located<String> name, JsonObject object) {
    ValidatedObject members = ENUM.check(object, name.location(), diagnostics);
    Scope scope = new Scope(diagnostics);
    List<EnumValueMapping> values = new ArrayList<>();
    for (Member member : members.object("values").map(JsonObject::members).orElse(List.of())) {
      if (!ObjectSchema.isIgnored(member.key())) {
        value(member, scope).ifPresent(values::add);
      }
    }
    return Optional.of(
        new EnumMapping(
            name,
            SignatureReader.type(members.string("type"), diagnostics),
            values,
            members.flag("flags").map(Located::value).orElse(false),
            members.doc()));
  }

  private Optional<EnumValueMapping> value(Member member, Scope scope) {
    Optional<Located<String>> name =
        scope.declare(new Located<>(member.key(), member.keyLocation()));
    Located<String> value;
    ValueKind kind;
    if (member.value() instanceof JsonNumber number) {
      value = new Located<>(number.text(), number.location());
      kind = ValueKind.NUMBER;
    } else if (member.value() instanceof JsonString text) {
      value = new Located<>(text.value(), text.location());
      kind = ValueKind.STRING;
    } else {
      TypeMismatch.report(
          Quoted.of(member.key()), member.value(), Set.of(NUMBER, STRING), diagnostics);
      return Optional.empty();
    }
    return name.map(it -> new EnumValueMapping(it, value, kind));
  }
}

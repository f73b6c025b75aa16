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
import io.ekkogen.mapping.json.JsonValue.JsonScalar;
import io.ekkogen.mapping.json.JsonValue.Member;
import io.ekkogen.mapping.object.JsonTypes;
import io.ekkogen.mapping.object.ObjectSchema;
import io.ekkogen.mapping.object.Scope;
import io.ekkogen.mapping.object.ValidatedObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one entry of {@code enums}. */
final class EnumReader {
  static final ObjectSchema ENUM =
      ObjectSchema.of(
          key("type", STRING),
          key("values", OBJECT).required("\"values\": { \"RED\": 0 }"),
          key("flags", BOOLEAN),
          key("doc", STRING));

  private EnumReader() {}

  static Optional<EnumMapping> read(Located<String> name, ValidatedObject members) {
    Scope scope = new Scope(members.diagnostics());
    List<EnumValueMapping> values =
        members.object("values").map(ObjectSchema::entries).orElse(List.of()).stream()
            .flatMap(member -> value(member, scope, members.diagnostics()).stream())
            .toList();
    return Optional.of(
        new EnumMapping(name, members.type(), values, members.isSet("flags"), members.doc()));
  }

  private static Optional<EnumValueMapping> value(
      Member member, Scope scope, Diagnostics diagnostics) {
    Optional<Located<String>> name = scope.declare(member.key());
    if (!JsonTypes.check(
        Quoted.of(member.key().value()), member.value(), Set.of(NUMBER, STRING), diagnostics)) {
      return Optional.empty();
    }
    JsonScalar value = (JsonScalar) member.value();
    ValueKind kind = ValueKind.valueOf(value.kind().name());
    return name.map(it -> new EnumValueMapping(it, value.text(), kind));
  }
}

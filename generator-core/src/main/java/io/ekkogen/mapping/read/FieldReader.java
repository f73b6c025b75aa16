package io.ekkogen.mapping.read;

import static io.ekkogen.diagnostic.DiagnosticCode.BAD_LAYOUT;
import static io.ekkogen.mapping.json.JsonValue.Kind.BOOLEAN;
import static io.ekkogen.mapping.json.JsonValue.Kind.NUMBER;
import static io.ekkogen.mapping.json.JsonValue.Kind.STRING;
import static io.ekkogen.mapping.object.Key.key;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.FieldMapping;
import io.ekkogen.mapping.StructKind;
import io.ekkogen.mapping.json.JsonValue.JsonObject;
import io.ekkogen.mapping.object.Key;
import io.ekkogen.mapping.object.ObjectSchema;
import io.ekkogen.mapping.object.Scope;
import io.ekkogen.mapping.object.ValidatedObject;
import java.util.Optional;

/** Reads the fields of one structure or union. */
final class FieldReader {
  private static final Key NAME = key("name", STRING);
  private static final Key OFFSET = key("offset", NUMBER);
  private static final Key BITS = key("bits", NUMBER);

  private static final ObjectSchema FIELD = schema(NAME.required("\"name\": \"x\""), OFFSET);

  /** An unnamed bit-field, which is padding. */
  private static final ObjectSchema PADDING = schema(NAME, OFFSET);

  private static final ObjectSchema PLACED =
      schema(NAME.required("\"name\": \"x\""), OFFSET.required("\"offset\": 8, in bytes"));

  private final Diagnostics diagnostics;
  private final StructKind kind;
  private final Scope scope;

  FieldReader(StructKind kind, Diagnostics diagnostics) {
    this.kind = kind;
    this.diagnostics = diagnostics;
    scope = new Scope(diagnostics);
  }

  private static ObjectSchema schema(Key name, Key offset) {
    return ObjectSchema.of(
        name,
        SignatureReader.TYPE,
        offset,
        BITS,
        key("encoding", STRING),
        key("ref", BOOLEAN),
        key("in", BOOLEAN),
        key("length", STRING, NUMBER),
        key("flexible", BOOLEAN),
        key("doc", STRING));
  }

  /** Reads a field; empty after a report. */
  Optional<FieldMapping> read(JsonObject object) {
    boolean isPadding = object.has(BITS.name()) && !object.has(NAME.name());
    ObjectSchema schema = kind == StructKind.EXPLICIT ? PLACED : isPadding ? PADDING : FIELD;
    ValidatedObject members = schema.check(object, object.location(), diagnostics);
    Optional<Located<String>> name = members.string(NAME.name()).flatMap(scope::declare);
    Optional<Located<String>> type = members.type();
    Optional<Located<Integer>> bits =
        members.integer(BITS.name(), 0, Long.SIZE).filter(it -> isBitField(it, isPadding));
    Optional<Located<Integer>> offset = offset(members);
    if (type.isEmpty() || name.isEmpty() && !isPadding) {
      return Optional.empty();
    }
    return Optional.of(
        new FieldMapping(
            name,
            type.get(),
            offset,
            bits,
            members.string("encoding"),
            members.flag("ref"),
            members.flag("in"),
            SignatureReader.length(members),
            members.flag("flexible"),
            members.doc()));
  }

  private Optional<Located<Integer>> offset(ValidatedObject members) {
    Optional<Located<String>> written = members.number(OFFSET.name());
    if (written.isEmpty() || kind == StructKind.EXPLICIT || kind == StructKind.UNKNOWN) {
      return members.integer(OFFSET.name(), 0, Integer.MAX_VALUE);
    }
    boolean isUnion = kind == StructKind.UNION;
    diagnostics.report(
        BAD_LAYOUT,
        written.get().location(),
        "an offset on a field of a " + (isUnion ? "union" : "sequential structure"),
        Optional.of(
            isUnion
                ? "no offset: all fields of a union are at its start"
                : "no offset: the C compiler's rules place the fields in order"),
        Optional.of("offsets need a structure with \"layout\": \"Explicit\""));
    return Optional.empty();
  }

  /** Whether the bit-field is valid; otherwise reports it. */
  private boolean isBitField(Located<Integer> bits, boolean isPadding) {
    if (kind == StructKind.EXPLICIT) {
      return refuse(
          bits,
          "a bit-field in an explicit structure",
          "a separate structure for it, which has an offset");
    }
    if (bits.value() == 0 && kind == StructKind.UNION) {
      return refuse(
          bits, "a bit-field of width 0 in a union, where it has no effect", "at least 1 bit");
    }
    if (bits.value() == 0 && !isPadding) {
      return refuse(
          bits,
          "a bit-field of width 0 with a name",
          "at least 1 bit; or no name, to end a unit of bit-fields");
    }
    return true;
  }

  private boolean refuse(Located<?> place, String problem, String expected) {
    diagnostics.report(BAD_LAYOUT, place.location(), problem, expected);
    return false;
  }
}

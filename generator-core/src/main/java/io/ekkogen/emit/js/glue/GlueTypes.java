package io.ekkogen.emit.js.glue;

import io.ekkogen.emit.LineBreaker;
import io.ekkogen.emit.StructPlaces;
import io.ekkogen.emit.js.glue.kind.GlueConstants;
import io.ekkogen.emit.js.glue.kind.GlueKind;
import io.ekkogen.emit.js.glue.kind.GlueKinds;
import io.ekkogen.emit.js.glue.kind.LengthGlue;
import io.ekkogen.emit.js.source.JsDoc;
import io.ekkogen.emit.js.source.JsText;
import io.ekkogen.model.CPrototype;
import io.ekkogen.model.Handle;
import io.ekkogen.model.Library;
import io.ekkogen.model.type.Enumeration;
import io.ekkogen.model.type.FieldLength;
import io.ekkogen.model.type.Struct;
import io.ekkogen.model.type.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Generates the classes and enums of the glue. */
final class GlueTypes {
  private final Library library;
  private final GlueConstants constants;
  private final GlueKinds kinds;
  private final Map<Struct, StructPlaces> places = new LinkedHashMap<>();
  private final StringBuilder text = new StringBuilder();

  GlueTypes(Library library, GlueKinds kinds) {
    this.library = library;
    this.kinds = kinds;
    constants = kinds.constants();
    library.structs().forEach(it -> places.put(it, StructPlaces.of(library, it)));
  }

  String generate() {
    library.enumerations().forEach(this::addEnumeration);
    library.handles().forEach(this::addHandle);
    if (!library.structs().isEmpty()) {
      text.append('\n');
    }
    library.structs().forEach(this::addToken);
    library.structs().forEach(this::addStruct);
    return text.toString();
  }

  private void addEnumeration(Enumeration enumeration) {
    String values =
        enumeration.values().stream()
            .map(value -> value.jsName() + ": " + JsText.integer(value.value(), enumeration.type()))
            .collect(Collectors.joining(", "));
    text.append('\n').append(new JsDoc().text(enumeration.doc()).comment("  "));
    text.append(
        "  const %s = rt.enumeration({ %s });\n"
            .formatted(enumeration.jsName(), LineBreaker.first(values)));
  }

  private void addHandle(Handle handle) {
    String name = handle.jsName();
    text.append('\n').append(new JsDoc().text(handle.doc()).comment("  "));
    String base = handle.close().isPresent() ? "Handle" : "OpaqueHandle";
    text.append("  class %s extends rt.%s {}\n".formatted(name, base));
    text.append(
        "  const %s = rt.%s(%s, %s);\n"
            .formatted(
                constants.typeOf(name),
                closingWaits(handle) ? "waitingHandleType" : "handleType",
                JsText.string(handle.name()),
                name));
  }

  /** Whether the function that closes it waits for callbacks. */
  private boolean closingWaits(Handle handle) {
    return handle.close().filter(close -> close.call().waitsForCallbacks()).isPresent();
  }

  /** What the runtime knows the structure by; before all classes, which may refer to each other. */
  private void addToken(Struct struct) {
    String name = struct.jsName();
    String size = String.valueOf(places.get(struct).size());
    if (!places.get(struct).sameEverywhere()) {
      String layout = constants.layoutOf(name);
      text.append(
          "  // Differs between platforms; io.ekkogen.runtime.layout.Signature has the"
              + " notation.\n");
      text.append(
          "  const %s = rt.layout(%s);\n".formatted(layout, JsText.string(struct.layout().code())));
      size = layout + ".size()";
    }
    List<String> names = struct.fields().stream().map(Struct.Field::jsName).toList();
    OptionalInt alignment = places.get(struct).alignment();
    String overlapping = overlapping(struct);
    String more =
        overlapping.isEmpty() && alignment.isEmpty()
            ? ""
            : ", " + alignment.orElse(16) + overlapping;
    text.append(
        "  const %s = rt.%s(%s, %s, [%s], () => %s%s);\n"
            .formatted(
                constants.typeOf(name),
                allOverlap(struct) ? "unionType" : "structType",
                JsText.string(struct.name()),
                size,
                LineBreaker.first(JsText.strings(names)),
                name,
                more));
  }

  private static boolean allOverlap(Struct struct) {
    return !struct.fields().isEmpty() && struct.fields().stream().allMatch(Struct.Field::overlaps);
  }

  /** An argument with the fields that share bytes, unless all fields do. */
  private static String overlapping(Struct struct) {
    List<String> names =
        struct.fields().stream().filter(Struct.Field::overlaps).map(Struct.Field::jsName).toList();
    return names.isEmpty() || allOverlap(struct) ? "" : ", [" + JsText.strings(names) + "]";
  }

  private void addStruct(Struct struct) {
    text.append('\n');
    addTable(struct);
    text.append(new JsDoc().code(CPrototype.of(struct)).text(struct.doc()).comment("  "));
    text.append("  class %s extends rt.Struct {\n".formatted(struct.jsName()));
    text.append(
        "    constructor(init) {\n      super(%s, init);\n    }\n"
            .formatted(constants.typeOf(struct.jsName())));
    struct.fields().forEach(field -> addAccessors(struct, field));
    text.append("  }\n");
  }

  /** The types and offsets of the fields. */
  private void addTable(Struct struct) {
    String name = struct.jsName();
    text.append(
        "  const %s = rt.fields(%s, {\n"
            .formatted(constants.fieldsOf(name), constants.typeOf(name)));
    for (Struct.Field field : struct.fields()) {
      String place = field.bits().isPresent() ? bitOffset(struct, field) : offset(struct, field);
      text.append("    %s: [%s, %s],\n".formatted(field.jsName(), kind(struct, field), place));
    }
    text.append("  });\n");
  }

  private String kind(Struct struct, Struct.Field field) {
    String kind = valueKind(struct, field);
    return field.isConst() ? "rt.kind.readOnly(%s)".formatted(kind) : kind;
  }

  private String valueKind(Struct struct, Struct.Field field) {
    GlueKind kind = kinds.of(field.type());
    if (field.type() instanceof Type.InlineArray array && array.isFlexible()) {
      String length =
          field.length().map(it -> length(struct, it)).orElse("rt.kind.asManyAsThereIsRoomFor");
      return "rt.kind.flexible(%s, %s)".formatted(kinds.of(array.element()).field(), length);
    }
    if (field.length().isPresent()) {
      return kind.pointedField(length(struct, field.length().get()));
    }
    if (field.isCount()) {
      return "rt.kind.count(%s)".formatted(kind.field());
    }
    return field.bits().isPresent() ? kind.bitField(field.bits().getAsInt()) : kind.field();
  }

  private String length(Struct struct, FieldLength length) {
    if (length instanceof FieldLength.Counted by) {
      Struct.Field count = struct.count(by);
      return "rt.kind.countAt(%s, %s)"
          .formatted(kinds.of(count.type()).field(), offset(struct, count));
    }
    if (length instanceof FieldLength.Computed) {
      return "rt.kind.computed((where) => " + value(struct, length) + ")";
    }
    return "rt.kind.fixed(%d)".formatted(((FieldLength.Fixed) length).count());
  }

  /** An expression for a length. */
  private String value(Struct struct, FieldLength length) {
    if (length instanceof FieldLength.Counted by) {
      Struct.Field count = struct.count(by);
      return "%s.get(where, %s)".formatted(kinds.of(count.type()).field(), offset(struct, count));
    }
    if (length instanceof FieldLength.Computed computed) {
      return LengthGlue.calculation(
          computed.operator(),
          value(struct, computed.left()),
          value(struct, computed.right()),
          JsText.string(struct.name() + ": " + computed.text()));
    }
    return String.valueOf(((FieldLength.Fixed) length).count());
  }

  private String offset(Struct struct, Struct.Field field) {
    return places.get(struct).sameEverywhere()
        ? String.valueOf(places.get(struct).offset(field))
        : "%s.offset(%d)".formatted(constants.layoutOf(struct.jsName()), field.member());
  }

  private String bitOffset(Struct struct, Struct.Field field) {
    return places.get(struct).sameEverywhere()
        ? String.valueOf(places.get(struct).bitOffset(field))
        : "%s.bitOffset(%d)".formatted(constants.layoutOf(struct.jsName()), field.member());
  }

  private void addAccessors(Struct struct, Struct.Field field) {
    String name = field.jsName();
    String entry = constants.fieldsOf(struct.jsName()) + "." + name;
    text.append(
        "\n    get %s() {\n      return rt.load(this, %s);\n    }\n".formatted(name, entry));
    if (field.isReadOnly()) {
      return;
    }
    text.append(
        "\n    set %s(value) {\n      rt.store(this, %s, value);\n    }\n".formatted(name, entry));
  }
}

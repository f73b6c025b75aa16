package io.ekkogen.emit.js;

import io.ekkogen.emit.CPrototype;
import io.ekkogen.emit.StructPlaces;
import io.ekkogen.model.Enumeration;
import io.ekkogen.model.Handle;
import io.ekkogen.model.Library;
import io.ekkogen.model.Struct;
import java.util.List;

/** Generates the classes and enums of the glue. */
final class GlueTypes {
  private final Library library;
  private final GlueConstants constants;
  private final StringBuilder text = new StringBuilder();

  GlueTypes(Library library, GlueConstants constants) {
    this.library = library;
    this.constants = constants;
  }

  String generate() {
    library.enumerations().forEach(this::addEnumeration);
    library.structs().forEach(this::addStruct);
    library.handles().forEach(this::addHandle);
    return text.toString();
  }

  private void addEnumeration(Enumeration enumeration) {
    List<String> values =
        enumeration.values().stream()
            .map(value -> value.jsName() + ": " + JsText.integer(value.value(), enumeration.type()))
            .toList();
    text.append('\n').append(new JsDoc().text(enumeration.doc()).comment("  "));
    String before = "const %s = rt.enumeration({ ".formatted(enumeration.jsName());
    text.append(JsText.list("  ", before, values, " });")).append('\n');
  }

  private void addHandle(Handle handle) {
    String name = handle.jsName();
    text.append('\n').append(new JsDoc().text(handle.doc()).comment("  "));
    text.append("  class %s extends rt.Handle {}\n".formatted(name));
    text.append(
        "  const %s = rt.handleType(%s, %s);\n"
            .formatted(constants.of(name), JsText.string(handle.name()), name));
  }

  private void addStruct(Struct struct) {
    StructPlaces places = StructPlaces.of(library, struct);
    String type = constants.of(struct.jsName());
    String layout = constants.layoutOf(struct.jsName());
    String size = String.valueOf(places.size());
    text.append('\n');
    if (!places.sameEverywhere()) {
      text.append("  // Not the same on every platform.\n");
      text.append("  const %s = rt.layout('%s');\n".formatted(layout, struct.layout().code()));
      size = layout + ".size()";
    }
    List<String> names = struct.fields().stream().map(Struct.Field::jsName).toList();
    String before =
        "const %s = rt.structType(%s, %s, [".formatted(type, JsText.string(struct.name()), size);
    text.append(JsText.list("  ", before, JsText.strings(names), "]);")).append('\n');
    text.append(new JsDoc().code(CPrototype.of(struct)).text(struct.doc()).comment("  "));
    text.append("  class %s extends rt.Struct {\n".formatted(struct.jsName()));
    text.append("    constructor(init) {\n      super(%s, init);\n    }\n".formatted(type));
    for (Struct.Field field : struct.fields()) {
      String offset =
          places.sameEverywhere()
              ? String.valueOf(places.offset(field))
              : "%s.offset(%d)".formatted(layout, places.index(field));
      addField(struct, field, offset);
    }
    text.append("  }\n");
  }

  private void addField(Struct struct, Struct.Field field, String offset) {
    String type = JsText.string(field.type().mappingName());
    text.append(
        "\n    get %s() {\n      return rt.get(%s, this, %s);\n    }\n"
            .formatted(field.jsName(), type, offset));
    text.append(
        "\n    set %s(value) {\n      rt.set(%s, this, %s, value, %s);\n    }\n"
            .formatted(
                field.jsName(), type, offset, JsText.string(struct.name() + "." + field.name())));
  }
}

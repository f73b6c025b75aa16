package io.ekkogen.cli.layout;

import io.ekkogen.cli.IndentedJson;
import io.ekkogen.layout.StructureLayout;
import io.ekkogen.layout.StructureLayout.BitRange;
import io.ekkogen.layout.StructureLayout.FieldPlace;
import java.io.PrintWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Writes layouts as JSON for tools. */
public final class LayoutJson {
  private final JsonGenerator json;

  private LayoutJson(JsonGenerator json) {
    this.json = json;
  }

  /** Writes all layouts as one JSON object. */
  public static void write(List<StructureLayout> structures, PrintWriter out) {
    IndentedJson.write(
        out,
        json -> {
          json.writeArrayPropertyStart("structures");
          structures.forEach(new LayoutJson(json)::structure);
          json.writeEndArray();
        });
  }

  private void structure(StructureLayout structure) {
    json.writeStartObject();
    json.writeStringProperty("name", structure.name());
    json.writeStringProperty("kind", structure.keyword());
    json.writeStringProperty("target", structure.platform().key());
    json.writeNumberProperty("size", structure.size());
    json.writeNumberProperty("alignment", structure.alignment());
    json.writeArrayPropertyStart("fields");
    structure.fields().forEach(this::field);
    json.writeEndArray();
    json.writeArrayPropertyStart("padding");
    for (BitRange range : structure.padding()) {
      json.writeStartObject();
      place(range, !range.isBytes());
      json.writeEndObject();
    }
    json.writeEndArray();
    structure
        .shorter()
        .ifPresent(
            shorter -> {
              json.writeObjectPropertyStart("shorter");
              json.writeNumberProperty("size", shorter.size());
              json.writeArrayPropertyStart("fields");
              shorter.fields().forEach(json::writeString);
              json.writeEndArray();
              json.writeEndObject();
            });
    json.writeEndObject();
  }

  private void field(FieldPlace field) {
    json.writeStartObject();
    if (!field.name().isEmpty()) {
      json.writeStringProperty("name", field.name());
    }
    json.writeStringProperty("declaration", field.declaration());
    place(field.place(), field.isBitField());
    json.writeEndObject();
  }

  /** Writes a range in bytes, or in bits. */
  private void place(BitRange range, boolean isBits) {
    json.writeNumberProperty("offset", range.begin() / Byte.SIZE);
    if (isBits) {
      json.writeNumberProperty("bit", range.begin() % Byte.SIZE);
      json.writeNumberProperty("bits", range.length());
    } else {
      json.writeNumberProperty("size", range.length() / Byte.SIZE);
    }
  }
}

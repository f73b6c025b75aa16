package io.ekkogen.cli.layout;

import io.ekkogen.layout.StructureLayout;
import io.ekkogen.layout.StructureLayout.BitRange;
import io.ekkogen.layout.StructureLayout.FieldPlace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A line of a layout's table: a field, or a range that no field covers.
 *
 * @param isBits whether its place is in bits
 * @param text the field's declaration in C
 */
record LayoutRow(BitRange place, boolean isBits, boolean isField, String text) {
  /** The rows in the order of memory. */
  static List<LayoutRow> of(StructureLayout structure) {
    List<LayoutRow> rows = new ArrayList<>();
    for (FieldPlace field : structure.fields()) {
      rows.add(new LayoutRow(field.place(), field.isBitField(), true, field.declaration()));
    }
    String nothing = structure.isExplicit() ? "(not described)" : "(padding)";
    for (BitRange padding : structure.padding()) {
      rows.add(new LayoutRow(padding, !padding.isBytes(), false, nothing));
    }
    rows.sort(Comparator.comparing(row -> row.place().begin()));
    return rows;
  }

  /** The offset in bytes, and that of the bit where there is one: {@code 16:3}. */
  String offset() {
    String bytes = String.valueOf(place.begin() / Byte.SIZE);
    return isBits ? bytes + ":" + place.begin() % Byte.SIZE : bytes;
  }

  /** The number of bytes or, as {@code 3 bits}, of bits. */
  String length() {
    return isBits
        ? LayoutText.count(place.length(), "bit")
        : String.valueOf(place.length() / Byte.SIZE);
  }
}

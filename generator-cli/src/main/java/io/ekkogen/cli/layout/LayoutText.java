package io.ekkogen.cli.layout;

import io.ekkogen.layout.StructureLayout;
import io.ekkogen.layout.StructureLayout.BitRange;
import io.ekkogen.layout.StructureLayout.FieldPlace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Formats layouts for people: a table of the fields, a map of the memory, and possible savings. */
public final class LayoutText {
  private LayoutText() {}

  /** Formats layouts in paragraphs; platforms with the same layout of a structure share one. */
  public static String of(List<StructureLayout> structures) {
    List<List<StructureLayout>> groups = new ArrayList<>();
    for (StructureLayout structure : structures) {
      groups.stream()
          .filter(group -> isSame(group.get(0), structure))
          .findFirst()
          .orElseGet(
              () -> {
                groups.add(new ArrayList<>());
                return groups.get(groups.size() - 1);
              })
          .add(structure);
    }
    return groups.stream()
        .map(LayoutText::describe)
        .collect(Collectors.joining(System.lineSeparator()));
  }

  private static boolean isSame(StructureLayout one, StructureLayout other) {
    return one.name().equals(other.name())
        && one.size() == other.size()
        && one.alignment() == other.alignment()
        && one.fields().equals(other.fields());
  }

  private static String describe(List<StructureLayout> group) {
    StructureLayout structure = group.get(0);
    String platforms =
        group.stream().map(it -> it.platform().key()).collect(Collectors.joining(", "));
    StringBuilder text = new StringBuilder();
    text.append(
        "%s %s on %s: %s, aligned to %d%n%n"
            .formatted(
                structure.keyword(),
                structure.name(),
                platforms,
                count(structure.size(), "byte"),
                structure.alignment()));
    boolean hasBits = rows(structure).stream().anyMatch(Row::isBits);
    text.append(Row.line(hasBits ? "offset:bit" : "offset", "size", "field"));
    rows(structure).forEach(row -> text.append(row.line()));
    text.append(System.lineSeparator());
    MemoryMap.draw(structure).forEach(line -> text.append(line).append(System.lineSeparator()));
    notes(structure).forEach(note -> text.append(System.lineSeparator()).append("  ").append(note));
    return text.append(notes(structure).isEmpty() ? "" : System.lineSeparator()).toString();
  }

  /** A line of the table. */
  private record Row(BitRange place, boolean isBits, String text) {
    String line() {
      String offset = String.valueOf(place.begin() / Byte.SIZE);
      String length = String.valueOf(place.length() / Byte.SIZE);
      if (isBits) {
        offset += ":" + place.begin() % Byte.SIZE;
        length = count(place.length(), "bit");
      }
      return line(offset, length, text);
    }

    static String line(String offset, String size, String field) {
      return "%10s  %8s  %s%n".formatted(offset, size, field);
    }
  }

  private static List<Row> rows(StructureLayout structure) {
    List<Row> rows = new ArrayList<>();
    for (FieldPlace field : structure.fields()) {
      rows.add(new Row(field.place(), field.isBitField(), field.declaration()));
    }
    String nothing = structure.isExplicit() ? "(not described)" : "(padding)";
    for (BitRange padding : structure.padding()) {
      rows.add(new Row(padding, !padding.isBytes(), nothing));
    }
    rows.sort(Comparator.comparing(row -> row.place().begin()));
    return rows;
  }

  private static List<String> notes(StructureLayout structure) {
    List<String> notes = new ArrayList<>();
    long bits = structure.padding().stream().mapToLong(BitRange::length).sum();
    if (bits > 0 && !structure.isExplicit()) {
      String amount = bits % Byte.SIZE == 0 ? count(bits / Byte.SIZE, "byte") : count(bits, "bit");
      notes.add("%s %s padding.".formatted(amount, bits == 1 || bits == 8 ? "is" : "are"));
    }
    structure
        .shorter()
        .ifPresent(
            order ->
                notes.add(
                    "%s could be saved, where the C code can be changed too: in the order %s."
                        .formatted(
                            count(structure.size() - order.size(), "byte"),
                            String.join(", ", order.fields()))));
    return notes;
  }

  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}

package io.ekkogen.cli.layout;

import io.ekkogen.layout.StructureLayout;
import io.ekkogen.layout.StructureLayout.BitRange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Formats layouts for people: a table of the fields, a map of the memory, and possible savings. */
public final class LayoutText {
  private LayoutText() {}

  /** Formats layouts in paragraphs; platforms with the same layout of a structure share one. */
  public static String of(List<StructureLayout> structures) {
    return LayoutGroup.of(structures).stream()
        .map(LayoutText::describe)
        .collect(Collectors.joining(System.lineSeparator()));
  }

  private static String describe(LayoutGroup group) {
    StructureLayout structure = group.first();
    StringBuilder text = new StringBuilder();
    text.append(group.title()).append(System.lineSeparator()).append(System.lineSeparator());
    List<LayoutRow> rows = LayoutRow.of(structure);
    boolean hasBits = rows.stream().anyMatch(LayoutRow::isBits);
    text.append(line(hasBits ? "offset:bit" : "offset", "size", "field"));
    rows.forEach(row -> text.append(line(row.offset(), row.length(), row.text())));
    text.append(System.lineSeparator());
    MemoryMap.draw(structure).forEach(line -> text.append(line).append(System.lineSeparator()));
    notes(structure).forEach(note -> text.append(System.lineSeparator()).append("  ").append(note));
    return text.append(notes(structure).isEmpty() ? "" : System.lineSeparator()).toString();
  }

  private static String line(String offset, String size, String field) {
    return "%10s  %8s  %s%n".formatted(offset, size, field);
  }

  /** Sentences about padding, and how some could be saved. */
  static List<String> notes(StructureLayout structure) {
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

package io.ekkogen.cli.layout;

import io.ekkogen.layout.StructureLayout;
import io.ekkogen.layout.StructureLayout.BitRange;
import io.ekkogen.layout.StructureLayout.FieldPlace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Divides a structure's memory into what a map draws, with eight bytes in a row. */
final class MemoryBlocks {
  static final int ROW = 8;

  private MemoryBlocks() {}

  /** A range of bytes that is drawn as one. */
  record Block(String label, long begin, long end, boolean isPadding) {
    long firstRow() {
      return begin / ROW;
    }

    long lastRow() {
      return (end - 1) / ROW;
    }

    /** The row for the label: the one with most of its bytes, of those that are always drawn. */
    long labelledRow() {
      long inFirst = Math.min(end, (firstRow() + 1) * ROW) - begin;
      long inLast = end - Math.max(begin, lastRow() * ROW);
      return inFirst >= inLast ? firstRow() : lastRow();
    }
  }

  /**
   * The lanes of a structure. Fields that share bytes, as in unions, are in different lanes; with
   * one lane, padding is a block as well.
   */
  static List<List<Block>> lanes(StructureLayout structure) {
    List<List<Block>> lanes = new ArrayList<>();
    fields(structure).forEach(lane -> lanes.add(blocks(lane)));
    if (lanes.size() == 1) {
      lanes.get(0).addAll(padding(structure));
      lanes.get(0).sort(Comparator.comparing(Block::begin));
    }
    return lanes;
  }

  /** The rows to draw: those in the middle of large blocks are left out. */
  static SortedSet<Long> rows(List<Block> blocks) {
    TreeSet<Long> rows = new TreeSet<>();
    for (Block block : blocks) {
      rows.add(block.firstRow());
      rows.add(block.lastRow());
      if (block.lastRow() - block.firstRow() == 2) {
        rows.add(block.firstRow() + 1);
      }
    }
    return rows;
  }

  private static List<List<FieldPlace>> fields(StructureLayout structure) {
    List<List<FieldPlace>> lanes = new ArrayList<>();
    List<FieldPlace> inOrder = new ArrayList<>(structure.fields());
    inOrder.removeIf(field -> field.place().length() == 0);
    inOrder.sort(Comparator.comparing(field -> field.place().begin()));
    for (FieldPlace field : inOrder) {
      lanes.stream()
          .filter(lane -> lane.get(lane.size() - 1).place().end() <= field.place().begin())
          .findFirst()
          .orElseGet(
              () -> {
                lanes.add(new ArrayList<>());
                return lanes.get(lanes.size() - 1);
              })
          .add(field);
    }
    return lanes;
  }

  /** Groups fields into blocks: bit-fields that share a byte are one block. */
  private static List<Block> blocks(List<FieldPlace> lane) {
    List<Block> blocks = new ArrayList<>();
    for (FieldPlace field : lane) {
      BitRange place = field.place();
      long begin = place.begin() / Byte.SIZE;
      long end = (place.end() + Byte.SIZE - 1) / Byte.SIZE;
      String label = field.name();
      Block last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
      if (last != null && last.end > begin) {
        blocks.remove(last);
        begin = last.begin;
        label = (last.label + " " + label).strip();
      }
      blocks.add(new Block(label, begin, end, false));
    }
    return blocks;
  }

  /** Blocks for whole bytes of padding; padding bits belong to the adjacent bit-fields. */
  private static List<Block> padding(StructureLayout structure) {
    List<Block> blocks = new ArrayList<>();
    for (BitRange range : structure.padding()) {
      long begin = (range.begin() + Byte.SIZE - 1) / Byte.SIZE;
      long end = range.end() / Byte.SIZE;
      if (begin < end) {
        blocks.add(new Block("", begin, end, true));
      }
    }
    return blocks;
  }
}

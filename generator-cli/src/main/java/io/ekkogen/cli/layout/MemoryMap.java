package io.ekkogen.cli.layout;

import io.ekkogen.layout.StructureLayout;
import io.ekkogen.layout.StructureLayout.BitRange;
import io.ekkogen.layout.StructureLayout.FieldPlace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Draws a structure's memory with eight bytes in a row. Dots are padding. Overlapping fields are
 * drawn below each other; rows in the middle of large fields are left out.
 */
final class MemoryMap {
  private static final int ROW = 8;

  private static final String MARGIN = " ".repeat(12);

  /** The inner width of a byte's box. */
  private static final int WIDTH = 5;

  /** Blocks by their start. */
  private final TreeMap<Long, Block> blocks = new TreeMap<>();

  private final List<String> lines = new ArrayList<>();

  private MemoryMap(List<Block> blocks) {
    blocks.forEach(block -> this.blocks.put(block.begin(), block));
  }

  /** A range of bytes that is drawn as one. */
  private record Block(String label, long begin, long end, boolean isPadding) {
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

  /** Draws a structure, and returns the lines. */
  static List<String> draw(StructureLayout structure) {
    List<List<FieldPlace>> lanes = lanes(structure);
    List<String> lines = new ArrayList<>();
    StringBuilder head = new StringBuilder(MARGIN);
    for (int i = 0; i < Math.min(ROW, structure.size()); i++) {
      head.append("   ").append(i).append("  ");
    }
    lines.add(head.toString().stripTrailing());
    for (List<FieldPlace> lane : lanes) {
      List<Block> blocks = blocks(lane);
      if (lanes.size() == 1) {
        blocks.addAll(padding(structure));
      }
      MemoryMap map = new MemoryMap(blocks);
      map.draw();
      // The last line of a lane is often the first of the next.
      boolean isShared = lines.get(lines.size() - 1).equals(map.lines.get(0));
      lines.addAll(map.lines.subList(isShared ? 1 : 0, map.lines.size()));
    }
    return lines;
  }

  /** Distributes fields to lanes, so that fields that share bytes are in different ones. */
  private static List<List<FieldPlace>> lanes(StructureLayout structure) {
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

  private void draw() {
    TreeSet<Long> rows = new TreeSet<>();
    for (Block block : blocks.values()) {
      rows.add(block.firstRow());
      rows.add(block.lastRow());
      if (block.lastRow() - block.firstRow() == 2) {
        rows.add(block.firstRow() + 1);
      }
    }
    long previous = -1;
    for (long row : rows) {
      boolean isContinued = previous >= 0 && row == previous + 1;
      if (previous >= 0 && !isContinued) {
        lines.add(MARGIN + ":" + " ".repeat((WIDTH + 1) * ROW - 1) + ":");
      } else {
        line(isContinued ? previous : -1, row);
      }
      row(row);
      previous = row;
    }
    line(previous, -1);
  }

  private Block at(long row, int column) {
    if (row < 0 || column < 0 || column >= ROW) {
      return null;
    }
    long offset = row * ROW + column;
    Map.Entry<Long, Block> before = blocks.floorEntry(offset);
    return before != null && offset < before.getValue().end() ? before.getValue() : null;
  }

  /** Draws the line between two rows. */
  private void line(long above, long below) {
    StringBuilder line = new StringBuilder(MARGIN);
    for (int column = 0; column <= ROW; column++) {
      boolean left = at(above, column - 1) != at(below, column - 1);
      boolean right = at(above, column) != at(below, column);
      boolean up = at(above, column - 1) != at(above, column);
      boolean down = at(below, column - 1) != at(below, column);
      line.append(corner(left, right, up || down));
      line.append((right ? "-" : " ").repeat(column < ROW ? WIDTH : 0));
    }
    lines.add(line.toString().stripTrailing());
  }

  private static char corner(boolean left, boolean right, boolean isUpright) {
    if (left && right && !isUpright) {
      return '-';
    }
    return left || right ? '+' : isUpright ? '|' : ' ';
  }

  private void row(long row) {
    StringBuilder line = new StringBuilder("%10d  ".formatted(row * ROW));
    int column = 0;
    while (column < ROW) {
      Block block = at(row, column);
      int end = column + 1;
      while (end < ROW && at(row, end) == block) {
        end++;
      }
      boolean isEdge = block != at(row, column - 1);
      line.append(isEdge ? '|' : ' ');
      line.append(inside(block, row, (end - column) * (WIDTH + 1) - 1));
      column = end;
    }
    line.append(at(row, ROW - 1) == null ? "" : "|");
    lines.add(line.toString().stripTrailing());
  }

  private static String inside(Block block, long row, int width) {
    if (block == null) {
      return " ".repeat(width);
    }
    if (block.isPadding) {
      return ".".repeat(width);
    }
    String label = block.labelledRow() == row ? block.label : "";
    if (label.length() + 2 <= width) {
      label = " " + label;
    } else if (label.length() > width) {
      label = label.substring(0, width - 1) + "~";
    }
    return label + " ".repeat(width - label.length());
  }
}

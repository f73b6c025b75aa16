package io.ekkogen.cli.layout;

import io.ekkogen.cli.layout.MemoryBlocks.Block;
import io.ekkogen.layout.StructureLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Draws a structure's memory with eight bytes in a row. Dots are padding. Overlapping fields are
 * drawn below each other; rows in the middle of large fields are left out.
 */
final class MemoryMap {
  private static final int ROW = MemoryBlocks.ROW;

  private static final String MARGIN = " ".repeat(12);

  /** The inner width of a byte's box. */
  private static final int WIDTH = 5;

  /** Blocks by their start. */
  private final TreeMap<Long, Block> blocks = new TreeMap<>();

  private final List<String> lines = new ArrayList<>();

  private MemoryMap(List<Block> blocks) {
    blocks.forEach(block -> this.blocks.put(block.begin(), block));
  }

  /** Draws a structure, and returns the lines. */
  static List<String> draw(StructureLayout structure) {
    List<String> lines = new ArrayList<>();
    StringBuilder head = new StringBuilder(MARGIN);
    for (int i = 0; i < Math.min(ROW, structure.size()); i++) {
      head.append("   ").append(i).append("  ");
    }
    lines.add(head.toString().stripTrailing());
    for (List<Block> lane : MemoryBlocks.lanes(structure)) {
      MemoryMap map = new MemoryMap(lane);
      map.draw();
      // The last line of a lane is often the first of the next.
      boolean isShared = lines.get(lines.size() - 1).equals(map.lines.get(0));
      lines.addAll(map.lines.subList(isShared ? 1 : 0, map.lines.size()));
    }
    return lines;
  }

  private void draw() {
    long previous = -1;
    for (long row : MemoryBlocks.rows(List.copyOf(blocks.values()))) {
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
    if (block.isPadding()) {
      return ".".repeat(width);
    }
    String label = block.labelledRow() == row ? block.label() : "";
    if (label.length() + 2 <= width) {
      label = " " + label;
    } else if (label.length() > width) {
      label = label.substring(0, width - 1) + "~";
    }
    return label + " ".repeat(width - label.length());
  }
}

package io.ekkogen.cli.layout;

import static io.ekkogen.cli.layout.MemoryBlocks.ROW;

import io.ekkogen.cli.layout.MemoryBlocks.Block;
import io.ekkogen.layout.StructureLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;

/**
 * Draws maps of memory as SVG: eight bytes in a row, platforms with different layouts side by side.
 * Colours follow the reader's light or dark scheme.
 */
public final class LayoutSvg {
  private static final int CELL = 44;
  private static final int HEIGHT = 26;
  private static final int MARGIN = 40;
  private static final int GAP = 28;
  private static final int TITLE = 22;
  private static final int MAP = MARGIN + ROW * CELL + GAP;

  /** Room for a character of a label, in a font of this size. */
  private static final double LETTER = 6.8;

  private static final String STYLE =
      """
      <style>
        text { font: 12px ui-monospace, Menlo, Consolas, monospace; fill: #1b1f24 }
        .title { font: 600 13px system-ui, sans-serif }
        .platforms { fill: #6e7781 }
        .offset { fill: #6e7781; text-anchor: end }
        .field { fill: #d5e5fb; stroke: #54719b }
        .padding { fill: #f0f0f0; stroke: #a0a0a0; stroke-dasharray: 3 2 }
        .gap { fill: #6e7781; text-anchor: middle }
        @media (prefers-color-scheme: dark) {
          text { fill: #e6edf3 }
          .platforms, .offset, .gap { fill: #8d96a0 }
          .field { fill: #1f3a5f; stroke: #7ba4dc }
          .padding { fill: #24282e; stroke: #6e7681 }
        }
      </style>
      """;

  private final StringBuilder shapes = new StringBuilder();

  private LayoutSvg() {}

  /** One drawing of all structures, each with its platforms side by side. */
  public static String of(List<StructureLayout> structures) {
    LayoutSvg drawing = new LayoutSvg();
    List<List<LayoutGroup>> byName = byName(structures);
    int most = 1;
    int top = 0;
    for (List<LayoutGroup> groups : byName) {
      int bottom = top;
      for (int i = 0; i < groups.size(); i++) {
        bottom = Math.max(bottom, drawing.map(groups.get(i), i * MAP, top));
      }
      top = bottom + GAP / 2;
      most = Math.max(most, groups.size());
    }
    return drawing.document(most * MAP, top);
  }

  /** The groups of each structure. */
  static List<List<LayoutGroup>> byName(List<StructureLayout> structures) {
    List<List<LayoutGroup>> all = new ArrayList<>();
    for (LayoutGroup group : LayoutGroup.of(structures)) {
      String name = group.first().name();
      all.stream()
          .filter(groups -> groups.get(0).first().name().equals(name))
          .findFirst()
          .orElseGet(
              () -> {
                all.add(new ArrayList<>());
                return all.get(all.size() - 1);
              })
          .add(group);
    }
    return all;
  }

  private String document(int width, int height) {
    return ("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
                + " viewBox=\"0 0 %d %d\" role=\"img\">\n")
            .formatted(width, height, width, height)
        + STYLE
        + shapes
        + "</svg>\n";
  }

  /** Draws one map, and returns where it ends. */
  private int map(LayoutGroup group, int left, int top) {
    StructureLayout structure = group.first();
    text("title", left, top + TITLE - 8, structure.keyword() + " " + structure.name());
    text(
        "platforms",
        left,
        top + 2 * TITLE - 12,
        "%s: %s, aligned to %d"
            .formatted(
                group.platforms(),
                LayoutText.count(structure.size(), "byte"),
                structure.alignment()));
    int y = top + 2 * TITLE;
    for (List<Block> lane : MemoryBlocks.lanes(structure)) {
      y = lane(lane, left + MARGIN, y) + 4;
    }
    return y;
  }

  private int lane(List<Block> blocks, int left, int top) {
    SortedSet<Long> rows = MemoryBlocks.rows(blocks);
    int y = top;
    long previous = rows.isEmpty() ? 0 : rows.first() - 1;
    for (long row : rows) {
      if (row != previous + 1) {
        text("gap", left + ROW * CELL / 2, y + HEIGHT / 2, "⋮");
        y += HEIGHT / 2 + 4;
      }
      text("offset", left - 6, y + HEIGHT - 9, String.valueOf(row * ROW));
      for (Block block : blocks) {
        if (block.firstRow() <= row && row <= block.lastRow()) {
          part(block, row, left, y);
        }
      }
      y += HEIGHT;
      previous = row;
    }
    return y;
  }

  /** Draws the part of a block that is in a row. */
  private void part(Block block, long row, int left, int y) {
    long begin = Math.max(block.begin(), row * ROW) - row * ROW;
    long end = Math.min(block.end(), (row + 1) * ROW) - row * ROW;
    long x = left + begin * CELL;
    long width = (end - begin) * CELL;
    shapes.append(
        "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>\n"
            .formatted(block.isPadding() ? "padding" : "field", x, y, width, HEIGHT));
    if (block.labelledRow() == row) {
      text("label", (int) x + 5, y + HEIGHT - 9, shorten(block.label(), (int) width - 8));
    }
  }

  private static String shorten(String label, int width) {
    int most = (int) (width / LETTER);
    return label.length() <= most ? label : label.substring(0, Math.max(1, most - 1)) + "…";
  }

  private void text(String type, int x, int y, String text) {
    if (!text.isEmpty()) {
      shapes.append(
          String.format(
              Locale.ROOT,
              "<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>\n",
              type,
              x,
              y,
              Html.escape(text)));
    }
  }
}

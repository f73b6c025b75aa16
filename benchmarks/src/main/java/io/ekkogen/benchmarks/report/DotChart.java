package io.ekkogen.benchmarks.report;

import io.ekkogen.benchmarks.Results;
import io.ekkogen.benchmarks.Row;
import io.ekkogen.benchmarks.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A table as SVG: a line for each row and a mark for each peer on a logarithmic scale of time. It
 * can be read on light and dark pages, and without colours, because each peer has a shape, too.
 */
final class DotChart {
  private static final int LEFT = 230;
  private static final int WIDTH = 860;
  private static final int RIGHT = WIDTH - 20;
  private static final int LINE = 24;
  private static final int LEGEND_COLUMNS = 3;

  private static final String STYLE =
      """
      <style>
        text { font: 13px system-ui, sans-serif; fill: #24292f }
        .scale { font-size: 11px; fill: #57606a }
        .grid { stroke: #d0d7de; stroke-width: 1 }
        .p0 { fill: #cf222e } .p1 { fill: #bc6c00 } .p2 { fill: #0969da } .p3 { fill: #1a7f37 }
        .p4 { fill: #8250df } .p5 { fill: #57606a } .p6 { fill: #8c959f }
        @media (prefers-color-scheme: dark) {
          text { fill: #e6edf3 }
          .scale { fill: #9198a1 }
          .grid { stroke: #3d444d }
          .p0 { fill: #ff7b72 } .p1 { fill: #e3b341 } .p2 { fill: #79c0ff } .p3 { fill: #56d364 }
          .p4 { fill: #d2a8ff } .p5 { fill: #b1bac4 } .p6 { fill: #6e7681 }
        }
      </style>
      """;

  /** Outlines around the origin. */
  private static final List<String> SHAPES =
      List.of(
          "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0z",
          "M-5-5h10v10h-10z",
          "M0-6L6 5H-6z",
          "M0-6L6 0L0 6L-6 0z",
          "M0 6L6-5H-6z",
          "M-2-6h4v4h4v4h-4v4h-4v-4h-4v-4h4z",
          "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z");

  private final Table table;
  private final Results results;
  private final Columns columns;
  private final int firstDecade;
  private final int lastDecade;

  DotChart(Table table, Results results) {
    this.table = table;
    this.results = results;
    this.columns = Columns.of(table, results);
    double[] all =
        results.samples().keySet().stream()
            .filter(key -> key.table() == table)
            .mapToDouble(key -> results.median(table, key.peer(), key.row()).orElseThrow())
            .sorted()
            .toArray();
    firstDecade = all.length == 0 ? 0 : (int) Math.floor(Math.log10(all[0]));
    lastDecade = all.length == 0 ? 1 : (int) Math.ceil(Math.log10(all[all.length - 1]));
  }

  String svg(String title) {
    int legend = (columns.peers().size() + LEGEND_COLUMNS - 1) / LEGEND_COLUMNS * LINE;
    int top = 40 + legend;
    int height = top + columns.rows().size() * LINE + 30;
    StringBuilder svg = new StringBuilder();
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\">%n",
            WIDTH,
            height));
    svg.append("<title>").append(escaped(title)).append("</title>\n").append(STYLE);
    drawLegend(svg);
    drawScale(svg, top - 8, height - 24);
    int y = top + LINE / 2;
    for (Row row : columns.rows()) {
      drawRow(svg, row, y);
      y += LINE;
    }
    return svg.append("</svg>\n").toString();
  }

  private void drawLegend(StringBuilder svg) {
    int i = 0;
    for (String title : columns.peers().values()) {
      int x = 20 + i % LEGEND_COLUMNS * (WIDTH - 40) / LEGEND_COLUMNS;
      int y = 20 + i / LEGEND_COLUMNS * LINE;
      mark(svg, i, x, y, title);
      text(svg, x + 14, y + 4, "", title);
      i++;
    }
  }

  private void drawScale(StringBuilder svg, int top, int bottom) {
    for (int decade = firstDecade; decade <= lastDecade; decade++) {
      double x = x(Math.pow(10, decade));
      svg.append(
          String.format(Locale.ROOT, "<path class=\"grid\" d=\"M%.1f %dV%d\"/>%n", x, top, bottom));
      text(svg, x, bottom + 16, " class=\"scale\" text-anchor=\"middle\"", time(decade));
    }
  }

  private void drawRow(StringBuilder svg, Row row, int y) {
    text(svg, LEFT - 14, y + 4, " text-anchor=\"end\"", row.title());
    svg.append(
        String.format(Locale.ROOT, "<path class=\"grid\" d=\"M%d %dH%d\"/>%n", LEFT, y, RIGHT));
    // The first peer is drawn last, above the others.
    List<Map.Entry<String, String>> peers = List.copyOf(columns.peers().entrySet());
    for (int i = peers.size() - 1; i >= 0; i--) {
      int shape = i;
      String title = peers.get(i).getValue();
      results
          .median(table, peers.get(i).getKey(), row)
          .ifPresent(ns -> mark(svg, shape, x(ns), y, title + ": " + Numbers.plain(ns) + " ns"));
    }
  }

  private double x(double nanoseconds) {
    double part = (Math.log10(nanoseconds) - firstDecade) / (lastDecade - firstDecade);
    return LEFT + part * (RIGHT - LEFT);
  }

  private static void mark(StringBuilder svg, int peer, double x, int y, String title) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<path class=\"p%d\" transform=\"translate(%.1f %d)\" d=\"%s\"><title>%s</title></path>%n",
            peer,
            x,
            y,
            SHAPES.get(peer),
            escaped(title)));
  }

  private static void text(StringBuilder svg, double x, int y, String attributes, String text) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%d\"%s>%s</text>%n",
            x,
            y,
            attributes,
            escaped(text)));
  }

  private static String time(int decade) {
    String[] units = {" ns", " µs", " ms", " s"};
    int unit = Math.max(0, Math.floorDiv(decade, 3));
    return Numbers.factor(Math.pow(10, decade - 3 * unit)) + units[unit];
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}

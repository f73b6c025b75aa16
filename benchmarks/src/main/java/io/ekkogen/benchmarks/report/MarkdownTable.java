package io.ekkogen.benchmarks.report;

import io.ekkogen.benchmarks.Goal;
import io.ekkogen.benchmarks.Results;
import io.ekkogen.benchmarks.Row;
import io.ekkogen.benchmarks.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Tables of medians, and of ratios beside their goals. */
final class MarkdownTable {
  private final Results results;

  MarkdownTable(Results results) {
    this.results = results;
  }

  /** Nanoseconds of each peer, and what goals ask. */
  String of(Table table) {
    Columns columns = Columns.of(table, results);
    if (columns.rows().isEmpty()) {
      return "Not measured.\n";
    }
    List<String> goals = peersWithGoals(table, columns);
    List<String> head = new ArrayList<>(List.of("work"));
    head.addAll(columns.peers().values());
    for (String peer : goals) {
      head.add(goals.size() == 1 ? "ratio" : "ratio: " + columns.peers().get(peer));
      head.add("goal");
    }
    StringBuilder text = new StringBuilder(line(head));
    text.append("|---").append("|---:".repeat(columns.peers().size()));
    text.append("|---|---".repeat(goals.size())).append("|\n");
    for (Row row : columns.rows()) {
      List<String> cells = new ArrayList<>(List.of(row.title()));
      for (String peer : columns.peers().keySet()) {
        cells.add(cell(results.median(table, peer, row), table.unit()));
      }
      for (String peer : goals) {
        cells.addAll(goalCells(table, row, peer, columns));
      }
      text.append(line(cells));
    }
    return text.toString();
  }

  /** The throughput of two threads as a multiple of that of one. */
  String ofThreads() {
    StringBuilder text =
        new StringBuilder(line(List.of("work", "JDK 25", "JDK 17", "goal")))
            .append("|---|---:|---:|---|\n");
    for (Row row : Columns.of(Table.THREADS_17, results).rows()) {
      OptionalDouble on25 = results.median(Table.THREADS_25, "ekkogen-ffm", row);
      OptionalDouble on17 = results.median(Table.THREADS_17, "ekkogen-libffi", row);
      text.append(line(List.of(row.title(), threads(on25), threads(on17), "≥ 1.8")));
    }
    return text.toString();
  }

  private static String threads(OptionalDouble ratio) {
    String text = cell(ratio, 1);
    return ratio.orElse(2) < 1.8 ? "**" + text + "**" : text;
  }

  private List<String> peersWithGoals(Table table, Columns columns) {
    return columns.peers().keySet().stream()
        .filter(
            peer ->
                columns.rows().stream()
                    .flatMap(row -> Goal.of(table, row).stream())
                    .anyMatch(goal -> goal.peer().equals(peer)))
        .toList();
  }

  private List<String> goalCells(Table table, Row row, String peer, Columns columns) {
    return Goal.of(table, row).stream()
        .filter(goal -> goal.peer().equals(peer))
        .findAny()
        .map(goal -> List.of(ratio(goal), text(goal, columns)))
        .orElse(List.of("–", "–"));
  }

  private String ratio(Goal goal) {
    String text = cell(goal.ratio(results), 1);
    return goal.isMet(results) || text.equals("–") ? text : "**" + text + "**";
  }

  private static String text(Goal goal, Columns columns) {
    String reference = columns.peers().getOrDefault(goal.reference(), goal.reference());
    String where = goal.referenceRow() == goal.row() ? "" : ", critical";
    String slack =
        goal.slack() == 0
            ? ""
            : ", or + "
                + Numbers.factor(goal.slack() / goal.table().unit())
                + " "
                + goal.table().unitName();
    return "≤ " + Numbers.factor(goal.factor()) + " × " + reference + where + slack;
  }

  private static String cell(OptionalDouble value, double unit) {
    return value.isPresent() ? Numbers.plain(value.getAsDouble() / unit) : "–";
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}

package io.ekkogen.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a row of a table should cost at most, a line of {@code goals.txt}.
 *
 * @param peer the id of the peer that has to be that fast
 * @param reference the id of the peer that it is compared with
 * @param referenceRow the row of the reference, usually the same
 * @param slack nanoseconds that are allowed in any case
 */
public record Goal(
    Table table,
    Row row,
    String peer,
    double factor,
    String reference,
    Row referenceRow,
    double slack) {
  private static final List<Goal> ALL = read();

  /** The goals of a row in a table, at most one for each peer. */
  public static List<Goal> of(Table table, Row row) {
    return ALL.stream().filter(goal -> goal.table == table && goal.row == row).toList();
  }

  /** The cost as a multiple of the reference's, where both were measured. */
  public OptionalDouble ratio(Results results) {
    OptionalDouble cost = results.median(table, peer, row);
    OptionalDouble other = results.median(table, reference, referenceRow);
    return cost.isPresent() && other.isPresent()
        ? OptionalDouble.of(cost.getAsDouble() / other.getAsDouble())
        : OptionalDouble.empty();
  }

  /** Whether it is reached by what was measured. */
  public boolean isMet(Results results) {
    double cost = results.median(table, peer, row).orElse(Double.MAX_VALUE);
    double other = results.median(table, reference, referenceRow).orElse(0);
    return cost <= other * factor || slack > 0 && cost <= other + slack;
  }

  private static List<Goal> read() {
    List<Goal> goals = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Goal.class.getResourceAsStream("/goals.txt"), StandardCharsets.UTF_8))) {
      for (String line; (line = reader.readLine()) != null; ) {
        if (!line.startsWith("#")) {
          goals.add(parse(line.split(" ")));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(goals);
  }

  private static Goal parse(String[] words) {
    Row row = Row.of(words[1]).orElseThrow();
    String[] reference = words[4].split(":");
    return new Goal(
        Table.of(words[0]),
        row,
        words[2],
        Double.parseDouble(words[3]),
        reference[0],
        reference.length == 1 ? row : Row.of(reference[1]).orElseThrow(),
        words.length > 5 ? Double.parseDouble(words[5]) : 0);
  }
}

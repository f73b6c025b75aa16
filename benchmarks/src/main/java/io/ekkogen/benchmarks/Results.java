package io.ekkogen.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** What was measured: samples in nanoseconds, or multiples, one for each round. */
public final class Results {
  /** One row of one peer in a table. */
  public record Key(Table table, String peer, Row row) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      return Arrays.compare(
          new String[] {table.id(), peer, row.key()},
          new String[] {other.table.id(), other.peer, other.row.key()});
    }
  }

  private final Map<Key, List<Double>> samples = new TreeMap<>();
  private final Map<String, String> facts = new TreeMap<>();

  public synchronized void add(Key key, double sample) {
    samples.computeIfAbsent(key, k -> new ArrayList<>()).add(sample);
  }

  /** Drops earlier samples, before they are measured again. */
  public synchronized void forget(Table table, Row row) {
    samples.keySet().removeIf(key -> key.table == table && key.row == row);
  }

  /** Records the machine, or the version of something. */
  public synchronized void fact(String name, String value) {
    facts.put(name, value);
  }

  public synchronized Map<String, String> facts() {
    return new TreeMap<>(facts);
  }

  public synchronized Map<Key, List<Double>> samples() {
    return new TreeMap<>(samples);
  }

  public synchronized OptionalDouble median(Table table, String peer, Row row) {
    double[] sorted =
        samples.getOrDefault(new Key(table, peer, row), List.of()).stream()
            .mapToDouble(Double::doubleValue)
            .sorted()
            .toArray();
    int middle = sorted.length / 2;
    if (sorted.length == 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
  }
}

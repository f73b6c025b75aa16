package io.ekkogen.benchmarks.report;

import io.ekkogen.benchmarks.Results;
import io.ekkogen.benchmarks.Row;
import io.ekkogen.benchmarks.ScriptPeer;
import io.ekkogen.benchmarks.StartPeer;
import io.ekkogen.benchmarks.Table;
import io.ekkogen.benchmarks.call.JavaPeer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The peers and rows of a table that have results.
 *
 * @param peers titles by id
 */
record Columns(Map<String, String> peers, List<Row> rows) {
  static Columns of(Table table, Results results) {
    List<Row> rows =
        Arrays.stream(Row.values()).filter(row -> hasResult(results, table, null, row)).toList();
    Map<String, String> peers = new LinkedHashMap<>();
    titles(table)
        .forEach(
            (id, title) -> {
              if (hasResult(results, table, id, null)) {
                peers.put(id, title);
              }
            });
    return new Columns(peers, rows);
  }

  /** The titles of all peers of a table by id. */
  static Map<String, String> titles(Table table) {
    Map<String, String> titles = new LinkedHashMap<>();
    if (table == Table.SCRIPTS) {
      Arrays.stream(ScriptPeer.values()).forEach(peer -> titles.put(peer.id(), peer.title()));
    } else if (table == Table.START_25 || table == Table.START_17) {
      Arrays.stream(StartPeer.values()).forEach(peer -> titles.put(peer.id(), peer.title()));
    } else {
      Arrays.stream(JavaPeer.values()).forEach(peer -> titles.put(peer.id(), peer.title()));
    }
    return titles;
  }

  private static boolean hasResult(Results results, Table table, String peer, Row row) {
    return results.samples().keySet().stream()
        .anyMatch(
            key ->
                key.table() == table
                    && (peer == null || key.peer().equals(peer))
                    && (row == null || key.row() == row));
  }
}

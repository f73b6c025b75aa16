package io.ekkogen.benchmarks.run;

import io.ekkogen.benchmarks.Results;
import io.ekkogen.benchmarks.Row;
import io.ekkogen.benchmarks.StartPeer;
import io.ekkogen.benchmarks.Table;
import io.ekkogen.benchmarks.start.StartBuild;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** JVMs from their start to their end, in which functions are called once. */
final class StartTasks {
  private final StartBuild programs;

  StartTasks(Path root, Path target) {
    programs = new StartBuild(root, target.resolve("start"));
  }

  /** Builds the programs, and gives a task for each. */
  List<Task> all(List<Jdk> jdks, List<Row> rows) throws IOException, InterruptedException {
    List<Row> starts = rows.stream().filter(row -> row.group() == Row.Group.START).toList();
    List<Task> tasks = new ArrayList<>();
    if (starts.isEmpty()) {
      return tasks;
    }
    Jdk last = jdks.get(jdks.size() - 1);
    programs.build(jdks.get(0).home(), last.feature() >= 22 ? last.home() : null);
    for (Row row : starts) {
      for (Jdk jdk : jdks) {
        for (StartPeer peer : StartPeer.values()) {
          if (jdk.feature() >= peer.minimumJava()) {
            tasks.add(new Start(jdk, peer, row, command(jdk, peer, row)));
          }
        }
      }
    }
    return tasks;
  }

  private List<String> command(Jdk jdk, StartPeer peer, Row row) {
    return List.of(
        jdk.java(),
        "-XX:+IgnoreUnrecognizedVMOptions",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-Dlibrary=" + programs.library(),
        "-Dekkogen.library.path=" + programs.library().getParent(),
        "-cp",
        programs.classPath(),
        peer.program(),
        Integer.toString(row.expected() / 3),
        Boolean.toString(peer.startsJna()));
  }

  private record Start(Jdk jdk, StartPeer peer, Row row, List<String> command) implements Task {
    @Override
    public boolean run(Results results) throws IOException, InterruptedException {
      Table table = jdk.feature() >= 22 ? Table.START_25 : Table.START_17;
      long start = System.nanoTime();
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes());
      int status = process.waitFor();
      long time = System.nanoTime() - start;
      if (status != 0) {
        System.err.println(String.join(" ", command) + " failed:\n" + output);
        return false;
      }
      results.add(new Results.Key(table, peer.id(), row), time);
      return true;
    }
  }
}

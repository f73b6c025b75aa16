package io.ekkogen.benchmarks.run;

import io.ekkogen.benchmarks.Results;
import io.ekkogen.benchmarks.ResultsFile;
import io.ekkogen.benchmarks.Row;
import io.ekkogen.benchmarks.Table;
import io.ekkogen.benchmarks.report.Machine;
import io.ekkogen.benchmarks.report.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Measures all rows of all peers and writes the results and the page, for {@code benchmarks/run}.
 *
 * <p>In each round, the peers of a group of rows run one after the other in a process each, so that
 * what disturbs the machine for a while disturbs all of them. The median of the rounds counts.
 *
 * <p>Arguments: the root of the checkout, the folder of the libraries, {@code full}, {@code short}
 * or {@code page} (which measures nothing), the number of rounds, homes of JDKs, {@code --} and
 * keys of rows; all rows without one.
 */
final class Main {
  private final Path root;
  private final Path libraries;
  private final int rounds;
  private final List<Jdk> jdks = new ArrayList<>();
  private final List<Row> rows;
  private final Results results;
  private final ResultsFile file;

  private Main(List<String> arguments) throws IOException {
    root = Path.of(arguments.get(0));
    libraries = Path.of(arguments.get(1));
    rounds = Integer.parseInt(arguments.get(3));
    int end = arguments.indexOf("--");
    for (String home : arguments.subList(4, end)) {
      jdks.add(Jdk.at(Path.of(home)));
    }
    List<String> keys = arguments.subList(end + 1, arguments.size());
    rows =
        keys.isEmpty()
            ? List.of(Row.values())
            : keys.stream()
                .map(
                    key ->
                        Row.of(key)
                            .orElseThrow(
                                () -> new IllegalArgumentException("There is no row " + key)))
                .toList();
    boolean isShort = arguments.get(2).equals("short");
    file =
        new ResultsFile(
            root.resolve("benchmarks/target/results" + (isShort ? "-short" : "") + ".json"));
    results = isShort ? new Results() : file.read();
  }

  public static void main(String[] arguments) throws Exception {
    Main main = new Main(Arrays.asList(arguments));
    boolean succeeded =
        switch (arguments[2]) {
          case "short" -> main.shortForm();
          case "full" -> main.full();
          default -> true;
        };
    main.report(arguments[2].equals("short"));
    if (!succeeded) {
      System.exit(1);
    }
  }

  private Path target() {
    return root.resolve("benchmarks/target");
  }

  private boolean full() throws IOException, InterruptedException {
    List<Row> calls = rows.stream().filter(row -> row.group() != Row.Group.START).toList();
    List<Task> tasks = new ArrayList<>();
    if (!calls.isEmpty()) {
      JavaTasks java = new JavaTasks(target(), libraries, Effort.FULL);
      tasks.addAll(java.byGroup(jdks, calls));
      tasks.addAll(java.threaded(jdks, calls));
      tasks.addAll(new ScriptTasks(root, target(), Effort.FULL).all(jdks, calls));
    }
    tasks.addAll(new StartTasks(root, target()).all(jdks, rows));
    for (Table table : Table.values()) {
      rows.forEach(row -> results.forget(table, row));
    }
    boolean succeeded = true;
    for (int round = 1; round <= rounds; round++) {
      System.err.println("round " + round + " of " + rounds);
      for (Task task : tasks) {
        succeeded &= task.run(results);
      }
      Machine.describe(results, jdks.stream().map(Jdk::name).toList(), target().resolve("lib"));
      file.write(results);
    }
    return succeeded;
  }

  /** Runs all peers once, two at a time; nobody reads the figures. */
  private boolean shortForm() throws IOException, InterruptedException, ExecutionException {
    List<Task> tasks = new ArrayList<>();
    tasks.addAll(new ScriptTasks(root, target(), Effort.SHORT).all(jdks, rows));
    JavaTasks java = new JavaTasks(target(), libraries, Effort.SHORT);
    tasks.addAll(java.all(jdks, rows));
    tasks.addAll(java.threaded(jdks, rows));
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      List<Callable<Boolean>> calls = new ArrayList<>();
      tasks.forEach(task -> calls.add(() -> task.run(results)));
      boolean succeeded = true;
      for (Future<Boolean> result : pool.invokeAll(calls)) {
        succeeded &= result.get();
      }
      Machine.describe(results, jdks.stream().map(Jdk::name).toList(), target().resolve("lib"));
      file.write(results);
      return succeeded;
    } finally {
      pool.shutdown();
    }
  }

  private void report(boolean isShort) throws IOException {
    Path docs = root.resolve("docs");
    new Page(docs.resolve("benchmarks.md"))
        .write(results, isShort ? target().resolve("page") : docs);
  }
}

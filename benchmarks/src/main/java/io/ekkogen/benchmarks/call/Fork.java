package io.ekkogen.benchmarks.call;

import io.ekkogen.benchmarks.Row;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * One JVM with one peer: checks that its rows give the right values, measures them with JMH, and
 * prints a line for each, its key and nanoseconds. JMH's own forks would run one benchmark after
 * the other; these are interleaved.
 *
 * <p>On several threads, a line has the throughput as a multiple of that of one thread instead.
 * Both are measured in turn in this JVM: another one may have compiled the same code differently.
 *
 * <p>Arguments: threads, warm-up iterations, measured iterations, milliseconds of each; then the
 * keys of rows. Rows that the peer does not support are left out.
 */
final class Fork {
  /** How often one thread and several are measured in turn. */
  private static final int TURNS = 3;

  private final int threads;
  private final int warmups;
  private final int iterations;
  private final TimeValue time;

  private Fork(String[] arguments) {
    threads = Integer.parseInt(arguments[0]);
    warmups = Integer.parseInt(arguments[1]);
    iterations = Integer.parseInt(arguments[2]);
    time = new TimeValue(Long.parseLong(arguments[3]), TimeUnit.MILLISECONDS);
  }

  public static void main(String[] arguments) throws ReflectiveOperationException, RunnerException {
    List<String> wanted = Arrays.asList(arguments).subList(4, arguments.length);
    List<Row> rows =
        Peers.chosen().rows().stream().filter(row -> wanted.contains(row.key())).toList();
    CallBenchmark calls = new CallBenchmark();
    for (Row row : rows) {
      check(calls, row);
    }
    Fork fork = new Fork(arguments);
    for (Row row : rows) {
      double result = fork.threads == 1 ? fork.nanoseconds(row, 1) : fork.scaling(row);
      System.out.println("result " + row.key() + " " + result);
    }
  }

  /** The throughput of all threads as a multiple of that of one, each in its best run. */
  private double scaling(Row row) throws RunnerException {
    double alone = Double.MAX_VALUE;
    double together = Double.MAX_VALUE;
    for (int turn = 0; turn < TURNS; turn++) {
      alone = Math.min(alone, nanoseconds(row, 1));
      together = Math.min(together, nanoseconds(row, threads));
    }
    return threads * alone / together;
  }

  /** What a call takes on each of {@code threads}. */
  private double nanoseconds(Row row, int threads) throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include("^" + CallBenchmark.class.getName() + "\\." + row.key() + "$")
            .forks(0)
            .threads(threads)
            .warmupIterations(warmups)
            .warmupTime(time)
            .measurementIterations(iterations)
            .measurementTime(time)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .build();
    return new Runner(options).runSingle().getPrimaryResult().getScore();
  }

  private static void check(CallBenchmark calls, Row row) throws ReflectiveOperationException {
    Object result = CallBenchmark.class.getMethod(row.key()).invoke(calls);
    int value = result instanceof String text ? text.length() : ((Number) result).intValue();
    if (value != row.expected()) {
      throw new IllegalStateException(
          Peers.chosen().id()
              + " gives "
              + result
              + " for "
              + row.key()
              + ", not "
              + row.expected());
    }
  }
}

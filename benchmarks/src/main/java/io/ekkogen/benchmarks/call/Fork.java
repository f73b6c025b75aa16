package io.ekkogen.benchmarks.call;

import io.ekkogen.benchmarks.Row;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.results.RunResult;
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
 * <p>Arguments: threads, warm-up iterations, measured iterations, milliseconds of each; then the
 * keys of rows. Rows that the peer does not support are left out.
 */
final class Fork {
  private Fork() {}

  public static void main(String[] arguments) throws ReflectiveOperationException, RunnerException {
    List<String> wanted = Arrays.asList(arguments).subList(4, arguments.length);
    List<Row> rows =
        Peers.chosen().rows().stream().filter(row -> wanted.contains(row.key())).toList();
    CallBenchmark calls = new CallBenchmark();
    for (Row row : rows) {
      check(calls, row);
    }
    OptionsBuilder options = new OptionsBuilder();
    rows.forEach(
        row -> options.include("^" + CallBenchmark.class.getName() + "\\." + row.key() + "$"));
    if (rows.isEmpty()) {
      return;
    }
    for (RunResult result : new Runner(settings(options, arguments)).run()) {
      String label = result.getPrimaryResult().getLabel();
      System.out.println("result " + label + " " + result.getPrimaryResult().getScore());
    }
  }

  private static Options settings(OptionsBuilder options, String[] arguments) {
    TimeValue time = new TimeValue(Long.parseLong(arguments[3]), TimeUnit.MILLISECONDS);
    return options
        .forks(0)
        .threads(Integer.parseInt(arguments[0]))
        .warmupIterations(Integer.parseInt(arguments[1]))
        .warmupTime(time)
        .measurementIterations(Integer.parseInt(arguments[2]))
        .measurementTime(time)
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT)
        .build();
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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/**
 * The cost of one run of a command, all its processes together.
 *
 * @param wall seconds
 * @param cpu seconds, of users and the system
 * @param memory MiB, at the peak of the largest process
 */
record Cost(double wall, double cpu, double memory) {
  private static final String REPEAT =
      "n=$1; shift; while [ $((n -= 1)) -ge 0 ]; do \"$@\" || exit; done";

  /** The median of each part. */
  static Cost median(List<Cost> costs) {
    return new Cost(
        median(costs, Cost::wall), median(costs, Cost::cpu), median(costs, Cost::memory));
  }

  private static double median(List<Cost> costs, ToDoubleFunction<Cost> part) {
    return costs.stream().mapToDouble(part).sorted().skip(costs.size() / 2).findFirst().orElse(0);
  }

  /**
   * Measures a command with GNU time, whose clock has steps of 10 ms: short commands need to run
   * several times.
   *
   * @param work a folder for output
   * @throws IOException if the command fails
   */
  static Cost measure(Path work, int times, String... command)
      throws IOException, InterruptedException {
    Path report = work.resolve("time");
    Path output = work.resolve("output");
    List<String> timed = new ArrayList<>();
    timed.addAll(List.of("/usr/bin/time", "-q", "-f", "%e %U %S %M", "-o", report.toString()));
    timed.addAll(List.of("sh", "-c", REPEAT, "sh", String.valueOf(times)));
    timed.addAll(List.of(command));
    Process process =
        new ProcessBuilder(timed).redirectErrorStream(true).redirectOutput(output.toFile()).start();
    if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroy();
      throw new IOException(String.join(" ", command) + ": " + Files.readString(output));
    }
    String[] values = Files.readString(report).strip().split(" ");
    double cpu = Double.parseDouble(values[1]) + Double.parseDouble(values[2]);
    return new Cost(
        Double.parseDouble(values[0]) / times,
        cpu / times,
        Double.parseDouble(values[3]) / 1024);
  }
}

package io.ekkogen.benchmarks.report;

import io.ekkogen.benchmarks.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Records where and with what versions a run was made. */
public final class Machine {
  private static final Pattern PEER_JAR =
      Pattern.compile("((?:jna|jnr-ffi|jmh-core)-[\\d.]+)\\.jar");

  private Machine() {}

  /** Adds the facts to the results. */
  public static void describe(Results results, List<String> jdks, Path libraries)
      throws IOException {
    results.fact("date", LocalDate.now().toString());
    results.fact(
        "machine",
        processor()
            + ", "
            + Runtime.getRuntime().availableProcessors()
            + " cores, "
            + System.getProperty("os.name")
            + " "
            + System.getProperty("os.version")
            + " "
            + System.getProperty("os.arch"));
    results.fact("JDKs", String.join(", ", jdks));
    try (Stream<Path> files = Files.list(libraries)) {
      results.fact(
          "Java libraries",
          String.join(
              ", ",
              files
                  .map(file -> PEER_JAR.matcher(file.getFileName().toString()))
                  .filter(Matcher::matches)
                  .map(match -> match.group(1).replaceFirst("-(?=[\\d.]+$)", " "))
                  .sorted()
                  .toList()));
    }
  }

  private static String processor() throws IOException {
    Path file = Path.of("/proc/cpuinfo");
    if (!Files.exists(file)) {
      return "unknown processor";
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 2))
          .findFirst()
          .orElse("unknown processor");
    }
  }
}

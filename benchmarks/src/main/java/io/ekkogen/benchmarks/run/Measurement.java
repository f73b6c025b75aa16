package io.ekkogen.benchmarks.run;

import io.ekkogen.benchmarks.Results;
import io.ekkogen.benchmarks.Row;
import io.ekkogen.benchmarks.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A process that measures rows of one peer. It prints {@code result KEY SAMPLE} for each row that
 * the peer supports, and {@code version TEXT}.
 *
 * @param environment variables beside the inherited ones
 */
record Measurement(
    Table table, String peer, Path directory, Map<String, String> environment, List<String> command)
    implements Task {
  @Override
  public boolean run(Results results) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes());
    int status = process.waitFor();
    if (status != 0) {
      System.err.println(table.id() + " " + peer + " failed with exit status " + status + ":");
      System.err.println(String.join(" ", command));
      System.err.println(output);
      return false;
    }
    output.lines().forEach(line -> record(line.split(" ", 3), results));
    return true;
  }

  private void record(String[] words, Results results) {
    if (words[0].equals("result")) {
      Row row = Row.of(words[1]).orElseThrow();
      results.add(new Results.Key(table, peer, row), Double.parseDouble(words[2]));
    } else if (words[0].equals("version")) {
      results.fact(peer, String.join(" ", List.of(words).subList(1, words.length)));
    }
  }
}

package io.ekkogen.golden;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs other programs. */
final class Processes {
  private Processes() {}

  /**
   * Runs {@code command} and returns its output, followed by a line with the exit code if that is
   * not 0.
   */
  static String run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    return code == 0 ? output : output + "\nexit code " + code;
  }
}

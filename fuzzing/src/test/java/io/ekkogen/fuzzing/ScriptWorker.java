package io.ekkogen.fuzzing;

import io.ekkogen.runtime.js.EkkoContext;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Runs scripts whose paths it reads from its input, in a separate JVM, and prints a line about
 * each.
 */
final class ScriptWorker {
  /** The prefix of lines about scripts. */
  static final String ANSWER = "ANSWER ";

  private ScriptWorker() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream answers = System.out;
    BufferedReader paths =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String path = paths.readLine(); path != null; path = paths.readLine()) {
      answers.println(ANSWER + run(Path.of(path)).replace("\\", "\\\\").replace("\n", "\\n"));
      answers.flush();
    }
    Runtime.getRuntime().halt(0);
  }

  /** Runs a script and returns its fault; empty if there is none. */
  private static String run(Path script) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try (EkkoContext context = EkkoContext.builder().grantAllNative().out(out).err(err).build()) {
      context.run(script);
    } catch (Throwable failure) {
      return "escaped: " + failure;
    }
    String text = out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
    return text.lines()
            .filter(line -> line.startsWith("WRONG") || line.contains("Exception"))
            .findFirst()
            .isPresent()
        ? text
        : "";
  }
}

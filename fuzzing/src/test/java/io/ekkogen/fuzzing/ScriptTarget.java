package io.ekkogen.fuzzing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Scripts that call native code with arbitrary arguments. They run in another JVM with guarded
 * memory, which an access outside of a block ends; each script is stored before it runs.
 */
final class ScriptTarget implements FuzzTarget, AutoCloseable {
  /** The time after which a script is stopped, which is not a failure. */
  private static final int SECONDS = 20;

  private final ScriptGenerator generator = new ScriptGenerator();
  private final Path folder;
  private Process worker;
  private BufferedReader answers;
  private PrintStream paths;
  private int scripts;
  private int timeouts;

  ScriptTarget() throws IOException {
    folder = Files.createTempDirectory("ekkogen-fuzzing");
    try (InputStream prelude = ScriptTarget.class.getResourceAsStream("prelude.mjs")) {
      Files.copy(prelude, folder.resolve("prelude.mjs"));
    }
  }

  @Override
  public String name() {
    return "scripts";
  }

  @Override
  public String extension() {
    return "mjs";
  }

  @Override
  public int batchSize() {
    return 1;
  }

  @Override
  public byte[] input(Random random) {
    return generator.script(random).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void check(List<byte[]> inputs) throws Exception {
    for (byte[] input : inputs) {
      String answer = run(Files.write(folder.resolve("script" + scripts++ + ".mjs"), input));
      if (!answer.isEmpty()) {
        throw new AssertionError(answer.replace("\\n", "\n"));
      }
    }
  }

  @Override
  public String outcome() {
    return timeouts + " stopped after " + SECONDS + " s";
  }

  private String run(Path script) throws Exception {
    if (worker == null || !worker.isAlive()) {
      start();
    }
    paths.println(script);
    paths.flush();
    CompletableFuture<String> answer = CompletableFuture.supplyAsync(this::readAnswer);
    try {
      String text = answer.get(SECONDS, TimeUnit.SECONDS);
      Files.delete(script);
      return text;
    } catch (TimeoutException e) {
      timeouts++;
      System.out.println("stopped after " + SECONDS + " s:\n" + Files.readString(script));
      worker.destroyForcibly().waitFor();
      return "";
    }
  }

  /** The worker's line about a script, or where its JVM crashed. */
  private String readAnswer() {
    String last = "nothing";
    try {
      for (String line = answers.readLine(); line != null; line = answers.readLine()) {
        if (line.startsWith(ScriptWorker.ANSWER)) {
          return line.substring(ScriptWorker.ANSWER.length());
        }
        if (line.startsWith("# C ") || line.startsWith("# V ") || line.startsWith("# J ")) {
          last = line;
        }
      }
      return "the JVM ended with " + worker.waitFor() + ", in " + last;
    } catch (IOException | InterruptedException e) {
      return "the JVM cannot be asked: " + e;
    }
  }

  private void start() throws IOException {
    worker =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-XX:+IgnoreUnrecognizedVMOptions",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:ErrorFile=" + folder.resolve("hs_err.log"),
                "-XX:-CreateCoredumpOnCrash",
                "-Dpolyglot.engine.WarnInterpreterOnly=false",
                "-Dekkogen.debug.memory=guard",
                "-cp",
                System.getProperty("java.class.path"),
                ScriptWorker.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    answers = worker.inputReader(StandardCharsets.UTF_8);
    paths = new PrintStream(worker.getOutputStream(), true, StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    if (worker != null) {
      worker.destroyForcibly();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}

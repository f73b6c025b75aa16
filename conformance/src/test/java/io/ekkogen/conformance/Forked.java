package io.ekkogen.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Runs a class of the tests in a JVM of its own. */
public final class Forked {
  /** Has code compiled as it is in any JVM that runs for long. */
  public static final String OPTIMIZED = "-XX:TieredStopAtLevel=4";

  private Forked() {}

  /** The name of a class to run. */
  public static String main(Class<?> type) {
    return type.getName();
  }

  /**
   * What the JVM printed, errors included. Most end before a second compiler would pay, and have
   * the first alone; {@link #OPTIMIZED} is for others.
   */
  public static String java(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dekkogen.linker=" + System.getProperty("ekkogen.linker"),
                "-Dekkogen.debug.memory=" + System.getProperty("ekkogen.debug.memory", ""),
                "-cp",
                System.getProperty("java.class.path")));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }
}

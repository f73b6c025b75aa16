package io.ekkogen.conformance;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Runs a class of the tests in a separate JVM. */
public final class Forked {
  /** Enables the optimizing compiler, as in long-running JVMs. */
  public static final String OPTIMIZED = "-XX:TieredStopAtLevel=4";

  private Forked() {}

  /** The name of a class to run. */
  public static String main(Class<?> type) {
    return type.getName();
  }

  /**
   * Runs a JVM, and returns its output, including errors. Most runs are too short for the
   * optimizing compiler, so it is disabled; {@link #OPTIMIZED} enables it. The property {@code
   * ekkogen.jvm} has options without which no JVM runs here.
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
    Stream.of(System.getProperty("ekkogen.jvm", "").split(" "))
        .filter(option -> !option.isEmpty())
        .forEach(command::add);
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    Charset charset = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
    String output = new String(process.getInputStream().readAllBytes(), charset);
    process.waitFor();
    return output.replace(System.lineSeparator(), "\n");
  }
}

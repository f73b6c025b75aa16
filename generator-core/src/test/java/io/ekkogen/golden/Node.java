package io.ekkogen.golden;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Node, where a machine has it, parses generated scripts. */
final class Node {
  private Node() {}

  static void assumeHere() throws InterruptedException {
    boolean here;
    try {
      here = Processes.run(List.of("node", "--version")).startsWith("v");
    } catch (IOException missing) {
      here = false;
    }
    assumeTrue(here, "no node on the path to parse the glue with");
  }

  /**
   * What node says of the syntax of {@code script}; empty when all is well.
   *
   * @param file where to put the script, ending in {@code .js} or {@code .mjs}
   */
  static String check(Path file, String script) throws IOException, InterruptedException {
    Files.writeString(file, script);
    return Processes.run(List.of("node", "--check", file.toString()));
  }
}

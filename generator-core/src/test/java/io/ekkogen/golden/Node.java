package io.ekkogen.golden;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Parses and runs generated scripts with Node, if it is installed. */
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
   * Runs the glue files of {@code files} in separate contexts, with a host and a runtime that
   * accept all calls. Glue must only create its exports: it calls nothing by itself and leaves no
   * globals.
   *
   * @param folder where to put it
   * @return the faults; empty if there are none
   */
  static String runGlue(Path folder, Map<String, String> files)
      throws IOException, InterruptedException {
    Path runner = Files.writeString(folder.resolve("run-glue.cjs"), RUNNER);
    List<String> command = new ArrayList<>(List.of("node", runner.toString()));
    for (Map.Entry<String, String> file : files.entrySet()) {
      if (file.getKey().endsWith(".glue.js")) {
        String name = file.getKey().substring(file.getKey().lastIndexOf('/') + 1);
        command.add(Files.writeString(folder.resolve(name), file.getValue()).toString());
      }
    }
    return Processes.run(command);
  }

  private static final String RUNNER =
      """
      const vm = require('vm');
      const fs = require('fs');
      for (const file of process.argv.slice(2)) {
        const context = vm.createContext({});
        const before = vm.runInContext('Reflect.ownKeys(globalThis).length', context);
        const answers = new Proxy(function () {}, {
          get: (target, key) => (key === Symbol.toPrimitive ? () => 0 : key in target ? target[key] : answers),
          apply: () => answers,
        });
        const host = new Proxy({}, { get: () => console.log(file + ': asks for the host') });
        try {
          vm.runInContext(fs.readFileSync(file, 'utf8'), context, file)(host, answers);
        } catch (error) {
          console.log(error.stack);
        }
        if (vm.runInContext('Reflect.ownKeys(globalThis).length', context) !== before) {
          console.log(file + ': leaves something behind');
        }
      }
      """;

  private static final String PARSER =
      """
      const vm = require('vm');
      const fs = require('fs');
      for (const file of process.argv.slice(2)) {
        const text = fs.readFileSync(file, 'utf8');
        try {
          file.endsWith('.mjs') ? new vm.SourceTextModule(text) : new vm.Script(text);
        } catch (error) {
          console.log(file + ': ' + error.stack);
        }
      }
      """;

  /**
   * Parses the scripts and modules of {@code files} in one process.
   *
   * @param folder where to put them
   * @return the path and errors of each file that Node cannot parse; empty if there are none
   */
  static String check(Path folder, Map<String, String> files)
      throws IOException, InterruptedException {
    Path parser = Files.writeString(folder.resolve("parse.cjs"), PARSER);
    List<String> command =
        new ArrayList<>(
            List.of("node", "--no-warnings", "--experimental-vm-modules", parser.toString()));
    for (Map.Entry<String, String> file : files.entrySet()) {
      if (file.getKey().matches(".*\\.m?js")) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        command.add(Files.writeString(path, file.getValue()).toString());
      }
    }
    return Processes.run(command);
  }
}

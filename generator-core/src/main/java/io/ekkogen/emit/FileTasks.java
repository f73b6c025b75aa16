package io.ekkogen.emit;

import io.ekkogen.output.GeneratedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The files to generate. None depends on another, so those of a large library are generated on all
 * processors; the order and the bytes are the same.
 */
public final class FileTasks {
  private final List<Supplier<GeneratedFile>> tasks = new ArrayList<>();

  /** Adds a file. The task may run on any thread. */
  public void add(Supplier<GeneratedFile> task) {
    tasks.add(task);
  }

  /** Generates the files, in the order in which they were added. */
  public List<GeneratedFile> run(boolean parallel) {
    Stream<Supplier<GeneratedFile>> all = parallel ? tasks.parallelStream() : tasks.stream();
    return all.map(Supplier::get).toList();
  }
}

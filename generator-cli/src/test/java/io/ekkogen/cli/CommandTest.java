package io.ekkogen.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** Runs the command in this JVM on files in a temporary directory. */
abstract class CommandTest {
  static final String MATHLIB =
      """
      {
        "library": { "linux": "libmathlib.so", "darwin": "libmathlib.dylib", "windows": "mathlib.dll" },
        "exports": {
          "add": {
            "returns": "int",
            "parameters": [ { "name": "a", "type": "int" }, { "name": "b", "type": "int" } ]
          },
          "getVersion": { "entryPoint": "get_version", "returns": "string" }
        },
        "structs": {
          "Point": { "fields": [ { "name": "x", "type": "double" }, { "name": "y", "type": "double" } ] }
        }
      }
      """;

  @TempDir Path directory;

  /** The outcome of a run. */
  record Outcome(int exitCode, String out, String err) {}

  static Outcome ekkogen(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] texts = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
    int exitCode = Main.run(new PrintWriter(out), new PrintWriter(err), texts);
    return new Outcome(exitCode, out.toString(), err.toString());
  }

  Path write(String name, String content) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  /** Every file below {@code folder}, relative to it and sorted. */
  static List<String> filesBelow(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}

package io.ekkogen.fuzzing;

import io.ekkogen.golden.JavaCompilation;
import io.ekkogen.golden.TypeScript;
import io.ekkogen.output.GeneratedFile;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;

/** The generated code of several mappings in separate packages, which is compiled together. */
final class GeneratedCode {
  private final Map<String, String> java = new LinkedHashMap<>();
  private final Map<String, String> declarations = new LinkedHashMap<>();
  private final Map<String, String> scripts = new LinkedHashMap<>();

  /** Adds the files of the mapping with this number. */
  void add(int number, List<GeneratedFile> files) throws IOException {
    for (GeneratedFile file : files) {
      String path = file.path();
      String name = "m" + number;
      if (path.endsWith(".java")) {
        java.put(path, file.content());
      } else if (path.endsWith(".d.ts")) {
        // Two mappings may declare modules with the same name, which TypeScript would merge.
        declarations.put(
            name + ".d.ts",
            file.content().replaceFirst("declare module 'native:", "$0" + name + "-"));
      } else if (path.endsWith(".properties")) {
        new Properties().load(new StringReader(file.content()));
      } else {
        scripts.put(name + path.substring(path.lastIndexOf('.')), file.content());
      }
    }
  }

  /**
   * Compiles the Java with all warnings, parses the scripts, and checks the declarations.
   *
   * @throws AssertionError with the messages of a compiler
   */
  void compile() throws IOException, InterruptedException {
    if (java.isEmpty()) {
      return;
    }
    Path folder = Files.createTempDirectory("ekkogen-fuzzing");
    try {
      require("javac", JavaCompilation.here(java, folder));
      require("tsc --strict", TypeScript.check(folder, declarations));
    } finally {
      delete(folder);
    }
    try (Context context =
        Context.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build()) {
      for (Map.Entry<String, String> script : scripts.entrySet()) {
        parse(context, script.getKey(), script.getValue());
      }
    }
  }

  private static void parse(Context context, String name, String text) throws IOException {
    Source.Builder source = Source.newBuilder("js", text, name);
    if (name.endsWith(".mjs")) {
      source.mimeType("application/javascript+module");
    }
    try {
      context.parse(source.build());
    } catch (PolyglotException e) {
      throw new AssertionError(name + ": " + e.getMessage(), e);
    }
  }

  private static void require(String compiler, String output) {
    if (!output.isEmpty()) {
      throw new AssertionError(compiler + ": " + output);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}

package io.ekkogen.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TypeScript's compiler takes the declarations, each in a program of its own. */
@Tag("jdk-independent")
class DeclarationsTest {
  @TempDir Path folder;

  @Test
  void compileStrictly() throws IOException, InterruptedException {
    Node.assumeHere();
    Map<String, String> files = new LinkedHashMap<>();
    for (String name : Goldens.mappings().toList()) {
      Generated.fromResource(name)
          .forEach(
              (path, text) -> {
                if (path.endsWith(".d.ts")) {
                  files.put(path.substring("js/".length()), text);
                }
              });
    }

    assertThat(TypeScript.check(folder, files)).isEmpty();
  }

  @Test
  void serveTheScriptOfTheSample() throws IOException, InterruptedException {
    Node.assumeHere();
    Path sample = Path.of("..", "samples", "mathlib");
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        "mathlib.d.ts",
        Generated.fromFile(sample.resolve("mathlib.ekko.json")).get("js/mathlib.d.ts"));
    files.put("console.d.ts", "declare const console: { log(...values: unknown[]): void };");
    files.put("main.mjs", Files.readString(sample.resolve("main.mjs")));

    assertThat(TypeScript.check(folder, files)).isEmpty();

    files.put("main.mjs", "import mathlib from 'native:mathlib';\nmathlib.add('5', 3);\n");
    assertThat(TypeScript.check(folder, files)).contains("'string' is not assignable");
  }

  @Test
  void areRefusedWhereTheyAreWrong() throws IOException, InterruptedException {
    Node.assumeHere();

    assertThat(TypeScript.check(folder, Map.of("wrong.d.ts", "export const x: Nothing;")))
        .contains("Cannot find name 'Nothing'");
  }
}

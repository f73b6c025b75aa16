package io.ekkogen.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Scripts of the sample, of the documentation and of the conformance suite compile under {@code tsc
 * --strict}. Where a script of the suite passes a value that the declarations must reject, it has
 * {@code @ts-expect-error}, which is itself an error if they accept it.
 */
@Tag("jdk-independent")
class ScriptTypesTest {
  private static final Path ROOT = Path.of("..");
  private static final Path DOCUMENTED = Path.of("src", "test", "resources", "documented");
  private static final Path CONFORMANCE = ROOT.resolve("conformance");

  /** The pages with mappings, by library name. */
  private static final Map<String, String> SHOWN =
      Map.of("stdio", "README.md", "shapes", "docs/structures.md", "events", "docs/callbacks.md");

  @TempDir Path folder;
  private final Map<String, String> files = new LinkedHashMap<>();

  @BeforeEach
  void generateDeclarations() throws IOException, InterruptedException {
    Node.assumeHere();
    Path sample = ROOT.resolve("samples/mathlib");
    files.put("host.d.ts", Files.readString(DOCUMENTED.resolve("host.d.ts")));
    files.put("std-ffi.d.ts", Files.readString(FfiTypesTest.DECLARATIONS));
    files.put(
        "std-assert.d.ts",
        Files.readString(FfiTypesTest.DECLARATIONS.resolveSibling("std-assert.d.ts")));
    declare(sample.resolve("mathlib.ekko.json"));
    for (Path folder : List.of(DOCUMENTED, CONFORMANCE.resolve("src/main/ekkogen"))) {
      for (Path mapping : in(folder, ".ekko.json")) {
        declare(mapping);
      }
    }
    for (Map.Entry<String, String> shown : SHOWN.entrySet()) {
      Path mapping = folder.resolve(shown.getKey() + ".ekko.json");
      String page = Files.readString(ROOT.resolve(shown.getValue()));
      Files.writeString(mapping, fences(page, "json").get(shown.getKey().equals("stdio") ? 1 : 0));
      declare(mapping);
    }
    files.put("sample.mjs", Files.readString(sample.resolve("main.mjs")));
  }

  private void declare(Path mapping) throws IOException {
    String name = mapping.getFileName().toString().replace(".ekko.json", ".d.ts");
    String before = files.put(name, Generated.fromFile(mapping).get("js/" + name));
    assertThat(before).as("another library called " + name).isNull();
  }

  @Test
  void scriptsCompile() throws IOException, InterruptedException {
    for (Path page : Stream.concat(Stream.of(ROOT.resolve("README.md")), pages()).toList()) {
      List<String> scripts = fences(Files.readString(page), "javascript");
      for (int i = 0; i < scripts.size(); i++) {
        files.put("%s-%d.mjs".formatted(page.getFileName(), i + 1), scripts.get(i));
      }
    }
    for (Path script : in(CONFORMANCE.resolve("src/test/resources/scripts"), ".mjs")) {
      files.put(script.getFileName().toString(), Files.readString(script));
    }

    assertThat(TypeScript.check(folder, files, "es2024")).isEmpty();
  }

  private static Stream<Path> pages() throws IOException {
    return in(ROOT.resolve("docs"), ".md").stream();
  }

  private static List<Path> in(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  /** The code blocks of a page in a language. */
  private static List<String> fences(String page, String language) {
    return Pattern.compile("^```" + language + "\\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE)
        .matcher(page)
        .results()
        .map(fence -> fence.group(1))
        .toList();
  }
}

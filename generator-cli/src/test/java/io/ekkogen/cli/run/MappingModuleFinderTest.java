package io.ekkogen.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ekkogen.fixtures.NativeFixtures;
import io.ekkogen.runtime.js.EkkoContext;
import io.ekkogen.runtime.js.module.NativeModule;
import io.ekkogen.runtime.js.module.NativeModuleException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappingModuleFinderTest {
  private static final String MAPPING =
      """
      {
        "library": { "linux": "libmathlib.so" },
        "exports": {
          "add": {
            "returns": "int",
            "parameters": [ { "name": "a", "type": "int" }, { "name": "b", "type": "int" } ]
          }
        }
      }
      """;

  @TempDir Path directory;
  private Path script;
  private MappingModuleFinder finder;

  @BeforeEach
  void makeFinder() {
    script = directory.resolve("script");
    finder = newFinder();
  }

  private MappingModuleFinder newFinder() {
    return new MappingModuleFinder(
        () -> new BindingFactory(Optional.of(new BindingCache(cache()))),
        directory.resolve("work"),
        directory.resolve("home"));
  }

  private Path cache() {
    return directory.resolve("cache");
  }

  private void write(String path, String content) throws IOException {
    Path file = directory.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "script/mathlib.ekko.json",
        "work/mathlib.ekko.json",
        "script/native-libraries/mathlib/mathlib.ekko.json",
        "work/native-libraries/mathlib/mathlib.ekko.json",
        "script/_jsTest/native-libraries/mathlib/mathlib.ekko.json",
        "work/_jsTest/native-libraries/mathlib/mathlib.ekko.json",
        "home/.ekkojs/native-libraries/mathlib.ekko.json",
        "home/.ekkojs/native-libraries/mathlib/mathlib.ekko.json"
      })
  void looksInEveryPlace(String place) throws IOException {
    write(place, MAPPING);

    assertThat(finder.find("mathlib", script))
        .hasValueSatisfying(
            module -> {
              assertThat(module.name()).isEqualTo("mathlib");
              assertThat(module.exports()).contains("add");
              assertThat(module.glue()).contains("(function (host, rt)");
            });
  }

  @Test
  void saysWhereItLookedInVain() {
    assertThat(finder.find("mathlib", script)).isEmpty();
    assertThat(finder.describePlaces("mathlib", script))
        .contains(script.resolve("mathlib.ekko.json").toString())
        .contains("native-libraries/mathlib/mathlib.ekko.json")
        .contains(directory.resolve("home/.ekkojs/native-libraries/mathlib.ekko.json").toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "work/warehouse.ekko.json",
        "script/native-libraries/warehouse/warehouse.ekko.json",
        "home/.ekkojs/native-libraries/warehouse.ekko.json"
      })
  void suggestsAMappingWhoseNameIsSpelledAlike(String place) throws IOException {
    write(place, MAPPING);

    assertThat(finder.describePlaces("warehous", script))
        .endsWith("; did you mean \"native:warehouse\"?");
    assertThat(finder.describePlaces("zlib", script)).doesNotContain("did you mean");
  }

  @Test
  void givesTheErrorsOfARefusedMapping() throws IOException {
    write("work/mathlib.ekko.json", MAPPING.replace("\"int\"", "\"itn\""));

    assertThatThrownBy(() -> finder.find("mathlib", script))
        .isInstanceOf(NativeModuleException.class)
        .hasMessageContaining("mathlib.ekko.json:5:18")
        .hasMessageContaining("EKKO1201");
  }

  @Test
  void refusesALibraryThatCallsItselfOtherwise() throws IOException {
    write("work/mathlib.ekko.json", MAPPING.replaceFirst("\\{", "{ \"name\": \"other\","));

    assertThatThrownBy(() -> finder.find("mathlib", script))
        .isInstanceOf(NativeModuleException.class)
        .hasMessageContaining("mathlib.ekko.json");
  }

  @Test
  void servesOneModulePerMapping() throws IOException {
    write("work/mathlib.ekko.json", MAPPING);

    NativeModule first = finder.find("mathlib", script).orElseThrow();

    assertThat(finder.find("mathlib", directory.resolve("elsewhere"))).containsSame(first);
  }

  @Test
  void compilesAMappingOnceAndAgainWhenItsCacheEntryIsDamaged() throws IOException {
    write("work/mathlib.ekko.json", MAPPING);
    finder.find("mathlib", script);
    Path entry = onlyEntry();
    byte[] content = Files.readAllBytes(entry);
    Object written = Files.getAttribute(entry, "lastModifiedTime");

    newFinder().find("mathlib", script);
    assertThat(Files.getAttribute(onlyEntry(), "lastModifiedTime")).isEqualTo(written);

    Files.writeString(entry, "damaged");
    assertThat(newFinder().find("mathlib", script)).isPresent();
    assertThat(Files.readAllBytes(onlyEntry())).hasSameSizeAs(content);
  }

  @Test
  void compilesAChangedMappingAnew() throws IOException {
    write("work/mathlib.ekko.json", MAPPING);
    finder.find("mathlib", script);
    write("work/mathlib.ekko.json", MAPPING.replace("\"add\"", "\"sum\""));

    assertThat(newFinder().find("mathlib", script).orElseThrow().exports()).contains("sum");
  }

  private Path onlyEntry() throws IOException {
    try (Stream<Path> entries = Files.list(cache())) {
      return entries.reduce((first, second) -> null).orElseThrow();
    }
  }

  /** The glue of such a library has its functions in parts, which share its classes. */
  @Test
  void scriptsCallAllFunctionsOfALargeLibrary() throws Exception {
    NativeFixtures.copyTo(Files.createDirectories(script), "mathlib");
    String point = "{ \"name\": \"%s\", \"type\": \"Point*\" }";
    write(
        "script/mathlib.ekko.json",
        IntStream.range(0, 300)
            .mapToObj(
                i ->
                    """
                    "add%d": { "entryPoint": "add", "returns": "int", "parameters": [
                      { "name": "a", "type": "int" }, { "name": "b", "type": "int" } ] },
                    """
                        .formatted(i))
            .collect(
                Collectors.joining(
                    "",
                    """
                    { "library": { "linux": "libmathlib.so", "darwin": "libmathlib.dylib", "windows": "mathlib.dll" },
                      "structs": { "Point": { "fields": [
                        { "name": "x", "type": "double" }, { "name": "y", "type": "double" } ] } },
                      "exports": {
                    """,
                    "\"distance\": { \"returns\": \"double\", \"parameters\": [ %s, %s ] } } }"
                        .formatted(point.formatted("p1"), point.formatted("p2")))));
    write(
        "script/main.mjs",
        """
        import mathlib, { Point, add150, distance } from 'native:mathlib';
        console.log(add150(5, 3), distance(new Point({ x: 3, y: 4 }), { x: 0, y: 0 }));
        let sum = 0;
        for (let i = 0; i < 300; i++) sum += mathlib[`add${i}`](i, 1);
        console.log(sum, Object.keys(mathlib).length);
        mathlib.close();
        try { add150(1, 2); } catch (error) { console.log(error.code); }
        """);

    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EkkoContext context =
        EkkoContext.builder().grantNative("mathlib").modules(finder).out(out).err(out).build()) {
      context.run(script.resolve("main.mjs"));
    }

    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("8 5\n45150 306\nEKKO_CLOSED\n");
    assertThat(finder.find("mathlib", script).orElseThrow().glue())
        .contains("(function (host, rt, part)");
  }
}

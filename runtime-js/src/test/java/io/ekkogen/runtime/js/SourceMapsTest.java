package io.ekkogen.runtime.js;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceMapsTest {
  /**
   * Line 1: from column 1, x.ts:11:1; from column 8, x.ts:41:5. Line 2: from column 1, y.ts:5:3;
   * from column 26, nothing. Line 3: nothing. Line 4: from column 5, x.ts:2001:1.
   */
  private static final String MAP =
      """
      {"version": 3, "sourceRoot": "../src", "sources": ["x.ts", "y.ts"],
       "mappings": "AAUA,OA8BI;ACpCF,yB;;ID48DF"}
      """;

  private static final String COMMENT = "\n//# sourceMappingURL=";

  @TempDir Path temp;
  private ScriptFolder scripts;

  @BeforeEach
  void folder() throws IOException {
    scripts = new ScriptFolder(temp);
  }

  private static String inline(String map) {
    byte[] bytes = map.getBytes(StandardCharsets.UTF_8);
    return COMMENT
        + "data:application/json;charset=utf-8;base64,"
        + Base64.getEncoder().encodeToString(bytes);
  }

  private String source(String name, String position) {
    return scripts.path("src/" + name) + ":" + position;
  }

  /** The first frame of the stack of what a module throws. */
  private String thrownBy(String module) {
    return scripts
        .output(
            "main.mjs",
            "try { await import('./%s') } catch (e) { console.log(e.stack.split('\\n')[1]) }"
                .formatted(module))
        .strip();
  }

  @Test
  void stacksShowThePositionsOfTheSources() {
    scripts.file("out/x.mjs.map", MAP);
    scripts.file(
        "out/x.mjs", "export const f = () => { throw new Error('no') };" + COMMENT + "x.mjs.map\n");
    assertThat(
            scripts.output(
                "main.mjs",
                "import { f } from './out/x.mjs';\ntry { f() } catch (e) { console.log(e.stack) }"))
        .isEqualTo(
            "Error: no\n    at f (%s)\n    at %s:2:7\n"
                .formatted(source("x.ts", "41:5"), scripts.path("main.mjs")));
  }

  @Test
  void mapsMayBeInTheFile() {
    scripts.file("out/far.mjs", "\n\n\n    null.x;" + inline(MAP));
    assertThat(thrownBy("out/far.mjs")).isEqualTo("at " + source("x.ts", "2001:1"));
    scripts.file("out/second.mjs", "\nnull.x;" + inline(MAP));
    assertThat(thrownBy("out/second.mjs")).isEqualTo("at " + source("y.ts", "5:3"));
    scripts.file("out/url.mjs", "null.x;" + inline(MAP.replace("../src", "webpack://lib")));
    assertThat(thrownBy("out/url.mjs")).isEqualTo("at webpack://lib/x.ts:11:1");
  }

  @Test
  void columnsOfTheFirstLineAreThoseOfTheFile() {
    scripts.file("out/early.cjs", "null.x;" + inline(MAP));
    assertThat(thrownBy("out/early.cjs")).contains(source("x.ts", "11:1"));
    scripts.file("out/meta.mjs", "null.x; import.meta;" + inline(MAP));
    assertThat(thrownBy("out/meta.mjs")).contains(source("x.ts", "11:1"));
    scripts.file("out/late.cjs", "       null.x;" + inline(MAP));
    assertThat(thrownBy("out/late.cjs")).contains(source("x.ts", "41:5"));
  }

  @Test
  void thatHoldsWithoutAMap() {
    scripts.file("a.cjs", "null.x;");
    assertThat(thrownBy("a.cjs")).contains(scripts.path("a.cjs") + ":1:1)");
    scripts.file("b.cjs", "\n null.x;");
    assertThat(thrownBy("b.cjs")).contains(scripts.path("b.cjs") + ":2:2)");
    scripts.file("c.mjs", "import.meta.url; null.x;");
    assertThat(thrownBy("c.mjs")).isEqualTo("at " + scripts.path("c.mjs") + ":1:18");
    scripts.file("d.mjs", "import.meta; const d = 1; let d;");
    assertThat(scripts.output("catch.mjs", "import('./d.mjs').catch((e) => console.log(e.stack))"))
        .startsWith(
            "SyntaxError: %s:1:31: Variable \"d\" has already been declared\n"
                    .formatted(scripts.path("d.mjs"))
                + "import.meta; const d = 1; let d;\n"
                + " ".repeat(30)
                + "^\n");
  }

  @Test
  void uncaughtErrorsShowThem() {
    scripts.file("out/x.cjs", "setTimeout(() => { null.x }, 0);" + inline(MAP));
    assertThat(scripts.run("out/x.cjs").err()).contains(source("x.ts", "41:5"));
  }

  @Test
  void codeFromNoSourceStaysAsItIs() {
    scripts.file("out/x.mjs", "\n" + " ".repeat(30) + "null.x;\n" + inline(MAP));
    assertThat(thrownBy("out/x.mjs")).isEqualTo("at " + scripts.path("out/x.mjs") + ":2:31");
    scripts.file("out/y.mjs", "\n\nnull.x;" + inline(MAP));
    assertThat(thrownBy("out/y.mjs")).isEqualTo("at " + scripts.path("out/y.mjs") + ":3:1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "absent.map",
        "../../../../../../../etc/passwd",
        "a\0b",
        "https://host/x.map",
        "",
        "data:application/json,{}",
        "data:application/json;base64,!",
        "data:application/json;base64,e30=",
        "bad.map",
        "long.map"
      })
  void aMapThatCannotBeReadChangesNothing(String url) {
    scripts.file("bad.map", "{\"sources\": [\"x\"], \"mappings\": \"A!\"}");
    scripts.file("long.map", "{\"sources\": [\"x\"], \"mappings\": \"gggggggggggB\"}");
    scripts.file("x.mjs", "null.x;" + COMMENT + url);
    assertThat(thrownBy("x.mjs")).isEqualTo("at " + scripts.path("x.mjs") + ":1:1");
  }
}

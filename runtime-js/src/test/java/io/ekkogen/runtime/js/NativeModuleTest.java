package io.ekkogen.runtime.js;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.runtime.Generated;
import io.ekkogen.runtime.js.ScriptFolder.Result;
import io.ekkogen.runtime.js.module.NativeModule;
import io.ekkogen.runtime.js.module.NativeModuleFinder;
import io.ekkogen.runtime.script.ScriptAccess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeModuleTest {
  @TempDir Path temp;
  private ScriptFolder scripts;

  @BeforeEach
  void folder() throws IOException {
    scripts = new ScriptFolder(temp).with(EkkoContext.Builder::grantAllNative);
  }

  /** The host class that the test manifest names. */
  @Generated("test")
  public static final class Counter {
    private int count;

    public Counter() {}

    @ScriptAccess
    public int next() {
      return ++count;
    }

    public int hidden() {
      return -1;
    }
  }

  /** A host class whose library is missing. */
  @Generated("test")
  public static final class Unloadable {
    static {
      if (true) {
        throw new UnsatisfiedLinkError("Failed to load library 'x'\n  1. here  not found");
      }
    }

    public Unloadable() {}
  }

  /** Not a host class: its code must not run although a manifest names it. */
  public static final class Foreign {
    static {
      System.setProperty("ekkogen.test.foreign", "ran");
    }

    public Foreign() {}
  }

  @Test
  void importAndRequireAreOneObjectMadeOnce() {
    scripts.file("c.cjs", "module.exports = require('native:counter');");
    scripts.file("sub/d.mjs", "import counter from 'native:counter'; export default counter;");
    assertThat(
            scripts.output(
                "main.mjs",
                """
                import counter, { next, default as same } from 'native:counter';
                import { 'odd-name' as odd, class as reserved } from 'native:counter';
                import required from './c.cjs';
                import deep from './sub/d.mjs';
                console.log(counter === required, counter === deep, counter === same);
                console.log(counter.next(), next(), required.next(), odd, reserved);
                console.log(counter.hidden(), Object.keys(counter));
                """))
        .isEqualTo(
            "true true true\n1 2 3 odd reserved\nundefined [ 'next', 'hidden', 'odd-name', 'class' ]\n");
  }

  @Test
  void contextsDoNotShareInstances() {
    String script = "import { next } from 'native:counter'; console.log(next());";
    assertThat(scripts.output("a.mjs", script)).isEqualTo("1\n");
    assertThat(scripts.output("a.mjs", script)).isEqualTo("1\n");
  }

  @Test
  void aLibraryThatDoesNotLoadIsANativeErrorWithTheWholeMessage() {
    String script =
        "try { %s; } catch (e) { console.log(e instanceof Error, e.name, e.code); console.log(e.message); }";
    String expected =
        "true NativeError EKKO_LOAD\nFailed to load library 'x'\n  1. here  not found\n";
    assertThat(scripts.output("m.mjs", script.formatted("await import('native:unloadable')")))
        .isEqualTo(expected);
  }

  @Test
  void anImportThatFailsIsReportedWithoutJava() {
    Result result = scripts.file("m.mjs", "import 'native:broken';").run("m.mjs");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err())
        .contains("META-INF/ekkogen/broken.properties has no 'host'")
        .doesNotContain("io.ekkogen", "java.");
  }

  @Test
  void brokenManifestsAreNamed() {
    assertThat(
            scripts.output(
                "m.cjs",
                """
                for (const name of ['broken', 'lost', 'escaping', 'foreign', 'missing']) {
                  try { require('native:' + name); } catch (e) { console.log(e.code, e.message.split('\\n')[0]); }
                }
                """))
        .isEqualTo(
            """
            EKKO_MODULE META-INF/ekkogen/broken.properties has no 'host'. It was generated without the js target, or damaged.
            EKKO_MODULE META-INF/ekkogen/lost.properties names META-INF/ekkogen/lost.glue.js, which is not on the class path
            EKKO_MODULE META-INF/ekkogen/escaping.properties: glue must be in META-INF/ekkogen/, not at META-INF/ekkogen/../x.js
            EKKO_MODULE Module 'native:foreign': META-INF/ekkogen/foreign.properties names the host class io.ekkogen.runtime.js.NativeModuleTest$Foreign, which ekkogen did not generate
            EKKO_MODULE Module 'native:missing': META-INF/ekkogen/missing.properties names the host class no/such.Class, which is not on the class path or cannot be used
            """);
    assertThat(System.getProperty("ekkogen.test.foreign")).isNull();
  }

  private record Recorder(List<String> asked, Optional<NativeModule> answer)
      implements NativeModuleFinder {
    @Override
    public Optional<NativeModule> find(String name, Path directory) {
      asked.add(name + " from " + directory.getFileName());
      return answer;
    }

    @Override
    public String describePlaces(String name, Path directory) {
      return "the drawer " + name;
    }
  }

  @Test
  void findersAreAskedInOrderWithTheImportersDirectory() {
    List<String> asked = new ArrayList<>();
    Recorder first = new Recorder(asked, Optional.empty());
    Recorder second =
        new Recorder(
            asked,
            Optional.of(
                new NativeModule(
                    "made",
                    List.of("v"),
                    false,
                    "(function (host, rt) { return { v: 7 } })",
                    Object::new)));
    scripts.with(builder -> builder.grantAllNative().modules(first, second));
    scripts.file("deep/a.mjs", "import { v } from 'native:made'; export default v;");
    scripts.file("other/b.cjs", "module.exports = require('native:required').v;");
    assertThat(
            scripts.output(
                "main.mjs",
                """
                import a from './deep/a.mjs';
                import b from './other/b.cjs';
                import { v } from 'native:made';
                console.log(a, b, v);
                """))
        .isEqualTo("7 7 7\n");
    String made = "made from " + scripts.path("main.mjs").getParent().getFileName();
    assertThat(asked).containsExactly(made, made, "required from other", "required from other");
  }

  @Test
  void missingModulesListEveryPlace() {
    scripts.with(
        builder ->
            builder.grantAllNative().modules(new Recorder(new ArrayList<>(), Optional.empty())));
    assertThat(
            scripts.output(
                "m.cjs",
                "try { require('native:nope') } catch (e) { console.log(e.code, e.message) }"))
        .isEqualTo(
            """
            MODULE_NOT_FOUND Cannot find module 'native:nope'. Looked in:
              the drawer nope
              class path META-INF/ekkogen/nope.properties; there are broken, counter, escaping, foreign, lost, missing, unloadable
            """);
  }
}

package io.ekkogen.runtime.js;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.runtime.js.module.NativeModule;
import io.ekkogen.runtime.js.module.NativeModuleFinder;
import io.ekkogen.runtime.script.ScriptAccess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A module of 300 functions, whose glue has 30 parts of 10. */
class LargeModuleTest {
  private static final int PARTS = 30;

  @TempDir Path temp;
  private ScriptFolder scripts;
  private final Host host = new Host();

  /** Records the parts that run. */
  public static final class Host {
    private final List<Integer> loaded = new ArrayList<>();

    @ScriptAccess
    public void loaded(int part) {
      loaded.add(part);
    }
  }

  /** The glue of a module without parts. */
  private static final String SMALL =
      """
      (function (host, rt) {
        function f0() { return 'f0'; }
        return rt.module('small', '1.0', { f0 }, {}, { exports: ['f0'], close() {} });
      })
      """;

  private record Finder(Host host) implements NativeModuleFinder {
    @Override
    public Optional<NativeModule> find(String name, Path directory) {
      return Optional.of(
          switch (name) {
            case "small" -> new NativeModule(name, List.of("f0"), false, SMALL, () -> host);
            case "none" -> module(name, Finder::refuse);
            default -> module(name, () -> host);
          });
    }

    private static NativeModule module(String name, Supplier<Object> host) {
      return new NativeModule(name, names(0, 10 * PARTS).toList(), false, glue(name), host);
    }

    private static Object refuse() {
      throw new UnsatisfiedLinkError("Failed to load library 'none'");
    }

    @Override
    public String describePlaces(String name, Path directory) {
      return "nowhere";
    }

    private static Stream<String> names(int from, int to) {
      return IntStream.range(from, to).mapToObj(i -> "f" + i);
    }

    private static String glue(String name) {
      StringBuilder parts = new StringBuilder("// Generated.\n");
      StringBuilder lists = new StringBuilder();
      for (int part = 0; part < PARTS; part++) {
        List<String> names = names(10 * part, 10 * part + 10).toList();
        parts.append(
            """
            (function (host, rt, shared) {
              host.loaded(shared.first + %d);
              %s
              return { functions: { %s }, close(closed) { host = closed; } };
            });
            """
                .formatted(
                    part,
                    names.stream().map(Finder::function).collect(Collectors.joining()),
                    String.join(", ", names)));
        lists.append(names.stream().collect(Collectors.joining("', '", "['", "'], ")));
      }
      return parts
          .append(
              """
              (function (host, rt, part) {
                return rt.module('%s', '1.0', { LIMIT: 3 }, {}, {
                  exports: ['f0', 'f1'],
                  close(closed) { host = closed; },
                  parts: [%s],
                  load: (index) => part(index)(host, rt, { first: 0 }),
                  callbacks: { Listener: {} },
                });
              })
              """
                  .formatted(name, lists))
          .toString();
    }

    private static String function(String name) {
      return "function %s() { host.loaded; return '%1$s'; } ".formatted(name);
    }
  }

  @BeforeEach
  void folder() throws IOException {
    scripts =
        new ScriptFolder(temp).with(builder -> builder.grantAllNative().modules(new Finder(host)));
  }

  private String output(String script) {
    return scripts.output("main.mjs", script);
  }

  @Test
  void onlyThePartsThatAreUsedAreParsed() {
    scripts.file("other.mjs", "import { f115 as g } from 'native:big';\nexport default g;");
    assertThat(
            output(
                """
                import lib, { f7, f8 } from 'native:big';
                import other from './other.mjs';
                console.log(f7(), f8(), other(), lib.f7 === f7, lib.f115 === other);
                console.log(lib.f295(), lib.f296(), lib.f295 === lib.f295);
                """))
        .isEqualTo("f7 f8 f115 true true\nf295 f296 true\n");
    assertThat(host.loaded).containsExactlyInAnyOrder(0, 11, 29);
  }

  @Test
  void anImportOfTheDefaultAloneParsesNoPart() {
    assertThat(
            output(
                """
                import lib from 'native:big';
                const keys = Object.keys(lib);
                console.log(keys.length, keys.slice(0, 8).join(), keys.slice(-2).join());
                console.log(Object.isFrozen(lib), lib.has('f1'), lib.has('f2'), 'f299' in lib);
                """))
        .isEqualTo(
            "307 version,has,errno,buffer,close,LIMIT,f0,f1 f299,Listener\ntrue true false true\n");
    assertThat(host.loaded).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import * as all from 'native:big';",
        "const all = await import('native:big');",
        "const name = 'native:big'; const all = await import(name);",
        "import { f5 } from 'native:big'; const all = await eval(`import('native:big')`);",
        "import { f5 } from 'native:big'; import * as all from 'native:big';",
        "import { f5 } from 'native:big';\nimport * as all from 'native:big';",
        "import * as all from './all.mjs';",
        "const text = `\nimport { f5 } from 'native:big'\n`; const all = await import(text.slice(-12, -2));",
      })
  void otherImportsHaveAllNames(String imports) {
    scripts.file("all.mjs", "export * from 'native:big'; export { default } from 'native:big';");
    assertThat(
            output(
                imports
                    + "console.log(Object.keys(all).length, all.f200(), all.default.f200 === all.f200);"))
        .isEqualTo("301 f200 true\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import { f5, /* and */ f200 } from 'native:big';",
        "import { f5, } from 'native:big'; import { f200 } from 'native:big';",
        "import { f5 } from 'native:big';\nimport { f200 } from 'native:bi\\u0067';",
        "import{f5}from'native:big';import{f200}from'native:big';",
        "import { f5, f200, f200 as again, f5 as alias } from 'native:big';\n",
        "import { 'f200' as f200 } from 'native:big';",
        "import {\n  f5,\n  f200 as f200,\n} from \"native:big\";",
        "// import { f5 } from 'native:big'\nimport { f200 } from 'native:big';",
        "#!/usr/bin/env ekkogen\n/* a *//* b */import { f5 } from 'native:big' // c\nimport { f5 as a, f200 } from 'native:big'\n",
      })
  void namesAreFoundHoweverTheyAreWritten(String imports) {
    assertThat(output(imports + "console.log(f200());")).isEqualTo("f200\n");
  }

  @Test
  void aNameThatIsMissingIsReported() {
    ScriptFolder.Result result =
        scripts.file("main.mjs", "import { nope } from 'native:big';").run("main.mjs");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).contains("nope").doesNotContain("io.ekkogen", "java.");
  }

  @Test
  void aSyntaxErrorShowsTheTextOfItsFile() {
    ScriptFolder.Result result =
        scripts.file("main.mjs", "import { f5 as let } from 'native:big';").run("main.mjs");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).contains("import { f5 as let } from 'native:big';");
  }

  @Test
  void scriptsCannotImportTheModulesOfSomeNames() {
    assertThat(
            output(
                """
                import { f5 } from 'native:big';
                await import('nati00:big').catch((error) => console.log(error.name));
                """))
        .isEqualTo("Error\n");
  }

  @Test
  void aModuleThatDoesNotLoadIsReportedAtItsImport() {
    String other = scripts.path("other.mjs").toString();
    scripts.file("other.mjs", "\nimport { f5 } from 'native:none';");
    assertThat(scripts.file("main.mjs", "import './other.mjs';").run("main.mjs").err())
        .contains("Failed to load library 'none'\n    at " + other + ":2:20 {")
        .doesNotContain("$ekkogen");
    assertThat(output("await import('./other.mjs').catch((error) => console.log(error.stack));"))
        .contains("Failed to load library 'none'\n    at " + other + ":2:20")
        .doesNotContain("$ekkogen");
    assertThat(output("await import('native:' + 'none').catch((e) => console.log(e.stack));"))
        .isEqualTo("NativeError: Failed to load library 'none'\n");
  }

  /** A large module has its functions as getters. */
  @ParameterizedTest
  @ValueSource(strings = {"small", "big"})
  void membersAreShownAndCannotBeChanged(String name) {
    assertThat(
            output(
                """
                import { inspect } from 'node:util';
                import lib from 'native:%s';
                console.log(inspect(lib).match(/f0: \\[[^\\]]*]/)[0]);
                for (const change of [() => { lib.f0 = 1; }, () => { delete lib.f0; }, () => { lib.f0.x = 1; },
                  () => Object.defineProperty(lib, 'f0', { value: 1 })]) {
                  try { change(); console.log('changed'); } catch (e) { console.log(e.name, e.message.split(' of {')[0]); }
                }
                """
                    .formatted(name)))
        .isEqualTo(
            """
            f0: [Function: f0]
            TypeError Cannot assign to read only property 'f0'
            TypeError "f0" is not a configurable property
            TypeError Cannot add new property "x" to non-extensible [object Function]
            TypeError Cannot redefine property: f0
            """);
  }

  @Test
  void closingClosesAllParts() {
    assertThat(
            output(
                """
                import lib, { f0 } from 'native:big';
                lib.close();
                for (const use of [f0, lib.f1, () => lib.f250()]) {
                  try { console.log(use()); } catch (e) { console.log(e.code); }
                }
                """))
        .isEqualTo("EKKO_CLOSED\nEKKO_CLOSED\nEKKO_CLOSED\n");
  }
}

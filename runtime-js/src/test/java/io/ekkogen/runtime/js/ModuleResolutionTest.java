package io.ekkogen.runtime.js;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.runtime.js.ScriptFolder.Result;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModuleResolutionTest {
  @TempDir Path temp;
  private ScriptFolder scripts;

  @BeforeEach
  void folder() throws IOException {
    scripts = new ScriptFolder(temp);
  }

  @Test
  void importsRelativeAndAbsoluteFilesAndUrls() {
    scripts.file("lib/a.mjs", "import { b } from './b.mjs'; export const a = 'a' + b;");
    scripts.file("lib/b.mjs", "export const b = 'b';");
    String absolute = scripts.path("lib/b.mjs").toString();
    String url = scripts.path("lib/b.mjs").toUri().toString();
    assertThat(
            scripts.output(
                "main.mjs",
                """
                import { a } from './lib/a.mjs';
                import * as relative from './lib/b.mjs';
                import * as absolute from '%s';
                const url = await import('%s');
                console.log(a, relative === absolute, relative === url);
                """
                    .formatted(absolute, url)))
        .isEqualTo("ab true true\n");
  }

  @Test
  void importMetaUrlIsTheFilesUrl() {
    assertThat(scripts.output("main.mjs", "console.log(import.meta.url)"))
        .isEqualTo(scripts.path("main.mjs").toUri() + "\n");
  }

  @Test
  void importsJson() {
    scripts.file("data.json", "{\"answer\": 42}");
    assertThat(
            scripts.output(
                "main.mjs",
                "import d from './data.json' with { type: 'json' }; console.log(d.answer)"))
        .isEqualTo("42\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          import d from './data.json'                            | 1:15 from
          import './other.mjs'; import d from './data.json' with {} | 1:37 from
          import d from './data.json' with { type: 'text' }      | 1:15 from
          import d from './data.json' with { "typ": 'json' }     | 1:15 from
          export { default } from "./data.json"                  | 1:25 from
          await import('./data.json')                            | 1:14 import
          await import('./data.json', { with: { type: 'x' } })   | 1:14 import
          import d from './other.mjs' with { type: 'json' }      | 1:15 not
          """)
  void importsOfAnotherTypeSayWhatToWrite(String code, String expected) {
    scripts.file("data.json", "{}").file("other.mjs", "export default 1;");
    String advice =
        switch (expected.split(" ")[1]) {
          case "from" ->
              "a JSON file is imported with its type; write: from './data.json' with { type: 'json' }";
          case "import" ->
              "a JSON file is imported with its type; write: import('./data.json', { with: { type: 'json' } })";
          default -> "'./other.mjs' is not a JSON file: import it without attributes";
        };
    assertThat(scripts.file("main.mjs", code).run("main.mjs").err())
        .startsWith(
            "Uncaught TypeError: %s:%s: %s\n"
                .formatted(scripts.path("main.mjs"), expected.split(" ")[0], advice));
  }

  @Test
  void theWrongImportIsFoundInAnyModule() {
    scripts.file("data.json", "{}").file("sub/dep.mjs", "\n  export * from '../data.json';");
    assertThat(scripts.file("main.mjs", "import './sub/dep.mjs';").run("main.mjs").err())
        .startsWith("Uncaught TypeError: " + scripts.path("sub/dep.mjs") + ":2:17: a JSON file");
    scripts.file(
        "right.mjs",
        """
        // import a from './data.json';
        /* import b from './data.json'; */
        const s = "import c from './data.json'", t = `from './data.json'`, r = /'/, u = Array.from('a.json');
        import d from './data.json' with { type: 'json' };
        import /* the rest */ './sub/dep.mjs';
        const options = { with: { type: 'json' } };
        export const e = () => import('./data.json', options);
        """);
    assertThat(scripts.file("main.mjs", "import './right.mjs';").run("main.mjs").err())
        .startsWith("Uncaught TypeError: " + scripts.path("sub/dep.mjs") + ":2:17: a JSON file");
    assertThat(scripts.file("main.mjs", "await import(['./data.json'][0]);").run("main.mjs").err())
        .startsWith(
            "Uncaught TypeError: an import has another type than its file: JSON files, and no others,"
                + " are imported with { type: 'json' }\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"a": 1,/  "b": }   | 2:8: Unexpected token } in JSON
          {"a": [1, 2/        | 2:1: Unexpected end of JSON input
          [1,/2,/x]           | 3:1: Unexpected token x in JSON
          """)
  void jsonThatDoesNotParseNamesItsPlace(String text, String expected) {
    scripts.file("data.json", text.replace('/', '\n'));
    String place = scripts.path("data.json") + ":" + expected;
    assertThat(
            scripts
                .file("main.mjs", "import d from './data.json' with { type: 'json' }")
                .run("main.mjs")
                .err())
        .contains(place + "\n");
    assertThat(
            scripts.output(
                "main.cjs",
                """
                try { require('./data.json') } catch (e) { console.log(e.name, e.message, e instanceof SyntaxError, 'code' in e); }
                """))
        .isEqualTo("SyntaxError " + place + " true false\n");
  }

  @Test
  void bareNamesComeFromNodeModulesOfTheImporter() {
    scripts.file("node_modules/dep/package.json", "{\"type\": \"module\", \"main\": \"lib/m.js\"}");
    scripts.file("node_modules/dep/lib/m.js", "export default 'outer';");
    scripts.file("sub/node_modules/dep/index.js", "module.exports = 'inner';");
    scripts.file("sub/s.mjs", "import dep from 'dep'; export default dep;");
    assertThat(
            scripts.output(
                "main.mjs",
                """
                import sub from './sub/s.mjs';
                import dep from 'dep';
                import again from 'dep/lib/m.js';
                console.log(sub, dep, again);
                """))
        .isEqualTo("inner outer outer\n");
  }

  @Test
  void packageExportsChooseByTheKindOfImport() {
    scripts.file(
        "node_modules/@scope/dual/package.json",
        """
        {"exports": {".": {"import": "./m.mjs", "require": "./c.cjs"}, "./extra": "./extra.cjs"}}
        """);
    scripts.file("node_modules/@scope/dual/m.mjs", "export default 'esm';");
    scripts.file("node_modules/@scope/dual/c.cjs", "module.exports = 'cjs';");
    scripts.file("node_modules/@scope/dual/extra.cjs", "module.exports = 'extra';");
    scripts.file(
        "r.cjs", "module.exports = [require('@scope/dual'), require('@scope/dual/extra')];");
    assertThat(
            scripts.output(
                "main.mjs",
                "import d from '@scope/dual'; import r from './r.cjs'; console.log(d, r)"))
        .isEqualTo("esm [ 'cjs', 'extra' ]\n");
  }

  @Test
  void packageNamesCannotClimbOutOfNodeModules() {
    scripts.file("node_modules/x/index.js", "");
    scripts.file("secret.js", "module.exports = 'secret'");
    Result result = scripts.file("m.cjs", "require('x/../../secret.js')").run("m.cjs");
    assertThat(result.err()).contains("Cannot find module 'x/../../secret.js'");
  }

  @Test
  void commonJsIsTheDefaultExportAndOneInstance() {
    scripts.file("c.cjs", "console.log('once'); module.exports = { n: 1 };");
    scripts.file("other.cjs", "module.exports = require('./c.cjs');");
    assertThat(
            scripts.output(
                "main.mjs",
                """
                import c from './c.cjs';
                import other from './other.cjs';
                console.log(c === other, c);
                """))
        .isEqualTo("once\ntrue { n: 1 }\n");
  }

  @Test
  void aJsFileIsWhatItsPackageSays() {
    scripts.file("esm/package.json", "{\"type\": \"module\"}");
    scripts.file("esm/x.js", "export default typeof require;");
    scripts.file("cjs/package.json", "{\"type\": \"commonjs\"}");
    scripts.file("cjs/x.js", "module.exports = typeof require;");
    assertThat(
            scripts.output(
                "main.mjs",
                "import a from './esm/x.js'; import b from './cjs/x.js'; console.log(a, b)"))
        .isEqualTo("undefined function\n");
  }

  @Test
  void aJsFileThatNobodyDeclaredIsCommonJsIfItParsesAsSuch() {
    scripts.file("a.js", "export default 'module';");
    scripts.file("b.js", "exports.kind = 'commonjs';");
    assertThat(
            scripts.output(
                "main.js", "import a from './a.js'; import b from './b.js'; console.log(a, b)"))
        .isEqualTo("module { kind: 'commonjs' }\n");
    assertThat(scripts.output("script.js", "console.log(typeof require)")).isEqualTo("function\n");
  }

  @Test
  void missingModulesAreNamedWithTheirImporter() {
    String missing =
        scripts.output(
            "main.mjs",
            """
            for (const name of ['./nope.mjs', 'nope', 'node:net', 'std:nope', 'native:no such', 'native:../x']) {
              try { await import(name); } catch (e) { console.log(e.constructor.name, e.message); }
            }
            """);
    assertThat(missing.lines())
        .hasSize(6)
        .allMatch(line -> line.startsWith("Error ") && line.contains("main.mjs"))
        .anyMatch(
            line ->
                line.contains(
                    "'std:nope'; there are std:ffi, jsrt:ffi, std:assert, jsrt:assert, node:assert"))
        .anyMatch(line -> line.contains("'native:../x' is not a module name"));
  }

  @Test
  void cyclesOfModulesWork() {
    scripts.file("a.mjs", "import { b } from './b.mjs'; export const a = () => 'a'; export { b };");
    scripts.file("b.mjs", "import { a } from './a.mjs'; export const b = () => a() + 'b';");
    assertThat(scripts.output("main.mjs", "import { b } from './a.mjs'; console.log(b())"))
        .isEqualTo("ab\n");
  }
}

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

class RequireTest {
  @TempDir Path temp;
  private ScriptFolder scripts;

  @BeforeEach
  void folder() throws IOException {
    scripts = new ScriptFolder(temp);
  }

  @Test
  void findsFilesDirectoriesAndPackages() {
    scripts.file("plain.js", "module.exports = 'plain';");
    scripts.file("dir/index.js", "exports.where = 'index';");
    scripts.file("pkg/package.json", "{\"main\": \"lib/start\"}");
    scripts.file("pkg/lib/start.js", "module.exports = 'main';");
    scripts.file("node_modules/dep/index.js", "module.exports = require('../../plain');");
    assertThat(
            scripts.output(
                "main.cjs",
                """
                console.log(require('./plain'), require('./plain.js'), require('./dir'), require('./pkg'),
                  require('dep'), require(__dirname + '/plain'), require('./dir').where);
                """))
        .isEqualTo("plain plain { where: 'index' } main plain plain index\n");
  }

  @Test
  void readsJson() {
    scripts.file("data.json", "\uFEFF{\"a\": [1, 2]}");
    assertThat(
            scripts.output(
                "main.cjs", "console.log(require('./data'), require('./data.json').a[1])"))
        .isEqualTo("{ a: [ 1, 2 ] } 2\n");
  }

  @Test
  void missingModulesHaveACode() {
    assertThat(
            scripts.output(
                "main.cjs",
                """
                for (const name of ['./nope', 'nope', '', '..', 'std:nope', 'a\\0b']) {
                  try { require(name); console.log('found', name); } catch (e) {
                    console.log(e instanceof Error, e.code);
                  }
                }
                try { require(5) } catch (e) { console.log(e.name, e.message) }
                """))
        .isEqualTo(
            "true MODULE_NOT_FOUND\n".repeat(6)
                + "TypeError require: the module's name must be a string, not number\n");
  }

  @Test
  void theStackStartsInTheScript() {
    assertThat(
            scripts.output(
                "main.cjs",
                "\nfunction load() { require('./nope'); }\ntry { load() } catch (e) { console.log(e.stack) }"))
        .startsWith(
            "Error: Cannot find module './nope' required from "
                + temp
                + "\n    at load ("
                + scripts.path("main.cjs")
                + ":2:19)\n");
  }

  @Test
  void cyclesSeeWhatIsThereSoFar() {
    scripts.file("a.js", "exports.early = 1; exports.b = require('./b').seen; exports.late = 2;");
    scripts.file("b.js", "exports.seen = { ...require('./a') };");
    assertThat(scripts.output("main.js", "console.log(require('./a'))"))
        .isEqualTo("{ early: 1, b: { early: 1 }, late: 2 }\n");
  }

  @Test
  void aModuleThatThrewIsTriedAgain() {
    scripts.file(
        "once.js",
        "if (!globalThis.tried) { globalThis.tried = true; throw new Error('first'); } exports.done = 1;");
    assertThat(
            scripts.output(
                "main.js",
                "try { require('./once') } catch (e) { console.log(e.message) } console.log(require('./once'))"))
        .isEqualTo("first\n{ done: 1 }\n");
  }

  @Test
  void esModulesAreRefusedWithAdvice() {
    scripts.file("m.mjs", "export default 1;");
    scripts.file("n.js", "export default 1;");
    assertThat(
            scripts.output(
                "main.cjs",
                """
                for (const name of ['./m.mjs', './n.js']) {
                  try { require(name); } catch (e) { console.log(e.code, e.message.includes('use import')); }
                }
                import('./m.mjs').then((m) => console.log(m.default));
                """))
        .isEqualTo("ERR_REQUIRE_ESM true\nERR_REQUIRE_ESM true\n1\n");
  }

  @Test
  void syntaxErrorsHaveTheirPlace() {
    scripts.file("bad.js", "let ok = 1;\nlet = = 2;\n");
    Result result = scripts.file("main.cjs", "require('./bad')").run("main.cjs");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).contains("SyntaxError").contains("bad.js:2:");
    assertThat(scripts.file("first.cjs", "let a; let a;").run("first.cjs").err())
        .isEqualTo(
            "Uncaught SyntaxError: %s:1:12: Variable \"a\" has already been declared\n"
                    .formatted(scripts.path("first.cjs"))
                + "let a; let a;\n"
                + "           ^\n\n");
    assertThat(scripts.file("end.cjs", "if (1) {\n  f();\n").run("end.cjs").err())
        .startsWith(
            "Uncaught SyntaxError: " + scripts.path("end.cjs") + ":3:1: Unexpected end of the file")
        .doesNotContain("})");
    assertThat(
            scripts.output(
                "m.cjs", "try { require('./first.cjs') } catch (e) { console.log(e.message) }"))
        .startsWith(scripts.path("first.cjs") + ":1:12: Variable")
        .doesNotContain("exports");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          import x from './m.mjs';   | 1:1
          let a; export default a;   | 1:8
          let b; await b;            | 1:8
          """)
  void aCommonJsFileCannotBeAModule(String text, String place) {
    assertThat(scripts.file("main.cjs", text).run("main.cjs").err())
        .startsWith(
            "Uncaught SyntaxError: %s:%s: this is a CommonJS file, which cannot contain import"
                .formatted(scripts.path("main.cjs"), place))
        .contains("use require, or give the file a name that ends in .mjs\n" + text + "\n");
  }

  @Test
  void resolveAndMainAndModuleAreThere() {
    assertThat(
            scripts.output(
                "main.cjs",
                """
                #!/usr/bin/env ekkogen
                console.log(require.resolve('./main'), require.main === module, module.id, this === exports);
                console.log(require.resolve('std:ffi'), module.filename === __filename);
                """
                    .replaceFirst("^\\s+", "")))
        .isEqualTo(scripts.path("main.cjs") + " true . true\nstd:ffi true\n");
  }
}

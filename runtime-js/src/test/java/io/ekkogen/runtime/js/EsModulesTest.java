package io.ekkogen.runtime.js;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.runtime.js.ScriptFolder.Result;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EsModulesTest {
  @TempDir Path temp;
  private ScriptFolder scripts;

  @BeforeEach
  void folder() throws IOException {
    scripts = new ScriptFolder(temp);
  }

  @Test
  void importMetaHasThePathsOfTheFile() {
    scripts.file("lib/a b.mjs", "#!/usr/bin/env ekkogen\nexport const meta = import.meta;");
    assertThat(
            scripts.output(
                "main.mjs",
                """
                import { meta } from './lib/a b.mjs';
                console.log(meta.url);
                console.log(meta.filename);
                console.log(meta.dirname);
                console.log(import.meta.filename);
                """))
        .isEqualTo(
            "%s\n%s\n%s\n%s\n"
                .formatted(
                    scripts.path("lib/a b.mjs").toUri(),
                    scripts.path("lib/a b.mjs"),
                    scripts.path("lib"),
                    scripts.path("main.mjs")));
  }

  @Test
  void importMetaResolvesWhatImportDoes() {
    scripts.file("package.json", "{\"imports\": {\"#m\": \"./lib/m.mjs\", \"#n\": \"native:n\"}}");
    scripts.file("lib/m.mjs", "export const resolve = import.meta.resolve;");
    scripts.file("node_modules/dep/package.json", "{\"exports\": {\".\": \"./x.mjs\"}}");
    scripts.file("node_modules/dep/x.mjs", "");
    assertThat(
            scripts.output(
                "main.mjs",
                """
                import { resolve } from '#m';
                const here = resolve('..');
                console.log(here);
                const names = ['./m.mjs', '../absent.mjs', './', '#m', '#n', 'dep', 'std:ffi', 'https://host/x'];
                for (const name of names) {
                  console.log(resolve(name).replace(here, '* '));
                }
                for (const name of ['nope', 'dep/nope', '#nope']) {
                  try { resolve(name) } catch (e) { console.log(e.code) }
                }
                """))
        .isEqualTo(
            """
            %s
            * lib/m.mjs
            * absent.mjs
            * lib/
            * lib/m.mjs
            native:n
            * node_modules/dep/x.mjs
            std:ffi
            https://host/x
            MODULE_NOT_FOUND
            ERR_PACKAGE_PATH_NOT_EXPORTED
            ERR_PACKAGE_IMPORT_NOT_DEFINED
            """
                .formatted(scripts.path("").toUri()));
  }

  @Test
  void modulesWaitForTheTopLevelAwaitOfTheirImports() {
    scripts.file(
        "slow.mjs",
        "console.log('slow'); export const v = await new Promise((r) => setTimeout(() => r(1), 1));");
    scripts.file("other.mjs", "console.log('other');");
    assertThat(
            scripts.output(
                "main.mjs", "import { v } from './slow.mjs'; import './other.mjs'; console.log(v)"))
        .isEqualTo("slow\nother\n1\n");
  }

  @Test
  void aRejectedTopLevelAwaitFailsItsImporter() {
    scripts.file("bad.mjs", "await Promise.reject(new Error('no'));");
    assertThat(
            scripts.output(
                "main.mjs",
                "try { await import('./bad.mjs') } catch (e) { console.log(e.message) }"))
        .isEqualTo("no\n");
  }

  @Test
  void cyclesOfBothKindsOfModulesWork() {
    scripts.file("a.mjs", "import c from './c.cjs'; export const a = 1; console.log('a', c);");
    scripts.file("c.cjs", "exports.c = 2; exports.a = import('./a.mjs').then((m) => m.a);");
    assertThat(
            scripts.output(
                "main.mjs", "import './a.mjs'; import c from './c.cjs'; console.log(await c.a)"))
        .isEqualTo("a { c: 2, a: Promise {} }\n1\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x.ts", "x.mts", "x.tsx", "x.jsx"})
  void otherLanguagesMustBeCompiledFirst(String name) {
    scripts.file(name, "export const x: number = 1;");
    String advice =
        "%s must be compiled to JavaScript first, for example with tsc or esbuild"
            .formatted(scripts.path(name));
    assertThat(scripts.file("m.mjs", "import './" + name + "';").run("m.mjs").err())
        .contains(advice)
        .contains("m.mjs");
    assertThat(scripts.file("m.cjs", "require('./" + name + "');").run("m.cjs").err())
        .contains(advice)
        .contains("m.cjs:1:");
    Result main = scripts.run(name);
    assertThat(main.status()).isEqualTo(1);
    assertThat(main.err()).contains(advice).doesNotContain("SyntaxError");
  }

  @Test
  void aScriptThatWasNotCompiledYetIsNamed() {
    scripts.file("x.ts", "export const x: number = 1;");
    String advice = scripts.path("x.ts") + " must be compiled to JavaScript first";
    assertThat(scripts.file("m.mjs", "import './x.js';").run("m.mjs").err()).contains(advice);
    assertThat(scripts.file("m.cjs", "require('./x');").run("m.cjs").err()).contains(advice);
  }

  @Test
  void codeInNoFileImportsFromTheWorkingDirectory() {
    scripts.file("node_modules/dep/index.js", "module.exports = 'outer';");
    scripts.file("sub/node_modules/dep/index.js", "module.exports = 'inner';");
    scripts.file("sub/s.mjs", "export { default } from 'dep';");
    try (EkkoContext context =
        EkkoContext.builder()
            .workingDirectory(scripts.path(""))
            .moduleRoot(scripts.path(""))
            .build()) {
      context.evalModule("import s from './sub/s.mjs'; globalThis.first = s;");
      context.evalModule("import dep from 'dep'; globalThis.second = dep;");
      assertThat(context.eval("first + ' ' + second").asString()).isEqualTo("inner outer");
    }
  }

  @Test
  void aScriptCannotConfuseTheHostWithAnImportMetaOfItsOwn() {
    assertThat(
            scripts.output(
                "main.cjs",
                """
                for (const url of ['file:%zz', 'file://host/x', 'file:', 'https://x']) {
                  const meta = { url };
                  try { $ekkogen.describe(meta); } catch (e) { console.log(url, e.message); }
                  if ('filename' in meta) console.log(url);
                }
                """))
        .isEmpty();
  }
}

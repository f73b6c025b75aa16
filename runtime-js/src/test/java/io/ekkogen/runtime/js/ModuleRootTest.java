package io.ekkogen.runtime.js;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ekkogen.runtime.js.ScriptFolder.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
class ModuleRootTest {
  private static final String CANARY = "canary";
  private static final String EXPLAINED = " only; ekkogen run --root DIR, or EkkoContext";

  @TempDir Path temp;
  private ScriptFolder scripts;

  @BeforeEach
  void folder() throws IOException {
    scripts = new ScriptFolder(temp);
    scripts.file("outside/secret.txt", CANARY + ":x:0:0:\n");
    scripts.file("outside/secret.json", "{" + CANARY + "}");
    scripts.file("outside/index.js", "module.exports = '" + CANARY + "';");
    scripts.file("outside/m.mjs", "export default '" + CANARY + "';");
  }

  private void link(String from, String to) throws IOException {
    Files.createDirectories(scripts.path(from).getParent());
    Files.createSymbolicLink(scripts.path(from), Path.of(to));
  }

  /** A script that requires and imports each name, and prints errors, with stars for the name. */
  private String attempts(String... names) {
    StringBuilder list = new StringBuilder();
    for (String name : names) {
      list.append("'").append(name).append("', ");
    }
    return scripts.output(
        "root/main.cjs",
        """
        (async () => {
          for (const name of [%s]) {
            const ways = [require, require.resolve, $ekkogen, (n) => import(n),
              (n) => import(n, { with: { type: 'json' } })];
            for (const way of ways) {
              try { console.log('found', await way(name)); } catch (e) {
                console.log(e.code, e.message.replaceAll(name, '*').replaceAll(require('./name')(name), '*'));
              }
            }
            console.log('--');
          }
        })();
        """
            .formatted(list));
  }

  @BeforeEach
  void nameInMessages() {
    scripts.file(
        "root/name.js",
        "module.exports = (n) => n[0] === '/' ? n : __dirname + n.slice(1).replace('/../', '/..//');");
  }

  @Test
  void filesOutsideOfTheRootsAreReportedAsMissing() {
    String outside = scripts.path("outside").toString();
    String[] all =
        attempts(
                outside + "/secret.txt",
                outside + "/absent.txt",
                outside + "/secret.json",
                outside + "/m.mjs",
                outside,
                outside + "/secret.txt/x")
            .split("--\n");
    assertThat(all).hasSize(6);
    assertThat(all[0].lines())
        .hasSize(5)
        .allMatch(line -> line.contains(scripts.path("root") + EXPLAINED));
    assertThat(all).containsOnly(all[0]);
  }

  @Test
  void linksThatLeadOutsideAreLikeLinksToNothing() throws IOException {
    link("root/a.txt", "../outside/secret.txt");
    link("root/b.txt", "../outside/absent.txt");
    link("root/dir", "../outside");
    String[] all =
        attempts("./a.txt", "./b.txt", "./dir", "./dir/m.mjs", "./dir/absent.mjs").split("--\n");
    assertThat(all).hasSize(5);
    assertThat(String.join("", all)).doesNotContain("found").doesNotContain(CANARY);
    assertThat(all[0].lines()).filteredOn(line -> line.contains(EXPLAINED)).hasSize(5);
    assertThat(all[1]).isEqualTo(all[0]);
    assertThat(all[4]).isEqualTo(all[3]);
  }

  @Test
  void theRootIsTheNearestFolderWithAPackage() {
    scripts.file("p/package.json", "{}");
    scripts.file("p/lib/a.cjs", "module.exports = 'a';");
    scripts.file("p/bin/deep/main.mjs", "import a from '../../lib/a.cjs'; console.log(a);");
    scripts.file("q/lib/a.cjs", "module.exports = 'a';");
    scripts.file("q/bin/main.mjs", "import a from '../lib/a.cjs'; console.log(a);");
    assertThat(scripts.run("p/bin/deep/main.mjs").out()).isEqualTo("a\n");
    assertThat(scripts.run("q/bin/main.mjs").err())
        .contains("q/lib/a.cjs'")
        .contains("read from below " + scripts.path("q/bin") + EXPLAINED);
    scripts.with(builder -> builder.moduleRoot(Path.of("q")));
    assertThat(scripts.run("q/bin/main.mjs").out()).isEqualTo("a\n");
  }

  @Test
  void packagesAboveAndLinkedOnesCanBeRead() throws IOException {
    scripts.file("node_modules/above/index.js", "module.exports = 'above';");
    // like npm link, with dependencies in the package and hoisted above it
    scripts.file("dev/linked/package.json", "{\"main\": \"lib/start\"}");
    scripts.file(
        "dev/linked/lib/start.js",
        "module.exports = [require('./more'), require('inner'), require('hoisted')];");
    scripts.file("dev/linked/lib/more.js", "module.exports = 'linked';");
    scripts.file("dev/linked/node_modules/inner/index.js", "module.exports = 'inner';");
    scripts.file("dev/node_modules/hoisted/index.js", "module.exports = 'hoisted';");
    link("root/node_modules/linked", "../../dev/linked");
    link("root/node_modules/@scope/linked", "../../../dev/linked");
    // like pnpm, with a store elsewhere
    String store = "store/v1/dep/1.0/node_modules/";
    scripts.file(store + "dep/package.json", "{\"exports\": \"./d.js\"}");
    scripts.file(store + "dep/d.js", "module.exports = 'dep of ' + require('peer');");
    scripts.file("store/v1/peer/2.0/node_modules/peer/package.json", "{}");
    scripts.file("store/v1/peer/2.0/node_modules/peer/index.js", "module.exports = 'peer';");
    link(store + "peer", "../../../peer/2.0/node_modules/peer");
    link("root/node_modules/dep", "../../" + store + "dep");
    assertThat(
            scripts.output(
                "root/main.mjs",
                """
                import above from 'above';
                import linked from 'linked';
                import scoped from '@scope/linked';
                import direct from './node_modules/linked/lib/more.js';
                import dep from 'dep';
                console.log(above, linked, linked === scoped, direct, dep);
                """))
        .isEqualTo("above [ 'linked', 'inner', 'hoisted' ] true linked dep of peer\n");
  }

  @Test
  void aLinkedNodeModulesCanBeRead() throws IOException {
    scripts.file("other/node_modules/dep/index.js", "module.exports = 'dep';");
    link("root/node_modules", "../other/node_modules");
    link("root/sub/node_modules", "../../outside");
    scripts.file("root/sub/s.cjs", "module.exports = require('m.mjs');");
    assertThat(
            scripts.output(
                "root/main.cjs",
                "console.log(require('dep')); try { require('./sub/s.cjs') } catch (e) { console.log(e.code) }"))
        .isEqualTo("dep\nMODULE_NOT_FOUND\n");
  }

  @Test
  void linksToOtherFoldersThanPackagesOpenNothing() throws IOException {
    link("root/node_modules/x", "../../outside");
    link("root/node_modules/y.js", "../../outside/index.js");
    scripts.file("root/node_modules/z/package.json", "{\"main\": \"../../../outside/index.js\"}");
    scripts.file(
        "root/node_modules/w/package.json", "{\"exports\": \"./../../../outside/index.js\"}");
    link("root/node_modules/v/package.json", "../../../outside/secret.json");
    assertThat(attempts("x", "x/secret.json", "y.js", "z", "w", "v", "x/../../../outside/m.mjs"))
        .doesNotContain("found")
        .doesNotContain(CANARY);
  }

  @Test
  void theFolderAboveNodeModulesIsNotAPackageInIt() {
    scripts.file("package.json", "{}");
    scripts.file("secret.js", "module.exports = '" + CANARY + "';");
    scripts.file("node_modules/x/index.js", "");
    scripts.file("root/package.json", "{}");
    String modules = scripts.path("node_modules").toString();
    assertThat(attempts(modules + "/../secret.js", modules + "/x/../../secret.js"))
        .doesNotContain("found")
        .doesNotContain(CANARY);
  }

  @Test
  void aContextWithoutAFileReadsNothing() {
    String lib = "import { n } from './outside/m.mjs';";
    try (EkkoContext context = EkkoContext.builder().workingDirectory(scripts.path("")).build()) {
      assertThatThrownBy(() -> context.evalModule(lib))
          .isInstanceOf(ScriptException.class)
          .hasMessageContaining("this context reads no files")
          .hasMessageContaining("moduleRoot(DIR)");
      assertThatThrownBy(() -> context.eval("$ekkogen('" + scripts.path("outside/index.js") + "')"))
          .hasMessageContaining("this context reads no files");
    }
  }

  @Test
  void anEmbedderNamesRoots() throws IOException {
    link("elsewhere", "outside");
    try (EkkoContext context =
        EkkoContext.builder()
            .workingDirectory(scripts.path(""))
            .moduleRoot(Path.of("elsewhere"), scripts.path("root"))
            .build()) {
      assertThat(
              context
                  .evalModule("import m from './outside/m.mjs'; export const got = m;")
                  .getMember("got")
                  .asString())
          .isEqualTo(CANARY);
    }
    assertThatThrownBy(() -> EkkoContext.builder().moduleRoot(scripts.path("nope")).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Module root " + scripts.path("nope") + " is not a folder");
  }

  @Test
  void scriptsCannotRedirectAPackage() {
    scripts.file("root/node_modules/p/package.json", "{}");
    scripts.file("root/node_modules/q/package.json", "{\"exports\": {\".\": {}}}");
    scripts.file("root/node_modules/q/other.js", "module.exports = 'redirected';");
    scripts.file("root/node_modules/p/index.js", "module.exports = 'own';");
    scripts.file("root/node_modules/p/other.js", "module.exports = 'redirected';");
    assertThat(
            scripts.output(
                "root/main.cjs",
                """
                for (const key of ['main', 'exports', 'require', 'default']) Object.prototype[key] = './other.js';
                Object.defineProperty(Object.prototype, 'type', { get() { throw new Error('asked'); } });
                console.log(require('p'));
                try { console.log(require('q')); } catch (e) { console.log(e.code); }
                """))
        .isEqualTo("own\nERR_PACKAGE_PATH_NOT_EXPORTED\n");
  }

  @Test
  void aLinkedScriptHasTheRootOfItsTarget() throws IOException {
    scripts.file("tool/package.json", "{}");
    scripts.file("tool/bin/run.mjs", "import '../lib.mjs';");
    scripts.file("tool/lib.mjs", "console.log('tool');");
    link("bin/tool.mjs", "../tool/bin/run.mjs");
    Result result = scripts.run("bin/tool.mjs");
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).isEqualTo("tool\n");
  }
}

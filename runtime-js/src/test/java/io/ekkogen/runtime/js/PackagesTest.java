package io.ekkogen.runtime.js;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What package.json files declare, for {@code import} and {@code require}. */
class PackagesTest {
  @TempDir Path temp;
  private ScriptFolder scripts;

  @BeforeEach
  void folder() throws IOException {
    scripts = new ScriptFolder(temp);
    scripts.file("require.cjs", "module.exports = require;");
    scripts.file("package.json", "{\"name\": \"app\"}");
  }

  /** Prints what each name is for import and for require. */
  private String loaded(String... names) {
    return scripts.output(
        "main.mjs",
        """
        import require from './require.cjs';
        const shown = async (get) => {
          try { return await get(); } catch (e) { return `${e.code ?? ''} ${e.message}`; }
        };
        for (const name of ['%s']) {
          console.log(await shown(async () => (await import(name)).default));
          console.log(await shown(() => require(name)));
        }
        """
            .formatted(String.join("', '", names)));
  }

  private void dep(String description, String... files) {
    scripts.file("node_modules/dep/package.json", description);
    for (String file : files) {
      scripts.file("node_modules/dep/" + file, "module.exports = '" + file + "';");
    }
  }

  @Test
  void theFirstConditionOfThePackageThatHoldsDecides() {
    dep(
        """
        {"exports": {
          ".": {"browser": "./no.cjs", "default": "./default.cjs", "import": "./no.cjs", "require": "./no.cjs"},
          "./nested": {"node": {"import": "./import.cjs", "deno": "./no.cjs"}, "require": "./require.cjs"},
          "./own": [{"deno": "./no.cjs"}, {"ekkogen": "./ekkogen.cjs"}, "./no.cjs"]}}
        """,
        "default.cjs",
        "import.cjs",
        "require.cjs",
        "ekkogen.cjs",
        "no.cjs");
    assertThat(loaded("dep", "dep/nested", "dep/own"))
        .isEqualTo("default.cjs\ndefault.cjs\nimport.cjs\nrequire.cjs\nekkogen.cjs\nekkogen.cjs\n");
  }

  @Test
  void theMostSpecificPatternDecides() {
    dep(
        """
        {"exports": {"./*": "./lib/*.cjs", "./f/*": "./lib/f-*/*.cjs", "./f/*.js": "./lib/*.cjs",
          "./exact": "./lib/one.cjs", "./f/internal/*": null}}
        """,
        "lib/a.cjs",
        "lib/f-b/b.cjs",
        "lib/one.cjs",
        "lib/exact.cjs",
        "lib/f-internal/internal.cjs");
    assertThat(loaded("dep/a", "dep/f/b", "dep/f/a.js", "dep/exact"))
        .isEqualTo(
            ("lib/a.cjs\n".repeat(2) + "lib/f-b/b.cjs\n".repeat(2))
                + ("lib/a.cjs\n".repeat(2) + "lib/one.cjs\n".repeat(2)));
    assertThat(loaded("dep/f/internal/x"))
        .contains("does not export './f/internal/x' to import")
        .contains("does not export './f/internal/x' to require");
  }

  @Test
  void nothingElseIsExported() {
    dep("{\"exports\": {\".\": \"./a.cjs\", \"./b\": \"./b.cjs\"}}", "a.cjs", "secret.cjs");
    String[] lines = loaded("dep/secret.cjs", "dep/b").split("\n");
    assertThat(lines).hasSize(4);
    assertThat(lines[0])
        .contains("Package 'dep' does not export './secret.cjs' to import. The exports of")
        .contains("package.json are: ., ./b")
        .contains("main.mjs");
    assertThat(lines[1])
        .startsWith("ERR_PACKAGE_PATH_NOT_EXPORTED Package 'dep' does not export './secret.cjs'");
    assertThat(lines[2]).contains("exports './b' as").contains("b.cjs, which cannot be read");
    assertThat(lines[3]).startsWith("MODULE_NOT_FOUND Package 'dep' exports './b' as");
  }

  @Test
  void namesWithoutATargetAreNotAmongTheExports() {
    dep(
        """
        {"exports": {".": {"import": "./a.cjs"}, "./no": null, "./other": {"deno": "./a.cjs"}},
          "imports": {"#no": null}}
        """,
        "a.cjs");
    String[] lines = loaded("dep/other", "dep").split("\n");
    assertThat(lines[0]).contains("not export './other' to import").contains("json are: .");
    assertThat(lines[0]).doesNotContain("./no", "./other, ", ", ./other");
    assertThat(lines[1]).contains("package.json are: none");
    assertThat(lines[3]).contains("package.json are: none");
  }

  @Test
  void aDescriptionThatIsNotJsonIsNamed() {
    dep("{\n  \"main\": }", "index.js");
    String place = scripts.path("node_modules/dep/package.json") + ":2:11: Unexpected token }";
    assertThat(loaded("dep", "dep/index.js").lines())
        .hasSize(4)
        .allMatch(line -> line.contains(place) && !line.contains("node_modules folder above"));
    assertThat(loaded("dep")).contains("\nERR_INVALID_PACKAGE_CONFIG " + place);
    scripts.file("package.json", "1");
    assertThat(loaded("#x"))
        .contains("\nERR_INVALID_PACKAGE_CONFIG " + scripts.path("package.json") + ": expected");
  }

  @Test
  void aPackageWithoutTheFileIsNamed() {
    dep("{\"main\": \"absent.js\"}", "x.cjs");
    String there = "package 'dep' in " + scripts.path("node_modules/dep") + " has ";
    assertThat(loaded("dep/nope").lines())
        .hasSize(2)
        .allMatch(line -> line.contains(there + "no file './nope'"));
    assertThat(loaded("dep").lines())
        .hasSize(2)
        .allMatch(line -> line.contains(there + "neither the file of its \"main\" nor an index"));
    assertThat(loaded("absent")).contains("no node_modules folder above");
  }

  @Test
  void targetsStayInThePackage() {
    scripts.file("node_modules/other/x.cjs", "module.exports = 'other';");
    dep(
        "{\"exports\": {\"./up\": \"../other/x.cjs\", \"./in\": \"./../other/x.cjs\", \"./*\": \"./*\"}}");
    assertThat(loaded("dep/up", "dep/in").lines())
        .hasSize(4)
        .allMatch(line -> line.contains("expected a path in the package that begins with './'"));
    assertThat(loaded("dep/../other/x.cjs")).doesNotContain("\nother").contains("Cannot find");
  }

  @Test
  void aPackageImportsItselfByItsName() {
    scripts.file("package.json", "{\"name\": \"app\", \"exports\": {\"./*\": \"./lib/*\"}}");
    scripts.file("lib/x.cjs", "module.exports = 'own';");
    assertThat(loaded("app/x.cjs")).isEqualTo("own\nown\n");
  }

  @Test
  void namesWithHashComeFromTheImportsOfThePackage() {
    scripts.file(
        "package.json",
        """
        {"imports": {"#lib/*": "./lib/*.cjs", "#dep": {"import": "dep", "require": "dep/sub"},
          "#assert": "std:assert", "#absent": "./absent.cjs"}}
        """);
    scripts.file("lib/a.cjs", "module.exports = 'lib a';");
    dep("{\"exports\": {\".\": \"./a.cjs\", \"./sub\": \"./sub.cjs\"}}", "a.cjs", "sub.cjs");
    assertThat(loaded("#lib/a", "#dep")).isEqualTo("lib a\nlib a\na.cjs\nsub.cjs\n");
    assertThat(
            scripts.output(
                "assert.mjs",
                "import a from '#assert'; import b from 'std:assert'; console.log(a === b)"))
        .isEqualTo("true\n");
    String[] lines = loaded("#nope", "#absent").split("\n");
    assertThat(lines[0]).contains("do not define '#nope'; they define: #lib/*, #dep, #assert");
    assertThat(lines[1]).startsWith("ERR_PACKAGE_IMPORT_NOT_DEFINED The imports of");
    assertThat(lines[2]).contains("absent.cjs");
    assertThat(lines[3]).startsWith("MODULE_NOT_FOUND Cannot find module").contains("absent.cjs");
  }

  @Test
  void importsOfADependencyAreItsOwn() {
    scripts.file("package.json", "{\"imports\": {\"#x\": \"./app.cjs\"}}");
    scripts.file("app.cjs", "module.exports = 'app';");
    dep("{\"imports\": {\"#x\": \"./x.cjs\"}, \"exports\": \"./m.mjs\"}", "x.cjs");
    scripts.file("node_modules/dep/m.mjs", "export { default } from '#x';");
    assertThat(
            scripts.output("m.mjs", "import a from '#x'; import b from 'dep'; console.log(a, b)"))
        .isEqualTo("app x.cjs\n");
  }
}

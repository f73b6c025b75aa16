package io.ekkogen.runtime.js;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Named imports from CommonJS files. */
class CommonJsExportsTest {
  @TempDir Path temp;
  private ScriptFolder scripts;

  @BeforeEach
  void folder() throws IOException {
    scripts = new ScriptFolder(temp);
  }

  private String imported(String names) {
    return scripts.output(
        "main.mjs",
        "import { %s } from './c.cjs'; console.log([%s].join());".formatted(names, names));
  }

  @Test
  void membersThatAreAssignedOrDefinedAreExported() {
    scripts.file(
        "c.cjs",
        """
        'use strict';
        Object.defineProperty(exports, '__esModule', { value: true });
        exports.a = exports.b = 1;
        module.exports.c = 2;
        exports['d'] = 3;
        Object.defineProperty(exports, "e", { enumerable: true, get: function () { return 4; } });
        if (exports.f === undefined) { exports.f = 5; }
        exports.default = 6;
        exports['not a name'] = 7;
        """);
    assertThat(imported("a, b, c, d, e, f")).isEqualTo("1,1,2,3,4,5\n");
    assertThat(
            scripts.output(
                "other.mjs",
                "import { 'not a name' as n } from './c.cjs'; import c from './c.cjs'; console.log(n, c.default)"))
        .isEqualTo("7 6\n");
  }

  @Test
  void keysOfAnObjectAreExported() {
    scripts.file(
        "c.cjs",
        """
        const a = 1, rest = {};
        module.exports = {
          a, b: (() => { return { inner: 2, other: ',' } })().inner, // a comment, with, commas
          'c': "}, fake: '", d: `}`, ...rest, e() { return [1, 2]; }, get f() { return { g: 6 }.g; },
          async h() {}, i: /* } */ 7,
        };
        """);
    assertThat(imported("a, b, c, d, f, i")).isEqualTo("1,2,}, fake: ',},6,7\n");
    assertThat(
            scripts.output(
                "more.mjs", "import { e, h } from './c.cjs'; console.log(e(), typeof h)"))
        .isEqualTo("[ 1, 2 ] function\n");
  }

  @Test
  void exportsOfOtherFilesAreExported() {
    scripts.file(
        "node_modules/dep/index.js", "exports.a = 1; exports.back = require('../../c.cjs');");
    scripts.file("b.cjs", "module.exports = { b: 2 };");
    scripts.file(
        "c.cjs",
        "module.exports = require('dep');\nfunction __exportStar(m) { Object.assign(module.exports, m); }\n"
            + "__exportStar(require('./b.cjs'), exports); if (false) module.exports = require('nope');");
    assertThat(imported("a, b")).isEqualTo("1,2\n");
  }

  @Test
  void anythingMayBeExported() {
    scripts.file("c.cjs", "exports.x = 1; module.exports = null;");
    assertThat(imported("x")).isEqualTo("\n");
    scripts.file(
        "c.cjs",
        "// exports.y = 1\nmodule.exports = { get x() { throw new Error('asked'); }, unfinished: '");
    assertThat(scripts.file("m.mjs", "import './c.cjs'").run("m.mjs").err())
        .contains("SyntaxError");
    scripts.file(
        "c.cjs", "// exports.y = 1\nmodule.exports = { get x() { throw new Error('asked'); } };");
    assertThat(imported("x, y")).isEqualTo(",\n");
  }

  @Test
  void aNameThatIsNotThereIsAnError() {
    scripts.file("c.cjs", "exports.a = 1;");
    assertThat(scripts.file("m.mjs", "import { z } from './c.cjs'").run("m.mjs").err())
        .contains("SyntaxError")
        .contains("z");
  }
}

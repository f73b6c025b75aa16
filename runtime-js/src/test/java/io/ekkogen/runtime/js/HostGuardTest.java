package io.ekkogen.runtime.js;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostGuardTest {
  @TempDir Path temp;
  private ScriptFolder scripts;

  @BeforeEach
  void folder() throws IOException {
    scripts = new ScriptFolder(temp);
  }

  /**
   * Most of the stack is used by frames of the script; near its end each of them calls the host.
   */
  @Test
  void theEndOfTheStackInTheHostIsARangeError() {
    assertThat(
            scripts.output(
                "main.cjs",
                """
                const padded = (call, frames) => (frames > 0 ? padded(call, frames - 1) : call());
                const fall = (call, frames) => {
                  try { call(); } catch (e) { if (e.name !== 'TypeError' && e.name !== 'DataCloneError') return e; }
                  try {
                    return frames > 0 ? padded(() => fall(call, frames), frames) : fall(call, 0);
                  } catch (e) {
                    return frames > 0 ? fall(call, 0) : e;
                  }
                };
                for (const call of [() => clearTimeout(7), () => require.resolve('./main'), () => setTimeout(''), () => process.nextTick(1),
                  () => new URL(''), () => structuredClone(() => 1, 1), () => require('util').promisify(1)]) {
                  const e = fall(call, 100);
                  console.log(Object.getPrototypeOf(e) === RangeError.prototype, e.message);
                }
                console.log(new URL('a:b').href, structuredClone(1), typeof process.argv, typeof require('util').promisify);
                """))
        .isEqualTo("true Maximum call stack size exceeded\n".repeat(7) + "a:b 1 object function\n");
  }

  @Test
  void argumentsOfTheDoorToTheRegistryAreChecked() {
    assertThat(
            scripts.output(
                "main.cjs",
                """
                for (const value of [undefined, null, 1, 1n, {}, () => 1, ['x'], new String('x')]) {
                  try { $ekkogen(value); } catch (e) { console.log(e.name, e.code); }
                }
                for (const value of ['x\\0', '\\ud800', '', '/', './', 'x'.repeat(1e6), '/' + 'x'.repeat(1e6)]) {
                  try { $ekkogen(value); } catch (e) { console.log(e.name, e.code, e.message.length < 1000); }
                }
                """))
        .isEqualTo("TypeError EKKO_TYPE\n".repeat(8) + "Error MODULE_NOT_FOUND true\n".repeat(7));
  }

  @Test
  void oddSymbolNamesAreMissingFunctions() {
    ScriptFolder.Result run =
        scripts
            .with(builder -> builder.grantFfi(true))
            .file(
                "main.cjs",
                """
                const { Library, process } = require('std:ffi');
                for (const name of ['strlen\\0x', '\\ud800', 'x'.repeat(1e6), '']) {
                  console.log(Object.keys(Library(process, { [name]: ['int', ['string']] })).length);
                }
                """)
            .run("main.cjs");
    assertThat(run.out()).isEqualTo("0\n".repeat(4));
    assertThat(run.err().lines())
        .hasSize(4)
        .allMatch(line -> line.endsWith(", which is left out") && line.length() < 200);
  }
}

package io.ekkogen.runtime.js;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.runtime.js.ScriptFolder.Result;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxTest {
  @TempDir Path temp;
  private ScriptFolder scripts;

  @BeforeEach
  void folder() throws IOException {
    scripts = new ScriptFolder(temp);
  }

  @Test
  void noJavaIsReachable() {
    assertThat(
            scripts.output(
                "main.mjs",
                """
                const names = ['Java', 'Polyglot', 'Packages', 'java', 'load', 'loadWithNewGlobal', 'Graal', 'print',
                  'read', 'quit', 'host', 'intrinsics', 'arguments'];
                console.log(names.filter((name) => name in globalThis));
                """))
        .isEqualTo("[]\n");
  }

  @Test
  void hostFramesAndObjectsAreInNoStack() {
    assertThat(
            scripts.output(
                "main.mjs",
                """
                const seen = [];
                Error.prepareStackTrace = (error, frames) => {
                  for (const frame of frames) seen.push(frame.getFileName(), typeof frame.getThis?.(), typeof frame.getFunction?.());
                  return 'prepared';
                };
                console.log({ [Symbol.for('ekkogen.inspect')]() { return new Error('x').stack; } });
                console.log(seen.filter((x) => String(x).includes('ekkogen:')), seen.includes('object'));
                """))
        .isEqualTo("prepared\n[] false\n");
  }

  @Test
  void patchedGlobalsDoNotReachTheHost() {
    scripts.file("lib.cjs", "module.exports = { a: [1, 'x'], m: new Map([[1, 2]]) };");
    assertThat(
            scripts
                .with(builder -> builder.grantFfi(true))
                .output(
                    "main.cjs",
                    """
                    const evil = () => { throw new Error('patched'); };
                    for (const type of [Array, Map, Set, String, Promise, Function, Number, BigInt, RegExp, Error]) {
                      for (const key of Reflect.ownKeys(type.prototype)) {
                        if (key !== 'constructor' && typeof Object.getOwnPropertyDescriptor(type.prototype, key).value === 'function') {
                          type.prototype[key] = evil;
                        }
                      }
                    }
                    for (const key of ['keys', 'defineProperty', 'freeze', 'getPrototypeOf', 'getOwnPropertyDescriptor']) Object[key] = evil;
                    Reflect.ownKeys = Reflect.apply = Math.trunc = JSON.parse = Symbol.for = Array.isArray = evil;
                    globalThis.Map = globalThis.Error = globalThis.TypeError = globalThis.BigInt = evil;
                    const ffi = require('std:ffi');
                    const libc = ffi.Library('libc.so.6', { strlen: ['int', ['string']], labs: ['int64', ['int64']] });
                    console.log(libc.strlen('hello'), libc.labs(-5), require('./lib.cjs'));
                    try { libc.strlen(1, 2); } catch (e) { console.log(e.name); }
                    try { require('./nope'); } catch (e) { console.log(e.code); }
                    setTimeout(() => console.log('%s', 'timer'), 1);
                    """))
        .isEqualTo(
            "5 5 { a: [ 1, 'x' ], m: Map(1) { 1 => 2 } }\nTypeError\nMODULE_NOT_FOUND\ntimer\n");
  }

  @Test
  void theDoorToTheRegistryCannotBeReplaced() {
    Result result = scripts.file("main.mjs", "globalThis.$ekkogen = () => 'fake';").run("main.mjs");
    assertThat(result.err()).contains("TypeError").contains("$ekkogen");
  }

  @Test
  void nativeCodeIsDeniedUnlessGranted() {
    String denied =
        scripts.output(
            "main.cjs",
            """
            for (const name of ['std:ffi', 'native:counter']) {
              try { require(name); } catch (e) { console.log(e.name, e.code, e.message); }
              import(name).then(() => console.log('imported'), (e) => console.log(e.message));
            }
            """);
    assertThat(denied.lines())
        .hasSize(4)
        .anyMatch(line -> line.startsWith("Error EKKO_DENIED This context may not use 'std:ffi'"))
        .anyMatch(
            line -> line.startsWith("Error EKKO_DENIED This context may not use 'native:counter'"))
        .anyMatch(
            line ->
                line.startsWith("Error reading module 'std:ffi'")
                    && line.contains("grantFfi(true)"))
        .anyMatch(line -> line.contains("grantNative(\"counter\")"));
  }

  @Test
  void grantsAreByName() {
    scripts.with(builder -> builder.grantNative("counter"));
    assertThat(
            scripts.output(
                "main.cjs",
                """
                console.log(typeof require('native:counter'));
                try { require('native:other'); } catch (e) { console.log(e.code); }
                try { require('std:ffi'); } catch (e) { console.log(e.code); }
                """))
        .isEqualTo("object\nEKKO_DENIED\nEKKO_DENIED\n");
  }
}

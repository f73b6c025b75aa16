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
    scripts.file("lib.cjs", "module.exports = { a: [1, 'x'] };");
    scripts.file("data.json", "[7]");
    assertThat(
            scripts
                .with(builder -> builder.grantFfi(true))
                .output(
                    "main.cjs",
                    """
                    const evil = () => { throw new Error('patched'); };
                    const map = new Map([[1, 2]]);
                    const types = [Array, Map, Set, String, Promise, Function, Number, BigInt, RegExp, Error];
                    const methods = types.map((type) => Reflect.ownKeys(type.prototype).filter((key) =>
                      key !== 'constructor' && typeof Object.getOwnPropertyDescriptor(type.prototype, key).value === 'function'));
                    for (let t = 0; t < types.length; t++) {
                      for (let m = 0; m < methods[t].length; m++) types[t].prototype[methods[t][m]] = evil;
                    }
                    const { assign } = Object;
                    assign(Object, { keys: evil, defineProperty: evil, freeze: evil, getPrototypeOf: evil, getOwnPropertyDescriptor: evil });
                    Reflect.ownKeys = Reflect.apply = Math.trunc = JSON.parse = Symbol.for = Array.isArray = evil;
                    globalThis.Map = globalThis.Error = globalThis.TypeError = globalThis.BigInt = evil;
                    const ffi = require('std:ffi');
                    const libc = ffi.Library('libc.so.6', { strlen: ['int', ['string']], labs: ['int64', ['int64']] });
                    console.log(libc.strlen('hello'), libc.labs(-5), require('./lib.cjs'), map, require('./data.json'));
                    try { libc.strlen(1, 2); } catch (e) { console.log(e.name); }
                    try { require('./nope'); } catch (e) { console.log(e.code); }
                    setTimeout(() => console.log('%s', 'timer'), 1);
                    """))
        .isEqualTo(
            "5 5 { a: [ 1, 'x' ] } Map(1) { 1 => 2 } [ 7 ]\nTypeError\nMODULE_NOT_FOUND\ntimer\n");
  }

  /** These scripts of the host are evaluated after the built-ins were replaced. */
  @Test
  void patchedGlobalsDoNotReachWhatIsLoadedLater() {
    assertThat(
            scripts.output(
                "main.cjs",
                """
                const evil = () => { throw new Error('patched'); };
                const { defineProperty, getOwnPropertyDescriptor } = Object;
                const { ownKeys } = Reflect;
                const types = [Object, Array, Map, Set, WeakMap, String, Promise, Function, Number, BigInt, RegExp, Error, Date, ArrayBuffer, Symbol,
                  Boolean, DataView, Uint8Array, Object.getPrototypeOf(Uint8Array), TextDecoder];
                for (let t = 0; t < types.length; t++) {
                  const owners = [types[t].prototype, types[t]];
                  for (let o = 0; o < owners.length; o++) {
                    const keys = ownKeys(owners[o]);
                    for (let k = 0; k < keys.length; k++) {
                      const old = getOwnPropertyDescriptor(owners[o], keys[k]);
                      if (!old.configurable || keys[k] === 'constructor' || keys[k] === 'prototype' || keys[k] === '__proto__') continue;
                      if (typeof old.value === 'function') old.value = evil; else if (old.get) old.get = evil; else continue;
                      defineProperty(owners[o], keys[k], old);
                    }
                  }
                }
                JSON.parse = JSON.stringify = evil;
                for (let i = 0; i < 20; i++) defineProperty(types[0].prototype, i, { set: evil, get: evil, configurable: true });
                for (let n = 0, names = ['href', 'name', 'key', 'get', 'set', 'once', 'listener', 'depth']; n < names.length; n++) {
                  defineProperty(types[0].prototype, names[n], { set: evil, get: () => undefined, configurable: true });
                }
                const all = { __proto__: null };
                all.process = process; all.fs = require('fs'); all.util = require('util'); all.events = require('events');
                all.path = require('path'); all.url = require('url'); all.timers = require('timers/promises'); all.assert = require('assert');
                const url = new URL('https://u@h/a?b=1'); url.searchParams.append('c', 'd'); url.hash = 'x';
                console.log(url.href, url.searchParams.get('b'), url);
                console.log(structuredClone({ __proto__: null, a: 1, d: 'x' }).a, performance.now() > 0, all.process.platform.length > 2);
                all.process.on('exit', (code) => { all.process.stdout.write(`exit ${code}\\n`); });
                const controller = new AbortController();
                controller.signal.addEventListener('abort', (event) => { console.log(event.type, controller.signal.aborted); });
                controller.abort();
                console.log(all.fs.readFileSync('main.cjs', 'utf8').length > 100, all.fs.existsSync('nope'), all.path.join('a', '..', 'b'), all.url.pathToFileURL('/a b').href);
                console.log(all.util.inspect('x'), all.util.format('%s', 'y'));
                const emitter = new all.events(); emitter.on('e', (value) => { console.log('heard', value); }); emitter.emit('e', 5);
                all.assert.deepStrictEqual(new types[2](), new types[2]()); all.assert.throws(evil, (e) => true);
                console.table([{ __proto__: null, a: 1 }]); console.count(); console.time(); console.group('g'); console.groupEnd();
                """))
        .isEqualTo(
            """
            https://u@h/a?b=1&c=d#x 1 URL {
              href: 'https://u@h/a?b=1&c=d#x',
              origin: 'https://h',
              protocol: 'https:',
              username: 'u',
              password: '',
              host: 'h',
              hostname: 'h',
              port: '',
              pathname: '/a',
              search: '?b=1&c=d',
              hash: '#x',
              searchParams: URLSearchParams { b: '1', c: 'd' }
            }
            1 true true
            abort true
            true false b file:///a%20b
            'x' y
            heard 5
            ┌─────────┬───┐
            │ (index) │ a │
            ├─────────┼───┤
            │ 0       │ 1 │
            └─────────┴───┘
            default: 1
            g
            exit 0
            """);
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

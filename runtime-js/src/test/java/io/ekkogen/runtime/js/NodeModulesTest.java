package io.ekkogen.runtime.js;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.runtime.js.ScriptFolder.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class NodeModulesTest {
  @TempDir Path temp;
  private ScriptFolder scripts;

  @BeforeEach
  void folder() throws IOException {
    scripts = new ScriptFolder(temp);
  }

  @Test
  void allNamesOfAModuleGiveOneInstance() {
    assertThat(
            scripts.output(
                "main.mjs",
                """
                const names = ['assert', 'assert/strict', 'events', 'fs', 'fs/promises', 'os', 'path', 'path/posix', 'path/win32',
                  'perf_hooks', 'process', 'timers', 'timers/promises', 'url', 'util'];
                const different = [];
                for (const name of names) {
                  const bare = await import(name);
                  const prefixed = await import(`node:${name}`);
                  if (bare.default !== prefixed.default || !Object.keys(bare.default).every((key) => key in bare)) different.push(name);
                }
                console.log(different);
                """))
        .isEqualTo("[]\n");
    assertThat(
            scripts.output(
                "main.cjs",
                """
                const path = require('path');
                console.log(path === require('node:path'), path.posix === require('path/posix'), require('process') === process,
                  require('events').EventEmitter === require('events'), require('assert').strict === require('assert/strict'),
                  require('url').URL === URL, require('perf_hooks').performance === performance, require.resolve('fs'));
                """))
        .isEqualTo("true true true true true true true fs\n");
  }

  @Test
  void whatIsAbsentSaysSo() {
    Result result =
        scripts
            .file(
                "main.mjs",
                """
                import { createRequire } from 'node:fs';
                """)
            .file(
                "calls.mjs",
                """
                import { writeFileSync } from 'fs';
                import os from 'os';
                const failing = [() => writeFileSync('x', ''), () => os.cpus(), () => process.chdir('/')];
                for (const call of failing) { try { call(); } catch (e) { console.log(e.code, e.message); } }
                console.log(Object.keys(os).includes('cpus'));
                for (const name of ['node:http', 'http', 'node:x']) {
                  await import(name).catch((e) => console.log(e.message));
                }
                """)
            .file(
                "require.cjs",
                "for (const name of ['node:http', 'zlib', 'nope']) try { require(name); } catch (e) { console.log(e.code, e.message); }")
            .run("main.mjs");
    assertThat(result.err()).contains("createRequire").contains("node:fs");

    String node =
        "node:assert, node:assert/strict, node:events, node:fs, node:fs/promises, node:os, node:path, node:path/posix,"
            + " node:path/win32, node:perf_hooks, node:process, node:timers, node:timers/promises, node:url, node:util";
    assertThat(scripts.run("calls.mjs").out().lines())
        .hasSize(7)
        .satisfies(
            line ->
                assertThat(line)
                    .startsWith(
                        "ERR_METHOD_NOT_IMPLEMENTED ekkogen has no writeFileSync in node:fs")
                    .contains("readFileSync"),
            org.assertj.core.data.Index.atIndex(0))
        .anyMatch(line -> line.contains("has no cpus in node:os, which has EOL"))
        .anyMatch(line -> line.contains("has no chdir in process, which has argv"))
        .contains("false")
        .anyMatch(
            line ->
                line.contains("There is no module 'node:http'; there are") && line.contains(node))
        .anyMatch(line -> line.endsWith("ekkogen has no module 'http' of Node; it has " + node));
    assertThat(scripts.run("require.cjs").out().lines())
        .hasSize(3)
        .allMatch(line -> line.startsWith("MODULE_NOT_FOUND "))
        .anyMatch(line -> line.endsWith("ekkogen has no module 'zlib' of Node; it has " + node));
  }

  @Test
  void packagesTakeTheNamesOfAbsentModulesOnly() {
    scripts.file("node_modules/buffer/index.js", "module.exports = 'package';");
    scripts.file("node_modules/util/index.js", "module.exports = 'package';");
    assertThat(
            scripts.output("main.cjs", "console.log(require('buffer'), typeof require('util'));"))
        .isEqualTo("package object\n");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the paths are those of POSIX")
  void pathsAreTexts() {
    assertThat(
            scripts.output(
                "main.mjs",
                """
                import path, { posix, win32 } from 'path';
                console.log(path.join('a', '..', '..', 'b', './c/'), path.join(''), posix.normalize('/a//./b/../../..'));
                console.log(posix.resolve('/a', 'b', '../c'), posix.resolve('/'), path.resolve() === process.cwd(), posix.isAbsolute('a'));
                console.log(posix.dirname('/a/b/'), posix.dirname('/a'), posix.dirname('a'), posix.basename('/a/b.c/', '.c'), posix.basename('.c', '.c'));
                console.log(['a.b.c', '.a', 'a.', '..', 'a'].map((name) => posix.extname(name)));
                console.log(posix.relative('/a/b', '/a/c/d'), posix.relative('/a', '/a') === '', posix.format({ dir: '/x', name: 'y', ext: '.z' }));
                for (const name of ['/a/b.c', '.x', './x', '/']) console.log(Object.values(posix.parse(name)).join('|'));
                console.log(win32.join('C:\\\\a', '../b'), win32.resolve('C:\\\\a', 'b'), win32.relative('C:\\\\A\\\\b', 'c:\\\\a\\\\c'), win32.isAbsolute('C:x'), win32.sep, win32.basename('a/b\\\\c'));
                try { path.join('a', 1); } catch (e) { console.log(e.name, e.code); }
                """))
        .isEqualTo(
            """
            ../b/c/ . /
            /a/c / true false
            /a / . b .c
            [ '.c', '', '.', '', '' ]
            ../c/d true /x/y.z
            /|/a|b.c|.c|b
            ||.x||.x
            |.|x||x
            /|/|||
            C:\\b C:\\a\\b ..\\c false \\ c
            TypeError ERR_INVALID_ARG_TYPE
            """);
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the paths are those of POSIX")
  void urlsOfFiles() {
    assertThat(
            scripts.output(
                "main.mjs",
                """
                import { fileURLToPath, pathToFileURL, domainToASCII, domainToUnicode } from 'node:url';
                console.log(fileURLToPath(import.meta.url) === process.argv[1], fileURLToPath(new URL('file:///a%20%25b')));
                console.log(pathToFileURL('/a b/%#?\\\\ä/').href, pathToFileURL('x').href.endsWith('/x'));
                for (const bad of ['http://h/', 'file://host/x', 'file:///a%2Fb', 5]) {
                  try { fileURLToPath(bad); } catch (e) { console.log(e.code); }
                }
                console.log(domainToASCII('bücher.example'), domainToUnicode('xn--bcher-kva.example'), domainToASCII('a b') === '');
                """))
        .isEqualTo(
            """
            true /a %b
            file:///a%20b/%25%23%3F%5C%C3%A4/ true
            ERR_INVALID_FILE_URL_PATH
            ERR_INVALID_FILE_URL_PATH
            ERR_INVALID_FILE_URL_PATH
            ERR_INVALID_ARG_TYPE
            xn--bcher-kva.example bücher.example true
            """);
  }

  @Test
  void utilities() {
    Result result =
        scripts
            .file(
                "main.mjs",
                """
                import util, { promisify, callbackify, inspect, types } from 'node:util';
                console.log(await promisify(function (a, done) { done(null, this.b + a); }).call({ b: 2 }, 1));
                await promisify((done) => done(new Error('no')))().catch((e) => console.log(e.message));
                console.log(await promisify({ [promisify.custom]: async () => 'custom' }[promisify.custom] && Object.assign(() => {}, { [promisify.custom]: async () => 'custom' }))());
                callbackify(async (x) => x * 2)(4, (error, value) => console.log(error, value));
                callbackify(async () => { throw new Error('late'); })((error) => console.log(error.message));
                console.log(inspect({ a: { b: { c: {} } } }, { depth: 0 }), inspect({ a: { b: { c: { d: {} } } } }, { depth: null }), util.format('%s-%d', 'a', 5));
                console.log(inspect([1, 'x'], { colors: true }) === '[ \\x1b[33m1\\x1b[39m, \\x1b[32m\\'x\\'\\x1b[39m ]', inspect(1, { colors: 'no' }));
                console.log(inspect({ [inspect.custom]: () => 'mine' }), util.isDeepStrictEqual({ a: [1] }, { a: [1] }));
                console.log(types.isDate(new Date()), types.isMap(new Set()), types.isTypedArray(new Uint8Array()), types.isPromise({ then() {} }),
                  types.isAsyncFunction(async () => {}), types.isRegExp(/x/), types.isArrayBuffer(new ArrayBuffer(1)), types.isNativeError(new TypeError()));
                const old = util.deprecate((a) => a + 1, 'old is old'); console.log(old(1), old(2));
                """)
            .run("main.mjs");
    assertThat(result.out())
        .isEqualTo(
            """
            3
            no
            custom
            { a: [Object] } { a: { b: { c: { d: {} } } } } a-5
            true 1
            mine true
            true false true false true true true true
            2 3
            null 8
            late
            """);
    assertThat(result.err()).isEqualTo("DeprecationWarning: old is old\n");
  }

  @Test
  void emittersCallTheirListeners() {
    assertThat(
            scripts.output(
                "main.mjs",
                """
                import EventEmitter, { once } from 'node:events';
                import { inherits } from 'node:util';
                function Old() { EventEmitter.call(this); }
                inherits(Old, EventEmitter);
                class New extends EventEmitter {}
                for (const emitter of [new Old(), new New()]) {
                  const seen = function (...all) { console.log(this === emitter, all); };
                  emitter.on('x', seen).once('x', () => console.log('once')).prependListener('x', () => console.log('first'));
                  console.log(emitter.emit('x', 1), emitter.emit('x'), emitter.emit('y'), emitter.eventNames(), emitter.listenerCount('x'));
                  emitter.off('x', seen).removeAllListeners();
                  console.log(emitter.emit('x'), emitter.listeners('x'));
                }
                const emitter = new New();
                try { emitter.emit('error', new Error('unheard')); } catch (e) { console.log(e.message); }
                try { emitter.emit('error', 5); } catch (e) { console.log(e.code); }
                setTimeout(() => emitter.emit('later', 7), 1); console.log(await once(emitter, 'later'), emitter.listenerCount('error'));
                setTimeout(() => emitter.emit('error', 'failed'), 1); await once(emitter, 'never').catch((e) => console.log(e));
                await once(emitter, 'x', { signal: AbortSignal.abort() }).catch((e) => console.log(e.name));
                """))
        .isEqualTo(
            """
            first
            true [ 1 ]
            once
            first
            true []
            true true false [ 'x' ] 2
            false []
            first
            true [ 1 ]
            once
            first
            true []
            true true false [ 'x' ] 2
            false []
            unheard
            ERR_UNHANDLED_ERROR
            [ 7 ] 0
            failed
            AbortError
            """);
  }

  @Test
  void timersHavePromises() {
    assertThat(
            scripts.output(
                "main.mjs",
                """
                import { setTimeout as sleep, setImmediate as next, setInterval as every, scheduler } from 'node:timers/promises';
                import timers from 'node:timers';
                console.log(await sleep(1, 'slept'), await next('next'), await scheduler.wait(1), timers.setTimeout === setTimeout);
                const controller = new AbortController();
                setTimeout(() => controller.abort('why'), 1);
                await sleep(3_600_000, 0, { signal: controller.signal }).catch((e) => console.log(e.name, e.code, e.cause));
                await sleep(1, 0, { signal: AbortSignal.abort() }).catch((e) => console.log(e.name));
                let count = 0;
                for await (const tick of every(1, 'tick')) { console.log(tick); if (++count === 2) break; }
                """))
        .isEqualTo(
            """
            slept next undefined true
            AbortError ABORT_ERR why
            AbortError
            tick
            tick
            """);
  }

  @Test
  void theSystemTellsOfTheUserWhatTheEnvironmentHas() {
    String script =
        """
        import os from 'node:os';
        console.log(os.platform() === process.platform, os.arch() === process.arch, os.endianness(), os.availableParallelism() > 0);
        console.log(os.tmpdir());
        try { console.log(os.homedir(), os.userInfo().username); } catch (e) { console.log(e.message); }
        """;
    assertThat(scripts.output("main.mjs", script).lines().skip(1))
        .satisfies(
            line -> assertThat(line).startsWith("os.homedir: the environment has no "),
            org.assertj.core.data.Index.atIndex(1));
    Map<String, String> environment =
        Map.of(
            "HOME",
            "/h",
            "USERPROFILE",
            "/h",
            "USER",
            "u",
            "USERNAME",
            "u",
            "TMPDIR",
            "/t/",
            "TEMP",
            "/t");
    scripts.with(builder -> builder.environment(environment));
    assertThat(scripts.output("main.mjs", script)).isEqualTo("true true LE true\n/t\n/h u\n");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
  void filesAreReadBelowTheModuleRoot() throws IOException {
    Path outside = Files.createDirectory(scripts.path("outside"));
    Files.writeString(outside.resolve("secret.txt"), "secret");
    Files.createDirectories(scripts.path("root"));
    Files.createSymbolicLink(scripts.path("root/link"), outside);
    scripts.file("root/package.json", "{}").file("root/text.txt", "\uFEFFä");
    scripts.file(
        "root/main.mjs",
        """
        import fs, { readFileSync } from 'node:fs';
        import { readFile, stat, readdir } from 'node:fs/promises';
        const here = new URL('./text.txt', import.meta.url);
        console.log(readFileSync(here), readFileSync(here, 'utf8') === '\\uFEFFä', readFileSync(here, 'hex'), await readFile(here, { encoding: 'base64' }));
        const bytes = readFileSync(here); bytes[0] = 7; console.log(bytes[0], bytes.buffer.byteLength);
        const folder = new URL('.', import.meta.url);
        console.log(fs.readdirSync(folder), (await readdir(folder, { withFileTypes: true })).map((it) => `${it.name} ${it.isFile()}`).join());
        const { size } = await stat(here); console.log(size, fs.statSync(folder).isDirectory(), fs.statSync('nope', { throwIfNoEntry: false }), fs.statSync(here).mtime > new Date(0));
        console.log(fs.existsSync(here), fs.existsSync('../outside'), fs.existsSync('/'), fs.existsSync('root/link/secret.txt'), fs.existsSync(5), fs.realpathSync('root/../root/text.txt').endsWith('text.txt'));
        const failing = [() => readFileSync('outside/secret.txt'), () => readFileSync('root/link/secret.txt'), () => readFileSync('root/nope'),
          () => readFileSync(folder), () => fs.readdirSync(here), () => fs.readdirSync('outside'), () => readFileSync(here, 'x'), () => readFileSync(5),
          () => readFileSync('a\\0b'), () => fs.accessSync(here, fs.constants.W_OK), () => fs.readFile(here)];
        for (const call of failing) try { call(); } catch (e) { console.log(e.code, e.message.replaceAll(process.cwd(), '')); }
        fs.readFile('root/nope', (error) => console.log(error.code)); fs.readFile(here, 'utf8', (error, text) => console.log(error, text.length));
        """);
    Result result = scripts.run("root/main.mjs");
    assertThat(result.err()).isEmpty();
    String outsideRoot =
        ": modules are read from below /root only; ekkogen run --root DIR, or EkkoContext.builder().moduleRoot(DIR), adds a folder";
    assertThat(result.out())
        .isEqualTo(
            """
            Uint8Array(5) [ 239, 187, 191, 195, 164 ] true efbbbfc3a4 77u/w6Q=
            7 5
            [ 'link', 'main.mjs', 'package.json', 'text.txt' ] link false,main.mjs true,package.json true,text.txt true
            5 true undefined true
            true false false false false true
            ENOENT ENOENT: no such file or directory, open '/outside/secret.txt'%1$s
            ENOENT ENOENT: no such file or directory, open '/root/link/secret.txt'%1$s
            ENOENT ENOENT: no such file or directory, open '/root/nope'
            EISDIR EISDIR: illegal operation on a directory, read '/root/'
            ENOTDIR ENOTDIR: not a directory, scandir '/root/text.txt'
            ENOENT ENOENT: no such file or directory, scandir '/outside'%1$s
            ERR_UNKNOWN_ENCODING Unknown encoding: x
            ERR_INVALID_ARG_TYPE The path must be a string or a URL
            ENOENT ENOENT: no such file or directory, open 'a\0b'
            EACCES EACCES: scripts cannot write files, access '%2$s'
            ERR_INVALID_ARG_TYPE fs.readFile: the callback must be a function
            ENOENT
            null 2
            """
                .formatted(
                    outsideRoot,
                    scripts
                        .path("root/text.txt")
                        .toUri()
                        .toString()
                        .replace(temp.toRealPath().toString(), "")));
  }
}

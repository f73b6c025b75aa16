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

class GlobalsTest {
  @TempDir Path temp;
  private ScriptFolder scripts;

  @BeforeEach
  void folder() throws IOException {
    scripts = new ScriptFolder(temp);
  }

  @Test
  void urlsHavePartsAndParameters() {
    assertThat(
            scripts.output(
                "main.mjs",
                """
                const url = new URL('b?x=1&x=2#f', 'https://u:p@h:8080/a/');
                const { href, origin, protocol, username, password, host, hostname, port, pathname, search, hash } = url;
                console.log([href, origin, protocol, username, password, host, hostname, port, pathname, search, hash].join(' '));
                const { searchParams } = url;
                searchParams.append('y', 'ä &'); searchParams.delete('x', '1'); searchParams.set('z', 0); searchParams.sort();
                console.log(url.href, searchParams === url.searchParams, `${url}` === JSON.parse(JSON.stringify(url)));
                url.search = '?k=v+w'; console.log([...searchParams], searchParams.get('k'), searchParams.get('no'));
                url.hash = ''; url.port = 'x'; url.href = 'foo:bar'; console.log(url.href, url.origin, searchParams.size);
                try { url.href = 'x'; } catch (e) { console.log(e.name, e.code, e.message); }
                console.log(URL.canParse('x'), URL.canParse('x', 'http://h'), URL.parse('x'), URL.parse('a:b').href);
                """))
        .isEqualTo(
            """
            https://u:p@h:8080/a/b?x=1&x=2#f https://h:8080 https: u p h:8080 h 8080 /a/b ?x=1&x=2 #f
            https://u:p@h:8080/a/b?x=2&y=%C3%A4+%26&z=0#f true true
            [ [ 'k', 'v w' ] ] v w null
            foo:bar null 0
            TypeError ERR_INVALID_URL Invalid URL: x
            false true null a:b
            """);
  }

  @Test
  void searchParametersAreMadeOfWhatHasPairs() {
    assertThat(
            scripts.output(
                "main.mjs",
                """
                for (const init of ['?a=1&a=%41+b&c', { a: 1, b: 2 }, [['a', 'x'], ['a', 'y']], new Map([['m', 'n']]),
                  new URLSearchParams('q'), undefined, '=&&a%']) {
                  const p = new URLSearchParams(init);
                  console.log(p.toString(), p.getAll('a'), p.has('a', '1'), [...p.keys()].length, [...p.values()].join());
                }
                new URLSearchParams('a=1').forEach((value, name) => console.log(value, name));
                try { new URLSearchParams([['a']]); } catch (e) { console.log(e.name, e.code); }
                """))
        .isEqualTo(
            """
            a=1&a=A+b&c= [ '1', 'A b' ] true 3 1,A b,
            a=1&b=2 [ '1' ] true 2 1,2
            a=x&a=y [ 'x', 'y' ] false 2 x,y
            m=n [] false 1 n
            q= [] false 1\s
             [] false 0\s
            =&a%25= [] false 2 ,
            1 a
            TypeError ERR_INVALID_TUPLE
            """);
  }

  @Test
  void eventsReachTheirListeners() {
    assertThat(
            scripts.output(
                "main.mjs",
                """
                class Source extends EventTarget {}
                const source = new Source();
                const seen = (event) => console.log(event.type, event.detail, event.target === source);
                source.addEventListener('a', seen); source.addEventListener('a', seen);
                source.addEventListener('a', { handleEvent(event) { event.preventDefault(); } }, { once: true });
                console.log(source.dispatchEvent(new CustomEvent('a', { detail: 5, cancelable: true })));
                console.log(source.dispatchEvent(new Event('a', { cancelable: true })));
                source.removeEventListener('a', seen);
                source.addEventListener('a', (event) => event.stopImmediatePropagation()); source.addEventListener('a', seen);
                console.log(source.dispatchEvent(new Event('a')));
                process.on('uncaughtException', (e) => console.log('uncaught', e.message));
                source.addEventListener('b', () => { throw new Error('x'); }); source.addEventListener('b', seen);
                source.dispatchEvent(new Event('b'));
                """))
        .isEqualTo(
            """
            a 5 true
            false
            a undefined true
            true
            true
            uncaught x
            b undefined true
            """);
  }

  @Test
  void signalsAbortOnce() {
    assertThat(
            scripts.output(
                "main.mjs",
                """
                const controller = new AbortController();
                const { signal } = controller;
                const both = AbortSignal.any([signal, AbortSignal.timeout(2 ** 31)]);
                signal.onabort = (event) => console.log(event.type, signal.reason.name, signal.reason.code);
                both.addEventListener('abort', () => console.log(both.reason === signal.reason));
                signal.throwIfAborted();
                controller.abort(); controller.abort('again');
                try { signal.throwIfAborted(); } catch (e) { console.log(e instanceof DOMException, e instanceof Error, e.message); }
                console.log(AbortSignal.abort(7).reason, AbortSignal.any([AbortSignal.abort(8)]).aborted);
                try { new AbortSignal(); } catch (e) { console.log(e.name); }
                const timeout = AbortSignal.timeout(1);
                await new Promise((resolve) => { timeout.addEventListener('abort', resolve); setTimeout(() => {}, 10_000); });
                console.log(timeout.reason.name); process.exit();
                """))
        .isEqualTo(
            """
            abort AbortError 20
            true
            true true This operation was aborted
            7 true
            TypeError
            TimeoutError
            """);
  }

  @Test
  void aTimeoutDoesNotKeepTheRunAlive() {
    assertThat(scripts.output("main.cjs", "AbortSignal.timeout(3600_000); console.log('end');"))
        .isEqualTo("end\n");
  }

  @Test
  void clonesAreDeep() {
    assertThat(
            scripts.output(
                "main.mjs",
                """
                class Point { x = 1; }
                const value = { d: new Date(0), r: /x/gi, m: new Map([[{}, new Set([1])]]), a: [1, , 3], p: new Point(),
                  u: new Uint8Array([1, 2]).subarray(1), e: new RangeError('r', { cause: [1] }), n: new Number(4), s: new String('s'),
                  b: 10n, v: new DataView(new ArrayBuffer(4), 1).byteLength, nothing: undefined };
                value.self = value;
                const copy = structuredClone(value);
                console.log(copy.d, copy.r, copy.m, copy.a, copy.p, copy.u, copy.u.buffer.byteLength, copy.n, copy.s, copy.b, copy.v, 'nothing' in copy);
                console.log(copy.e.name, copy.e.message, copy.e.cause, copy.e.stack === value.e.stack, copy.e instanceof RangeError);
                console.log(copy.self === copy, copy.d !== value.d, copy.m !== value.m, copy.u.buffer !== value.u.buffer);
                const buffer = new ArrayBuffer(8);
                console.log(structuredClone(new Uint8Array(buffer, 6), { transfer: [buffer] }), buffer.byteLength);
                for (const bad of [() => 1, Symbol('s'), { f() {} }, new WeakMap(), Promise.resolve()]) {
                  try { structuredClone(bad); } catch (e) { console.log(e.name, e.code, e.message); }
                }
                """))
        .isEqualTo(
            """
            1970-01-01T00:00:00.000Z /x/gi Map(1) { {} => Set(1) { 1 } } [ 1, <1 empty item>, 3 ] { x: 1 } \
            Uint8Array(1) [ 2 ] 2 [Number: 4] [String: 's'] 10n 3 true
            RangeError r [ 1 ] true true
            true true true true
            Uint8Array(2) [ 0, 0 ] 0
            DataCloneError 25 A function cannot be cloned
            DataCloneError 25 A symbol cannot be cloned
            DataCloneError 25 A function cannot be cloned
            DataCloneError 25 [object WeakMap] cannot be cloned
            DataCloneError 25 [object Promise] cannot be cloned
            """);
  }

  @Test
  void timesAndTextAndImmediates() {
    assertThat(
            scripts.output(
                "main.mjs",
                """
                const start = performance.now();
                console.log(performance.now() >= start, Math.abs(performance.timeOrigin + start - Date.now()) < 1000);
                console.log(new TextDecoder().decode(new TextEncoder().encode('ä✓')));
                clearImmediate(setImmediate(() => console.log('never')));
                setImmediate((...all) => console.log(...all), 'immediate', 1);
                """))
        .isEqualTo("true true\nä✓\nimmediate 1\n");
  }

  private boolean engineHasUsing() {
    return scripts
        .output(
            "probe.cjs",
            "try { new Function('{ using x = null; }'); console.log(true); } catch { console.log(false); }")
        .equals("true\n");
  }

  /** Which of the two is tested depends on the engine's version. */
  @Test
  void usingDisposesOrSaysWhatToWrite() {
    scripts
        .file(
            "sync.cjs",
            """
            const thing = (name) => ({ [Symbol.dispose]() { console.log(name); } });
            {
              using a = thing('a');
              using b = thing('b');
              console.log('body');
            }
            """)
        .file(
            "async.mjs",
            """
            const thing = (name) => ({ async [Symbol.asyncDispose]() { console.log(name); } });
            for (let i = 0; i < 2; i++) { await using x = thing(i); console.log('body'); }
            """);
    Result sync = scripts.run("sync.cjs");
    Result async = scripts.run("async.mjs");
    if (engineHasUsing()) {
      assertThat(sync.out()).isEqualTo("body\nb\na\n");
      assertThat(async.out()).isEqualTo("body\n0\nbody\n1\n");
    } else {
      assertThat(sync.err())
          .startsWith(
              "Uncaught SyntaxError: "
                  + scripts.path("sync.cjs")
                  + ":3:3: this engine has no 'using' declarations;"
                  + " write: const a = …; try { … } finally { a[Symbol.dispose](); }\n");
      assertThat(async.err())
          .isEqualTo(
              "Uncaught SyntaxError: "
                  + scripts.path("async.mjs")
                  + ":2:31: this engine has no 'await using' declarations;"
                  + " write: const x = …; try { … } finally { await x[Symbol.asyncDispose](); }\n");
    }
    assertThat(scripts.output("symbols.mjs", "console.log(Symbol.dispose, Symbol.asyncDispose)"))
        .isEqualTo("Symbol(Symbol.dispose) Symbol(Symbol.asyncDispose)\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          using x = null, y = null;                     | true
          for (using x of []) {}                        | true
          for (using x = null; ; ) {}                   | true
          async () => { for await (using x of []) {} }  | true
          async () => { await using x = null }          | true
          eval('{ using x = null }')                    | true
          new Function('using $x = null')               | true
          using = 1; let x y                            | false
          'using x'; let x y                            | false
          const x = 'using x' y                         | false
          """)
  void everyUsingDeclarationIsExplained(String code, boolean isExplained) {
    String err = scripts.file("main.cjs", code).run("main.cjs").err();
    if (!engineHasUsing()) {
      assertThat(err.contains("this engine has no '")).as(err).isEqualTo(isExplained);
    }
  }

  @Test
  void globalsAreScriptsOwnToReplace() {
    assertThat(
            scripts.output(
                "main.cjs",
                """
                const names = ['process', 'URL', 'URLSearchParams', 'Event', 'EventTarget', 'CustomEvent', 'AbortController',
                  'AbortSignal', 'DOMException', 'structuredClone', 'performance'];
                console.log(names.filter((name) => name in globalThis && !Object.keys(globalThis).includes(name)).length === names.length);
                URL = 5; globalThis.process = { mine: true };
                console.log(URL, process.mine, typeof URLSearchParams);
                var Event = 'var'; console.log(Event);
                """))
        .isEqualTo("true\n5 true function\nvar\n");
  }
}

package io.ekkogen.runtime.js;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls of glue: handles, overloads, failures, background calls, modules. */
class GlueCallsTest extends GlueRuntime {
  @Test
  void argumentsOfAShortFormMoveToTheirPlaces() {
    assertThat(
            output(
                """
                const form = rt.forms(4, [1, 3], [2], [1, 2, 3]);
                for (const args of [[1, 2, 3, 4, 5], [1, 2, 3, 4], [1, 2, 4], [1, 3], [1], []]) {
                  console.log(form(args), Array.from(args));
                }
                """))
        .isEqualTo(
            """
            0 [ 1, 2, 3, 4, 5 ]
            0 [ 1, 2, 3, 4 ]
            2 [ 1, 2, undefined, 4 ]
            1 [ 1, undefined, 3, undefined ]
            3 [ 1, undefined, undefined, undefined ]
            3 [ undefined, undefined, undefined, undefined ]
            """);
  }

  @Test
  void theMembersOfALibraryWinOverWhatEveryModuleHas() {
    assertThat(
            output(
                """
                let answer = 42;
                class Thing {}
                const members = { Thing, MAX: 5, Color: rt.enumeration({ RED: 0 }), close: () => 'own' };
                const globals = { get answer() { return answer; }, set answer(v) { answer = v; }, get fixed() { return 1; } };
                let closed;
                const library = { has: (name) => host.has(name), close(host) { closed = host; } };
                const lib = rt.module('zoo', '1.2', members, globals, library);
                console.log(Object.keys(lib).join());
                lib.answer = 43;
                console.log(lib.answer, answer, lib.MAX, lib.version, lib.errno());
                console.log(lib.has('there'), lib.has('not'), thrown(() => lib.has(1)));
                console.log(thrown(() => { lib.fixed = 2; }));
                new Function('lib', 'lib.MAX = 6; lib.more = 1;')(lib);
                console.log(lib.MAX, lib.more, Object.isFrozen(Thing.prototype), Object.isFrozen(lib.Color));
                console.log(['has', 'errno', 'buffer'].map((name) => Object.isFrozen(lib[name])).join());
                console.log(Object.isFrozen(lib[Symbol.dispose]));
                console.log(lib.close(), closed, lib[Symbol.dispose](), typeof closed);
                """))
        .isEqualTo(
            """
            version,has,errno,buffer,close,Thing,MAX,Color,answer,fixed
            43 43 5 1.2 0
            true false TypeError EKKO_TYPE: has: name: expected a string, got 1
            TypeError EKKO_TYPE: fixed is read only
            5 undefined true true
            true,true,true
            true
            own undefined undefined object
            """);
  }

  @Test
  void aClosedLibraryRefusesEveryCall() {
    assertThat(
            output(
                """
                let current = host;
                const library = { exports: ['add', '__proto__'], close(closed) { current = closed; } };
                const zoo = rt.module('zoo', null, {}, {}, library);
                console.log(zoo.has('add'), zoo.has('__proto__'), zoo.has('toString'), 'version' in zoo);
                zoo.close();
                console.log(thrown(() => current.add(1, 2)));
                const explained = thrown(() => {
                  try { current.add(-0); } catch (e) { throw rt.explain(e); }
                });
                console.log(explained);
                """))
        .isEqualTo(
            """
            true true false false
            Error EKKO_CLOSED: Library 'zoo' is closed
            Error EKKO_CLOSED: Library 'zoo' is closed
            """);
  }

  @Test
  void handlesComeFromNativeCodeAlone() {
    assertThat(
            output(
                """
                class Thing extends rt.Handle {}
                class Other extends rt.Handle {}
                const type = rt.handleType('Thing', Thing);
                const other = rt.handleType('Other', Other);
                const thing = rt.handle(type, host.open(0x10));
                console.log(thing, thing instanceof Thing, thing.closed, rt.handle(type, null));
                host.use(rt.peer(thing, type, 'use: thing'));
                thing[Symbol.dispose]();
                thing.close();
                console.log(thing, thing.closed);
                console.log(thrown(() => {
                  try { host.use(rt.peer(thing, type, '')); } catch (e) { throw rt.explain(e); }
                }));
                console.log(thrown(() => new Thing()).slice(0, 55));
                console.log(thrown(() => rt.peerOrNull({}, type, 'f: thing')));
                console.log(thrown(() => rt.peer(null, type, 'f: thing')));
                console.log(thrown(() => rt.peer(thing, other, 'f: thing')));
                console.log(rt.peerOrNull(undefined, type, 'f: thing'));
                console.log(thrown(() => Thing.prototype.close.call({})).slice(0, 60));
                """))
        .isEqualTo(
            """
            Thing@0x10 true false null
            Thing@0x10 (closed) true
            Error EKKO_CLOSED: use: thing is closed: Thing@0x10
            TypeError undefined: Handles come from native functions
            TypeError EKKO_TYPE: f: thing: expected a Thing or null, got {}
            TypeError EKKO_TYPE: f: thing: expected a Thing, got null
            TypeError EKKO_TYPE: f: thing: expected an Other, got Thing@0x10 (closed)
            null
            TypeError EKKO_TYPE: this: expected a handle of a native lib
            """);
  }

  @Test
  void aHolderKeepsTheHandleThatTheCalleeLeft() {
    assertThat(
            output(
                """
                class Thing extends rt.Handle {}
                const type = rt.handleType('Thing', Thing);
                const thing = rt.handle(type, host.open(0x10));
                const holder = { value: thing };
                const reference = rt.handleRef(holder, type, 'f: thing');
                rt.takeHandle(type, reference, holder);
                console.log(holder.value === thing);
                host.reopen(reference, 0x20);
                rt.takeHandle(type, reference, holder);
                console.log(holder);
                const out = {};
                rt.takeHandle(type, rt.handleOut(out, type, 'f: thing'), out);
                console.log(out);
                console.log(host.countOpen(rt.arrayIn(rt.kind.handles(type), [thing, null, holder.value], 'f: v').memory));
                console.log(thrown(() => rt.arrayIn(rt.kind.handles(type), [1], 'f: v')));
                """))
        .isEqualTo(
            """
            true
            { value: Thing@0x20 }
            { value: null }
            2
            TypeError EKKO_TYPE: f: v[0]: expected a Thing or null, got 1
            """);
  }

  @Test
  void javaExceptionsBecomeScriptErrors() {
    assertThat(
            output(
                """
                const explained = (call) => {
                  try { call(); } catch (e) {
                    const error = rt.explain(e);
                    return [error instanceof Error, error.name, error.code, error.message, error.errno, error.result].join('|');
                  }
                };
                console.log(explained(() => host.fail(-5)));
                console.log(explained(() => host.failUnsigned()));
                console.log(explained(() => host.failWithErrno()));
                console.log(explained(() => host.absent()));
                """))
        .isEqualTo(
            """
            true|NativeError|EKKO_NATIVE|deflate failed with result -5||-5
            true|NativeError|EKKO_NATIVE|deflate failed with result 18446744073709551615||18446744073709551615
            true|NativeError|EKKO_NATIVE|open failed, and set no errno|0|
            true|NativeError|EKKO_SYMBOL|absent is not there||
            """);
  }

  @Test
  void theEventLoopStaysAliveForCallsThatOverlap() {
    assertThat(
            output(
                """
                const add = async (a, b) => (await rt.async((call) => host.addLater(call, a, b))).value;
                const fail = async () => {
                  try { await rt.async((call) => host.failLater(call)); } catch (e) { throw rt.explain(e, 'fail', [], []); }
                };
                const order = [];
                const sum = add(1, 2).then((sum) => order.push(sum));
                order.push('first');
                await Promise.all([sum, rt.async((call) => host.meet(call)), rt.async((call) => host.meet(call))]);
                console.log(order);
                console.log(await add(40, 2));
                const failed = fail().catch((e) => `${e.name} ${e.result} ${e.stack.includes('main.mjs')}`);
                const refused = add('x', 1).catch((e) => e.name);
                setTimeout(async () => console.log(await refused, await failed, await add(1, 1)), 1);
                const stack = await rt.async(() => { throw new Error('now'); }).catch((e) => e.stack);
                console.log(stack.includes('Promise'));
                """))
        .isEqualTo("[ 'first', 3 ]\n42\nfalse\nTypeError NativeError -1 true 2\n");
  }

  @Test
  @Timeout(30)
  void aHandleThatComesTooLateIsClosed() throws IOException {
    String script =
        "rt.async((call) => host.openLater(call)); throw new Error('nobody waits any more');";
    assertThat(scripts.file("main.mjs", PRELUDE + script).run("main.mjs").status()).isEqualTo(1);
    host.letOpen.countDown();
    GlueHost.Thing thing = host.opened.orTimeout(20, TimeUnit.SECONDS).join();
    while (!thing.isClosed()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void aHandleThatComesTooLateByReferenceIsClosed() throws IOException {
    String script =
        """
        const type = rt.handleType('Thing', class Thing extends rt.Handle {});
        rt.async((call) => host.reopenLater(call, rt.handleOut({}, type, 'f: thing')));
        throw new Error('nobody waits any more');
        """;
    assertThat(scripts.file("main.mjs", PRELUDE + script).run("main.mjs").status()).isEqualTo(1);
    host.letOpen.countDown();
    assertThat(host.opened.orTimeout(20, TimeUnit.SECONDS).join().isClosed()).isTrue();
  }

  @Test
  void timersAreNotStarvedByCalls() {
    assertThat(
            output(
                """
                let stopped = false;
                setTimeout(() => { stopped = true; }, 1);
                let calls = 0;
                while (!stopped) {
                  await rt.async((call) => host.addLater(call, 1, 1));
                  calls++;
                }
                console.log(calls > 0);
                """))
        .isEqualTo("true\n");
  }

  @Test
  void patchedPromisesDoNotReachAPendingCall() {
    assertThat(
            output(
                """
                const { log } = console;
                Promise.prototype.then = () => log('patched');
                Object.defineProperty(Promise.prototype, 'constructor', { value: class {} });
                (async () => { log((await rt.async((call) => host.addLater(call, 1, 1))).value); })();
                """))
        .isEqualTo("2\n");
  }
}

package io.ekkogen.runtime.js;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.runtime.NativeBlock;
import io.ekkogen.runtime.ScriptAccess;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What glue gets as {@code rt}, handed to scripts by a glue that does nothing else. */
class GlueRuntimeTest {
  private static final String GLUE = "(function (host, rt) { return { host, rt }; })";

  private static final String PRELUDE =
      """
      import { host, rt } from 'native:glue';
      const thrown = (call) => {
        try { return call(); } catch (e) { return `${e.name} ${e.code}: ${e.message}`; }
      };
      """;

  /** Stands for the class that generated glue calls. */
  public static final class GlueHost {
    /** Adds one to each byte. */
    @ScriptAccess
    public void increment(NativeBlock block) {
      ByteBuffer bytes = block.buffer();
      for (int i = 0; i < bytes.capacity(); i++) {
        bytes.put(i, (byte) (bytes.get(i) + 1));
      }
    }

    @ScriptAccess
    public boolean has(String name) {
      return name.equals("there");
    }
  }

  private record Finder() implements NativeModuleFinder {
    @Override
    public Optional<NativeModule> find(String name, Path directory) {
      return Optional.of(new NativeModule(name, List.of("host", "rt"), GLUE, GlueHost::new));
    }

    @Override
    public String describePlaces(String name, Path directory) {
      return "nowhere";
    }
  }

  @TempDir Path temp;
  private ScriptFolder scripts;

  @BeforeEach
  void folder() throws IOException {
    scripts =
        new ScriptFolder(temp).with(builder -> builder.grantAllNative().modules(new Finder()));
  }

  private String output(String script) {
    return scripts.output("main.mjs", PRELUDE + script);
  }

  @Test
  void typesOfPlatformWidthAreCheckedAndGiveBigintsOrSafeNumbers() {
    assertThat(
            output(
                """
                const cell = (type, value) => rt.peek(type, rt.cell(type, { value }, 'f: v', true));
                console.log(cell('clong', -5), cell('culong', 5n), cell('ssize_t', -1n), cell('size_t', 2 ** 40));
                console.log(cell('char', -128), cell('wchar', 65), cell('size_t', 2n ** 64n - 1n));
                console.log(rt.wide('culong', 2n ** 64n - 1n, 'f: v'), rt.wide('clong', -0, 'f: v'));
                console.log(rt.narrow('size_t', 5), rt.narrow('size_t', -1n), rt.narrow('ssize_t', -1));
                console.log(rt.narrow('clong', -1), rt.narrow('culong', -1));
                console.log(thrown(() => rt.wide('size_t', -1, 'f: v')));
                console.log(thrown(() => rt.wide('clong', 2n ** 63n, 'f: v')));
                console.log(thrown(() => rt.wide('ssize_t', '1', 'f: v')));
                """))
        .isEqualTo(
            """
            -5n 5n -1 1099511627776
            -128 65 18446744073709551615n
            -1n 0n
            5 18446744073709551615n -1
            -1n 18446744073709551615n
            RangeError EKKO_RANGE: f: v: expected an integer from 0 to 18446744073709551615, got -1
            RangeError EKKO_RANGE: f: v: expected an integer from -9223372036854775808 to \
            9223372036854775807, got 9223372036854775808n
            TypeError EKKO_TYPE: f: v: expected an integer from -9223372036854775808 to \
            9223372036854775807, got '1'
            """);
  }

  @Test
  void arraysOfEveryElementComeBack() {
    assertThat(
            output(
                """
                const roundTrip = (type, array) => {
                  const copy = rt.arrayIn(type, array, 'f: v', false);
                  return rt.arrayOf(type, copy.memory);
                };
                console.log(roundTrip('bool', [true, false]), roundTrip('bool8', [false, true]));
                console.log(roundTrip('IntPtr', [null, 0x10n]), roundTrip('size_t', [1, 2n ** 60n]));
                console.log(roundTrip('culong', new BigUint64Array([3n])), roundTrip('wchar', [65]));
                console.log(roundTrip('int', [1, 2]), roundTrip('double', []), roundTrip('ulong', [1]));
                console.log(rt.arrayOf('int', null), rt.arrayIn('int', undefined, 'f: v', true).memory);
                console.log(thrown(() => rt.arrayIn('bool', [1], 'f: v', true)));
                console.log(thrown(() => rt.arrayIn('IntPtr', [2n ** 64n], 'f: v', true)));
                console.log(thrown(() => rt.arrayIn('bool', {}, 'f: v', true)));
                console.log(thrown(() => rt.arrayRoom('int', null, 'f: v', false)));
                """))
        .isEqualTo(
            """
            [ true, false ] [ false, true ]
            [ null, Pointer(0x10) ] [ 1, 1152921504606846976n ]
            [ 3n ] [ 65 ]
            Int32Array(2) [ 1, 2 ] Float64Array(0) [] BigUint64Array(1) [ 1n ]
            null null
            TypeError EKKO_TYPE: f: v[0]: expected a boolean, got 1
            RangeError EKKO_RANGE: f: v[0]: expected a pointer, a bigint or null, got 18446744073709551616n
            TypeError EKKO_TYPE: f: v: expected an array, or null, got {}
            TypeError EKKO_TYPE: f: v: expected an array or Int32Array, got null
            """);
  }

  @Test
  void aCountBoundsWhatIsPassedAndWhatComesBack() {
    assertThat(
            output(
                """
                const array = [1, 1, 1, 1];
                const copy = rt.arrayIn('byte', array, 'f: v', false);
                host.increment(copy.memory);
                rt.arrayOut('byte', array, copy, true, 2n);
                console.log(array);
                rt.arrayOut('byte', array, copy, true, -1);
                console.log(array);
                const typed = new Uint8Array(4);
                rt.arrayOut('byte', typed, copy, false, 3);
                console.log(typed);
                rt.arrayOut('byte', array, copy, true, 100);
                console.log(array, rt.arrayOf('byte', copy.memory, 1), rt.arrayOf('bool8', copy.memory, 1));
                rt.count(4, copy, 'f: n', 'v');
                rt.count(100, rt.arrayIn('byte', null, 'f: v', true), 'f: n', 'v');
                console.log(thrown(() => rt.count(5, copy, 'f: n', 'v')));
                console.log(thrown(() => rt.count(-1n, copy, 'f: n', 'v')));
                """))
        .isEqualTo(
            """
            [ 2, 2, 1, 1 ]
            [ 2, 2, 1, 1 ]
            Uint8Array(4) [ 2, 2, 2, 0 ]
            [ 2, 2, 2, 2 ] Uint8Array(1) [ 2 ] [ true ]
            RangeError EKKO_RANGE: f: n: expected an integer from 0 to 4, the length of v, got 5
            RangeError EKKO_RANGE: f: n: expected an integer from 0 to 4, the length of v, got -1n
            """);
  }

  @Test
  void roomIsMadeForAnArrayThatComesBackByItself() {
    assertThat(
            output(
                """
                const room = rt.room('short', 3n, 'f: n');
                host.increment(room.memory);
                rt.arrayOut('short', undefined, room, true);
                console.log(rt.arrayOf('short', room.memory), room.length);
                console.log(thrown(() => rt.room('short', -1, 'f: n')));
                console.log(thrown(() => rt.room('short', 1.5, 'f: n')).slice(0, 10));
                console.log(thrown(() => rt.room('short', 'x', 'f: n')).slice(0, 9));
                """))
        .isEqualTo(
            """
            Int16Array(3) [ 257, 257, 257 ] 3
            RangeError EKKO_RANGE: f: n: expected an integer from 0 to 1073741312, got -1
            RangeError
            TypeError
            """);
  }

  @Test
  void argumentsOfAShortFormMoveToTheirPlaces() {
    assertThat(
            output(
                """
                const form = rt.forms(4, [1, 3], [2], [1, 2, 3]);
                for (const args of [[1, 2, 3, 4, 5], [1, 2, 3, 4], [1, 2, 4], [1, 3], [1], []]) {
                  console.log(form(args), args);
                }
                """))
        .isEqualTo(
            """
            0 [ 1, 2, 3, 4, 5 ]
            0 [ 1, 2, 3, 4 ]
            2 [ 1, 2, undefined, 4 ]
            1 [ 1, undefined, 3, undefined ]
            3 [ 1, undefined, undefined, undefined ]
            3 [ <1 empty item>, undefined, undefined, undefined ]
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
                let open = true;
                const library = { has: (name) => host.has(name), close() { open = false; } };
                const lib = rt.module('1.2', members, globals, library);
                console.log(Object.keys(lib).join());
                lib.answer = 43;
                console.log(lib.answer, answer, lib.MAX, lib.version);
                console.log(lib.has('there'), lib.has('not'), thrown(() => lib.has(1)));
                console.log(thrown(() => { lib.fixed = 2; }));
                new Function('lib', 'lib.MAX = 6; lib.more = 1;')(lib);
                console.log(lib.MAX, lib.more, Object.isFrozen(Thing.prototype), Object.isFrozen(lib.Color));
                console.log(lib.close(), open, lib[Symbol.dispose](), open);
                """))
        .isEqualTo(
            """
            version,has,errno,close,Thing,MAX,Color,answer,fixed
            43 43 5 1.2
            true false TypeError EKKO_TYPE: has: name: expected a string, got 1
            TypeError EKKO_TYPE: fixed is read only
            5 undefined true true
            own true undefined false
            """);
  }

  @Test
  void aClosedLibraryRefusesEveryCall() {
    assertThat(
            output(
                """
                const closed = rt.closed('zoo');
                console.log(thrown(() => closed.add(1, 2)));
                const explained = thrown(() => {
                  try { closed.add(-0); } catch (e) { throw rt.explain(e, 'add', ['a', 'int'], ['x']); }
                });
                console.log(explained);
                """))
        .isEqualTo(
            """
            Error EKKO_CLOSED: Library 'zoo' is closed
            Error EKKO_CLOSED: Library 'zoo' is closed
            """);
  }
}

package io.ekkogen.runtime.js;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.NativeBlock;
import io.ekkogen.runtime.NativeException;
import io.ekkogen.runtime.NativeHandle;
import io.ekkogen.runtime.ScriptAccess;
import io.ekkogen.runtime.ScriptCall;
import io.ekkogen.runtime.ScriptHandles;
import io.ekkogen.runtime.ScriptStrings;
import io.ekkogen.runtime.ScriptText;
import io.ekkogen.runtime.ScriptVarargs;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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

    @ScriptAccess
    public void append(ScriptText text, String more) {
      ScriptText.builder(text).append(more);
    }

    @ScriptAccess
    public void reverse(ScriptStrings strings) {
      Collections.reverse(Arrays.asList(ScriptStrings.values(strings)));
    }

    @ScriptAccess
    public String show(ScriptVarargs arguments) {
      return Arrays.stream(arguments.values())
          .map(value -> value == null ? "null" : value.getClass().getSimpleName() + " " + value)
          .collect(Collectors.joining(", "));
    }

    @ScriptAccess
    public Thing open(int address) {
      return new Thing(address);
    }

    @ScriptAccess
    public void reopen(NativeHandle.Reference<NativeHandle> reference, int address) {
      reference.setValue(new Thing(address));
    }

    @ScriptAccess
    public int countOpen(ScriptHandles handles) {
      return (int)
          Arrays.stream(ScriptHandles.values(handles))
              .filter(it -> it != null && !it.isClosed())
              .count();
    }

    @ScriptAccess
    public void use(NativeHandle handle) {
      NativeHandle.release(handle, NativeHandle.acquire(handle, "use: thing"));
    }

    @ScriptAccess
    public void fail(int result) {
      throw NativeException.ofResult("deflate", result);
    }

    @ScriptAccess
    public void failUnsigned() {
      throw NativeException.ofUnsignedResult("deflate", -1);
    }

    @ScriptAccess
    public void failWithErrno() {
      throw NativeException.ofErrno("open");
    }

    @ScriptAccess
    public void absent() {
      throw new UnsatisfiedLinkError("absent is not there");
    }

    @ScriptAccess
    public void addLater(ScriptCall call, int a, int b) {
      call.run(() -> a + b);
    }

    @ScriptAccess
    public void failLater(ScriptCall call) {
      call.run(
          () -> {
            throw NativeException.ofResult("later", -1);
          });
    }

    /** Each of two calls waits for the other. */
    @ScriptAccess
    public void meet(ScriptCall call) {
      call.run(() -> meeting.await(10, TimeUnit.SECONDS) >= 0);
    }

    private final CyclicBarrier meeting = new CyclicBarrier(2);

    /** Gives a thing when the test lets it. */
    @ScriptAccess
    public void openLater(ScriptCall call) throws InterruptedException {
      call.run(
          () -> {
            begun.countDown();
            letOpen.await();
            opened.complete(new Thing(0x30));
            return opened.join();
          });
      begun.await(); // a call that has not begun never would
    }

    /** As {@link #openLater}, by reference. */
    @ScriptAccess
    public void reopenLater(ScriptCall call, NativeHandle.Reference<NativeHandle> reference)
        throws InterruptedException {
      call.run(
          () -> {
            begun.countDown();
            letOpen.await();
            Thing thing = new Thing(0x40);
            reference.setValue(thing);
            opened.complete(thing);
            return 0;
          });
      begun.await();
    }

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch letOpen = new CountDownLatch(1);
    private final CompletableFuture<Thing> opened = new CompletableFuture<>();

    private final Memory text = new Memory(16);

    /** "hi" and more, each in its code units. */
    @ScriptAccess
    public long utf16() {
      text.write(0, new short[] {'h', 'i', 0, 'x'}, 0, 4);
      return Pointer.nativeValue(text);
    }
  }

  /** A handle that nothing has to close. */
  public static final class Thing extends NativeHandle {
    Thing(long address) {
      super(address, null);
    }
  }

  private record Finder(GlueHost host) implements NativeModuleFinder {
    @Override
    public Optional<NativeModule> find(String name, Path directory) {
      return Optional.of(new NativeModule(name, List.of("host", "rt"), GLUE, () -> host));
    }

    @Override
    public String describePlaces(String name, Path directory) {
      return "nowhere";
    }
  }

  @TempDir Path temp;
  private final GlueHost host = new GlueHost();
  private ScriptFolder scripts;

  @BeforeEach
  void folder() throws IOException {
    scripts =
        new ScriptFolder(temp).with(builder -> builder.grantAllNative().modules(new Finder(host)));
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
                console.log(rt.scalar('byte', 255n, 'f: v'), rt.scalar('int', -0, 'f: v'));
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
            255 0
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
  void onlyWhatIsLeftOfABufferIsCopiedBack() {
    assertThat(
            output(
                """
                const buffer = new ArrayBuffer(8, { maxByteLength: 8 });
                const array = new Uint8Array(buffer);
                const part = new Uint8Array(buffer, 4, 4);
                const copies = [array, part].map((it) => rt.arrayIn('byte', it, 'f: v', false));
                copies.forEach((copy) => host.increment(copy.memory));
                buffer.resize(2);
                rt.arrayOut('byte', array, copies[0], false);
                rt.arrayOut('byte', part, copies[1], false);
                console.log(array, part.length);
                const gone = new Uint8Array(4);
                const copy = rt.arrayIn('byte', gone, 'f: v', false);
                gone.buffer.transfer();
                rt.arrayOut('byte', gone, copy, true);
                console.log(gone.length);
                """))
        .isEqualTo("Uint8Array(2) [ 1, 1 ] 0\n0\n");
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
  void pointersReadTextInTheEncodingsOfMappings() {
    assertThat(
            output(
                """
                const p = rt.pointer(host.utf16());
                console.log(p.readString('utf-16'), p.readString('utf-16', 1), p.readString('utf-16', 4));
                console.log(p.readString('ansi'), p.readString(), p.readString('latin1', 0) === '');
                console.log(thrown(() => p.readString('utf-7')));
                console.log(p.readString('utf-16', 2 ** 31 - 1), p.readString('utf-16', 2 ** 30));
                console.log(p.readString('utf-8', -0) === '', p.view(-0).byteLength);
                console.log(thrown(() => p.readString('utf-8', -5)));
                console.log(thrown(() => p.readString('utf-8', 2 ** 31)).slice(0, 10));
                """))
        .isEqualTo(
            """
            hi h hi
            h h true
            RangeError EKKO_RANGE: readString: encoding: expected the name of a character encoding, got 'utf-7'
            hi hi
            true 0
            RangeError EKKO_RANGE: readString: max: expected an integer from 0, got -5
            RangeError
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
                console.log(lib.close(), closed, lib[Symbol.dispose](), typeof closed);
                """))
        .isEqualTo(
            """
            version,has,errno,close,Thing,MAX,Color,answer,fixed
            43 43 5 1.2 0
            true false TypeError EKKO_TYPE: has: name: expected a string, got 1
            TypeError EKKO_TYPE: fixed is read only
            5 undefined true true
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
                  try { current.add(-0); } catch (e) { throw rt.explain(e, 'add', ['a', 'int'], ['x']); }
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
  void textTravelsInAHolder() {
    assertThat(
            output(
                """
                const holder = { value: 'old' };
                const text = rt.textIn(holder, 'f: s', true);
                host.append(text, ' and new');
                rt.textOut(text, holder);
                console.log(holder);
                const cell = [];
                const out = rt.textIn(cell, 'f: s', false);
                host.append(out, 'filled');
                rt.textOut(out, cell);
                console.log(cell);
                console.log(thrown(() => rt.textIn('x', 'f: s', false)));
                console.log(thrown(() => rt.textIn({ value: 1 }, 'f: s', true)));
                """))
        .isEqualTo(
            """
            { value: 'old and new' }
            [ 'filled' ]
            TypeError EKKO_TYPE: f: s: expected an object { value } or an array of one element, got 'x'
            TypeError EKKO_TYPE: f: s: expected a string, got 1
            """);
  }

  @Test
  void arraysOfStringsAreCopiedBothWays() {
    assertThat(
            output(
                """
                const array = ['a', null, undefined];
                const copy = rt.stringsIn(array, 'f: v', false, true);
                host.reverse(copy.memory);
                console.log(rt.strings(copy.memory), rt.strings(copy.memory, 2n), rt.strings(null));
                rt.stringsOut(array, copy, 1);
                console.log(array);
                rt.stringsOut(array, copy);
                console.log(array, rt.stringsIn(null, 'f: v', true, true).memory);
                console.log(rt.strings(rt.stringsRoom(2, 'f: n').memory));
                console.log(thrown(() => rt.stringsIn(['a', 1], 'f: v', false, true)));
                console.log(thrown(() => rt.stringsIn('ab', 'f: v', true, true)));
                """))
        .isEqualTo(
            """
            [ null, null, 'a' ] [ null, null ] null
            [ null, null, undefined ]
            [ null, null, 'a' ] null
            [ null, null ]
            TypeError EKKO_TYPE: f: v[1]: expected a string or null, got 1
            TypeError EKKO_TYPE: f: v: expected an array of strings, or null, got 'ab'
            """);
  }

  @Test
  void variableArgumentsArePromotedAsInC() {
    assertThat(
            output(
                """
                console.log(host.show(rt.varargs([
                  'int', -1, 'uint', 2 ** 32 - 1, 'byte', 255, 'bool', true, 'char', 65, 'long', 5,
                  'ulong', 2n ** 64n - 1n, 'size_t', 7, 'float', 0.1, 'double', 0.1, 'string', 'x',
                  'string', null, 'pointer', 16n, 'IntPtr', null, 'int8', -0,
                ], 'printf')));
                console.log(thrown(() => rt.varargs(['int', 'x'], 'printf')));
                console.log(thrown(() => rt.varargs(['int', 1, 'number', 1], 'printf')));
                console.log(thrown(() => rt.varargs(['int'], 'printf')));
                console.log(thrown(() => rt.varargs([5], 'printf')));
                """))
        .isEqualTo(
            """
            Integer -1, Integer -1, Integer 255, Integer 1, Integer 65, Long 5, Long -1, Long 7, \
            Double 0.10000000149011612, Double 0.1, String x, null, Pointer native@0x10, null, Integer 0
            TypeError EKKO_TYPE: printf: value 1: expected an integer from -2147483648 to 2147483647, got 'x'
            TypeError EKKO_TYPE: printf: value 2: expected the name of a type before it, such as "int", got 'number'
            TypeError EKKO_TYPE: printf: value 1: expected a value after the type "int", got nothing
            TypeError EKKO_TYPE: printf: value 1: expected the name of a type before it, such as "int", got 5
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
                host.use(rt.peer(thing, type, 'use: thing', false));
                thing[Symbol.dispose]();
                thing.close();
                console.log(thing, thing.closed);
                console.log(thrown(() => {
                  try { host.use(rt.peer(thing, type, '', false)); } catch (e) { throw rt.explain(e, 'use', [], []); }
                }));
                console.log(thrown(() => new Thing()).slice(0, 55));
                console.log(thrown(() => rt.peer({}, type, 'f: thing', true)));
                console.log(thrown(() => rt.peer(null, type, 'f: thing', false)));
                console.log(thrown(() => rt.peer(thing, other, 'f: thing', false)));
                console.log(rt.peer(undefined, type, 'f: thing', true));
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
            TypeError EKKO_TYPE: f: thing: expected a Other, got Thing@0x10 (closed)
            null
            TypeError undefined: This is no handle of a native library
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
                const reference = rt.handleRef(holder, type, 'f: thing', true);
                rt.takeHandle(type, reference, holder);
                console.log(holder.value === thing);
                host.reopen(reference, 0x20);
                rt.takeHandle(type, reference, holder);
                console.log(holder);
                const out = {};
                rt.takeHandle(type, rt.handleRef(out, type, 'f: thing', false), out);
                console.log(out);
                console.log(host.countOpen(rt.handlesIn([thing, null, holder.value], type, 'f: v', false).memory));
                console.log(thrown(() => rt.handlesIn([1], type, 'f: v', false)));
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
  void whatJavaThrowsBecomesAnErrorOfTheScript() {
    assertThat(
            output(
                """
                const explained = (call) => {
                  try { call(); } catch (e) {
                    const error = rt.explain(e, 'f', [], []);
                    return [error instanceof Error, error.name, error.code, error.message, error.errno, error.result].join('|');
                  }
                };
                console.log(explained(() => host.fail(-5)));
                console.log(explained(() => host.failUnsigned()));
                console.log(explained(() => host.failWithErrno()).replace(/: [^|]+\\(/, ': …('));
                console.log(explained(() => host.absent()));
                """))
        .isEqualTo(
            """
            true|NativeError|EKKO_NATIVE|deflate failed with result -5||-5
            true|NativeError|EKKO_NATIVE|deflate failed with result 18446744073709551615||18446744073709551615
            true|NativeError|EKKO_NATIVE|open failed: …(errno 0)|0|
            true|NativeError|EKKO_SYMBOL|absent is not there||
            """);
  }

  @Test
  void theEventLoopStaysAliveForCallsThatOverlap() {
    assertThat(
            output(
                """
                const add = async (a, b) => await rt.async((call) => host.addLater(call, a, b));
                const fail = async () => {
                  try { await rt.async((call) => host.failLater(call)); } catch (e) { throw rt.explain(e, 'fail', [], []); }
                };
                const order = [];
                const sum = add(1, 2).then((sum) => order.push(sum));
                order.push('first');
                await Promise.all([sum, rt.async((call) => host.meet(call)), rt.async((call) => host.meet(call))]);
                console.log(order);
                console.log(await add(40, 2));
                fail().catch((e) => console.log(e.name, e.result, e.stack.includes('main.mjs')));
                add('x', 1).catch((e) => console.log(e.name));
                setTimeout(async () => console.log(await add(1, 1)), 1);
                """))
        .isEqualTo("[ 'first', 3 ]\n42\nTypeError\nNativeError -1 true\n2\n");
  }

  @Test
  @Timeout(30)
  void aHandleThatComesTooLateIsClosed() throws InterruptedException {
    String script =
        "rt.async((call) => host.openLater(call)); throw new Error('nobody waits any more');";
    assertThat(scripts.file("main.mjs", PRELUDE + script).run("main.mjs").status()).isEqualTo(1);
    host.letOpen.countDown();
    Thing thing = host.opened.orTimeout(20, TimeUnit.SECONDS).join();
    while (!thing.isClosed()) {
      Thread.sleep(1);
    }
  }

  @Test
  void aHandleThatComesTooLateByReferenceIsClosed() throws IOException {
    String script =
        """
        const type = rt.handleType('Thing', class Thing extends rt.Handle {});
        rt.async((call) => host.reopenLater(call, rt.handleRef({}, type, 'f: thing', false)));
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
                (async () => { log(await rt.async((call) => host.addLater(call, 1, 1))); })();
                """))
        .isEqualTo("2\n");
  }
}

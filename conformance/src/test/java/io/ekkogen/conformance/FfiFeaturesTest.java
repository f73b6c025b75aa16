package io.ekkogen.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.NativeLibrary;
import io.ekkogen.fixtures.NativeFixtures;
import io.ekkogen.runtime.js.EkkoContext;
import io.ekkogen.runtime.js.ScriptException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What version 1 of std:ffi, a proof of concept, said that it lacked: each test has the name of a
 * line of its documentation. Over both linkers.
 */
@EnabledOnOs(value = OS.LINUX, disabledReason = "calls glibc's libc.so.6 and libm.so.6")
@Tag("scripts")
class FfiFeaturesTest {
  private static final Pattern FIXTURE = Pattern.compile("@(\\w+)");

  @TempDir static Path folder;

  @BeforeAll
  static void copyLibraries() {
    for (String name :
        new String[] {
          "functions", "structs", "unions", "callbacks", "calls", "background", "linkage"
        }) {
      NativeFixtures.copyTo(folder, name);
    }
  }

  /** Runs a module, and returns what it prints; {@code @name} is the path of a fixture. */
  private static String run(String code) {
    Matcher names = FIXTURE.matcher(code);
    String module =
        "import ffi from 'std:ffi'; import assert from 'std:assert';\n"
            + names.replaceAll(
                name -> folder.resolve(System.mapLibraryName(name.group(1))).toString());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EkkoContext context =
        EkkoContext.builder().grantFfi(true).workingDirectory(folder).out(out).err(out).build()) {
      context.evalModule(module);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  // What Doesn't Work

  @Test
  void actualFunctionCalls() {
    run(
        """
        const libc = ffi.Library('libc.so.6', { strlen: ['int', ['string']], abs: ['int', ['int']], atof: ['double', ['string']] });
        assert.strictEqual(libc.strlen('hello'), 5);
        assert.strictEqual(libc.abs(-7), 7);
        assert.strictEqual(libc.atof('2.5'), 2.5);
        """);
  }

  @Test
  void complexParameterTypes() {
    run(
        """
        ffi.Struct('Pair', { x: 'double', y: 'double' });
        const lib = ffi.Library('@structs', { pair_swap: ['Pair', ['Pair']], pair_fill: ['void', ['Pair*', 'double', 'double']] });
        assert.deepStrictEqual(lib.pair_swap({ x: 1, y: 2 }), { x: 2, y: 1 });
        const pair = { x: 1, y: 1 };
        lib.pair_fill(pair, 2, 3);
        assert.deepStrictEqual(pair, { x: 3, y: 4 });
        const { memcmp } = ffi.Library('libc.so.6', { memcmp: ['int', ['int16[]', 'uint8[]', 'size_t']] });
        assert.strictEqual(memcmp([1, 2], new Uint8Array(new Int16Array([1, 2]).buffer), 4), 0);
        """);
  }

  @Test
  void callbackFunctions() {
    run(
        """
        const { apply } = ffi.Library('@callbacks', { apply: ['int', [{ callback: ['int', ['int', 'int']] }, 'int', 'int']] });
        assert.strictEqual(apply((a, b) => a - b, 5, 3), 2);
        """);
  }

  @Test
  void memoryManagementForNativeAllocations() {
    run(
        """
        const block = ffi.malloc(16);
        ffi.writeString(block, 'text');
        assert.strictEqual(ffi.readString(block), 'text');
        ffi.free(block);
        assert.throws(() => ffi.readString(block), /Use after free/);
        // A library of the tests finds both functions in AddressSanitizer if it is linked to it.
        const { strdup } = ffi.Library('@functions', { strdup: ['string', ['string'], { free: 'free' }] });
        assert.strictEqual(strdup('owned by the caller'), 'owned by the caller');
        """);
  }

  @Test
  void structUnionSupport() {
    run(
        """
        const Number = ffi.Union('Number', { whole: 'int64', real: 'double', bytes: 'uint8[8]' });
        assert.strictEqual(Number.size, 8);
        const number = ffi.allocStruct(Number);
        ffi.writeField(number, Number, 'real', 1);
        assert.deepStrictEqual(ffi.readField(number, Number, 'bytes'), [0, 0, 0, 0, 0, 0, 0xf0, 0x3f]);
        const Tagged = ffi.Struct('Tagged', { kind: 'int', number: 'Number' });
        const alignment = ffi.alignof('int64');
        assert.deepStrictEqual([Tagged.size, Tagged.fields.number.offset], [alignment + 8, alignment]);
        const lib = ffi.Library('@unions', { number_next: ['Number', ['Number']], tagged_next: [Tagged, [Tagged]], number_negate: ['void', ['Number*']] });
        assert.strictEqual(lib.number_next({ whole: 41 }).whole, 42);
        assert.strictEqual(lib.tagged_next({ kind: 1, number: { real: 1 } }).number.real, 1.5);
        const negated = { real: 2 };
        lib.number_negate(negated);
        assert.deepStrictEqual(negated, { real: -2 });
        """);
  }

  // Limitations

  @Test
  void functionCallsAreFullyImplemented() {
    run(
        """
        const { snprintf } = ffi.Library('libc.so.6', { snprintf: ['int', ['pointer', 'size_t', 'string'], { varargs: true }] });
        const text = ffi.buffer(64);
        assert.strictEqual(snprintf(text, 64, '%s %d %.2f', 'string', 'x', 'int', -1, 'double', 0.5), 9);
        assert.strictEqual(ffi.readString(ffi.addressOf(text)), 'x -1 0.50');
        """);
  }

  @Test
  void allArgumentsOfACallingConventionArePassed() {
    run(
        """
        const lib = ffi.Library('@callbacks', {
          call_many: ['double', [{
            callback: ['double', ['int8', 'double', 'int64', 'float', 'int', 'double', 'uint16', 'int64', 'double', 'uint8', 'float', 'int']],
          }]],
        });
        let passed;
        assert.strictEqual(lib.call_many((...all) => { passed = all; return 0.5; }), 0.5);
        assert.deepStrictEqual(passed, [-1, 2.5, -3, 4.5, -5, 6.5, 65535, -8, 9.5, 255, 11.5, 12]);
        if (process.arch !== 'ia32') {
          assert.throws(() => ffi.Library('libm.so.6', { cos: ['double', ['double'], { abi: 'stdcall' }] }), /no abi 'stdcall' on this platform/);
        }
        """);
  }

  @Test
  void structsUnionsAndFunctionPointersAreTypes() {
    run(
        """
        const lib = ffi.Library('@callbacks', { operation: ['pointer', ['string']] });
        assert.strictEqual(ffi.call(lib.operation('multiply'), 'int', ['int', 'int'], [6, 7]), 42);
        ffi.Struct('Hooks', { seed: 'int', first: 'pointer', rest: 'pointer[2]', user: 'pointer' });
        const { hooks_run } = ffi.Library('@callbacks', { hooks_run: ['int', ['Hooks*', 'int']] });
        const add = ffi.Callback((a, b) => a + b, 'int', ['int', 'int']);
        assert.strictEqual(hooks_run({ seed: 1, first: add, rest: [add, 0], user: 0 }, 10), 21);
        """);
  }

  @Test
  void memoryIsReleasedAutomatically() {
    run(
        """
        const bytes = new Uint8Array(ffi.buffer(8));
        bytes[0] = 7;
        assert.strictEqual(ffi.read(ffi.addressOf(bytes), 'uint8'), 7);
        const scope = ffi.scope();
        const block = scope.malloc(8);
        scope[Symbol.dispose]();
        assert.throws(() => ffi.read(block, 'int'), /Use after free/);
        """);
  }

  // Future Enhancements

  @Test
  void integrateLibffi() {
    run(
        """
        ffi.Struct('Mixed', { tag: 'int8', id: 'int32', weight: 'float' });
        const { mixed_next } = ffi.Library('@structs', { mixed_next: ['Mixed', ['Mixed']] });
        assert.deepStrictEqual(mixed_next({ tag: 1, id: 2, weight: 0.5 }), { tag: 2, id: 3, weight: 1.5 });
        """);
  }

  @Test
  void addCallbackSupport() {
    run(
        """
        const numbers = new Float64Array([2.5, -1, 0]);
        const { qsort } = ffi.Library('libc.so.6', { qsort: ['void', ['double[]', 'size_t', 'size_t', 'callback']] });
        const compare = ffi.Callback((a, b) => Math.sign(ffi.read(a, 'double') - ffi.read(b, 'double')), 'int', ['pointer', 'pointer']);
        qsort(numbers, 3, 8, compare);
        ffi.freeCallback(compare);
        assert.deepStrictEqual([...numbers], [-1, 0, 2.5]);
        """);
  }

  @Test
  void memoryManagementHelpers() {
    run(
        """
        const a = ffi.malloc(8);
        const b = ffi.malloc(8);
        ffi.write(a, 'int64', 42);
        assert.strictEqual(ffi.memcpy(b, a, 8), b);
        assert.deepStrictEqual(ffi.arrayFromPointer(b, 2, 'int'), [42, 0]);
        ffi.free(a);
        assert.throws(() => ffi.free(a), /Double free/);
        """);
  }

  @Test
  void asyncFunctionSupport() {
    run(
        """
        const lib = ffi.Library('@background', { meet: ['int', ['int'], { async: true }], part: ['void', []] });
        assert.deepStrictEqual(await Promise.all([lib.meet(2), lib.meet(2)]), [2, 2]);
        lib.part();
        """);
  }

  @Test
  void betterErrorMessages() {
    run(
        """
        const { strlen } = ffi.Library('libc.so.6', { strlen: ['int', ['string']] });
        function lengthOf(value) {
          return strlen(value);
        }
        assert.throws(() => lengthOf({ a: 1 }), (error) => {
          assert.strictEqual(error.message, 'FFI Error in strlen: argument 1 (string): expected a string or null, got { a: 1 }');
          assert.match(error.stack, /\\n    at lengthOf /);
          return true;
        });
        """);
  }

  // Examples

  @Test
  void theExampleForWindowsCallsTheFunctionsOfKernel32() throws IOException {
    // The system's loader is asked for kernel32.dll; here it finds a library with these functions.
    Path place = Files.createDirectory(folder.resolve("windows"));
    Files.copy(
        NativeFixtures.copyTo(place, "functions"),
        place.resolve(System.mapLibraryName("kernel32.dll")));
    NativeLibrary.addSearchPath("kernel32.dll", place.toString());
    Path script =
        Files.writeString(
            place.resolve("windows.cjs"),
            """
            const ffi = require('std:ffi');

            // Load Windows kernel32.dll
            const kernel32 = ffi.Library('kernel32.dll', {
              'GetCurrentProcessId': ['uint32', []],
              'GetTickCount': ['uint32', []]
            });

            console.log('Windows functions loaded:', Object.keys(kernel32));
            console.log(kernel32.GetCurrentProcessId(), kernel32.GetTickCount());
            """);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EkkoContext context = EkkoContext.builder().grantFfi(true).out(out).err(out).build()) {
      assertThat(context.run(script)).isZero();
    }
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            Windows functions loaded: [ 'GetCurrentProcessId', 'GetTickCount' ]
            4321 4294967295
            """);
  }

  @Test
  void aFailedCheckFailsTheTest() {
    assertThatThrownBy(() -> run("assert.strictEqual(1, 2);"))
        .isInstanceOf(ScriptException.class)
        .hasMessageContaining("Expected 1 to be 2");
  }

  /** Errno is that of the last call, whatever it returned. */
  @Test
  void errnoOfFunctionsThatReturnStructs() {
    run(
        """
        const Pair = ffi.Struct('Pair', { x: 'double', y: 'double' });
        const Small = ffi.Struct('Small', { a: 'int16', b: 'int8' });
        const Large = ffi.Struct('Large', { v: 'int64[4]' });
        const lib = ffi.Library('@calls', {
          fail_i32: ['int', ['int']], fail_swap: [Pair, [Pair, 'int']], fail_small: [Small, ['int16', 'int']],
          fail_large: [Large, ['int64', 'int']],
        });
        lib.fail_i32(1);
        assert.deepStrictEqual(lib.fail_swap({ x: 1, y: 2 }, 2), { x: 2, y: 1 });
        assert.strictEqual(ffi.errno(), 2);
        assert.deepStrictEqual(lib.fail_small(-3, 3), { a: -3, b: 7 });
        assert.strictEqual(ffi.errno(), 3);
        assert.deepStrictEqual(lib.fail_large(5, 4), { v: [5, 6, 7, 8] });
        assert.strictEqual(ffi.errno(), 4);
        const late = ffi.Library('@calls', { fail_swap: [Pair, [Pair, 'int'], { async: true }] }).fail_swap({ x: 1, y: 2 }, 6);
        assert.deepStrictEqual(await late, { x: 2, y: 1 });
        assert.strictEqual(late.errno, 6);
        assert.strictEqual(ffi.errno(), 4);
        """);
  }

  /** Other values must not reach native code, which would take them for addresses. */
  @Test
  void callbacksThatReturnStructs() {
    run(
        """
        ffi.Struct('Pair', { x: 'double', y: 'double' });
        const type = { callback: ['Pair', ['Pair']] };
        const { call_pair } = ffi.Library('@linkage', { call_pair: ['Pair', [type, 'Pair']] });
        const returning = (value) => call_pair(() => value, { x: 1, y: 2 });
        assert.deepStrictEqual(call_pair(({ x, y }) => ({ x: y, y: x }), { x: 1, y: 2 }), { x: 2, y: 1 });
        const others = [3, 0, 3n, null, undefined, 'text', true, [1], () => 1, new Float64Array(2), new ArrayBuffer(16),
          ffi.buffer(16), ffi.malloc(16), Promise.resolve({ x: 1, y: 1 })];
        for (const value of others) {
          assert.throws(() => returning(value), (error) => error.name === 'TypeError'
            && error.message.startsWith('FFI Error in ffi.Callback: result: expected an object with the fields of Pair, got '));
        }
        assert.throws(() => call_pair(async () => ({ x: 1, y: 1 }), { x: 1, y: 2 }), /fields of Pair, got Promise/);
        assert.throws(() => returning({ x: 'text' }), /^TypeError: FFI Error in ffi.Callback: result.x: expected a number/);
        const freed = ffi.Callback(() => {}, 'void', []);
        ffi.freeCallback(freed);
        const { apply } = ffi.Library('@callbacks', { apply: ['int', [{ callback: ['pointer', []] }, 'int', 'int']] });
        assert.throws(() => apply(() => freed, 1, 2), /The callback 0x\\w+ was freed before/);
        """);
  }

  /** All errors of a call name the function, the argument and the way to what is wrong in it. */
  @Test
  void errorsInsideArgumentsNameTheCall() {
    run(
        """
        ffi.Struct('Pair', { x: 'double', y: 'double' });
        ffi.Struct('Bits', { low: 'uint32:3', bytes: 'int8[4]', text: 'string', at: 'pointer', run: { callback: ['int', []] } });
        ffi.Struct('Deep', { pairs: 'Pair[2]', bits: 'Bits' });
        ffi.Union('Either', { whole: 'int', real: 'float' });
        const load = (types) => ffi.Library('@structs', { pair_fill: ['void', types] });
        const detached = (make) => {
          const buffer = new ArrayBuffer(4);
          const view = make(buffer);
          structuredClone(buffer, { transfer: [buffer] });
          return view;
        };
        const shown = ['Deep', 'Either', 'Pair*', 'Pair', 'Pair[]', 'pointer'].map((type) => [type, load([type]).pair_fill]);
        const call = Object.fromEntries(shown);
        const fields = 'an object with the fields of Pair, or a pointer to a Pair';
        for (const [type, value, message] of [
          ['Deep', { pairs: [{ x: 'q' }, {}] }, '.pairs[0].x: expected a number, got '],
          ['Deep', { pairs: [{}] }, '.pairs.length: expected 2, got 1'],
          ['Deep', { pairs: [{}, { z: 1 }] }, '.pairs[1].z: expected a field of Pair (x, y), got '],
          ['Deep', { bits: { low: 9 } }, '.bits.low: expected an integer from 0 to 7, got 9'],
          ['Deep', { bits: { bytes: [1, 2, 3, 900] } }, '.bits.bytes[3]: expected an integer from -128 to 127, got 900'],
          ['Deep', { bits: { bytes: detached((buffer) => new Int8Array(buffer)) } }, '.bits.bytes: expected an array whose buffer'],
          ['Deep', { bits: { text: 5 } }, '.bits.text: expected a string or null, got 5'],
          ['Deep', { bits: { at: 'q' } }, '.bits.at: expected a pointer (a number, '],
          ['Deep', { bits: { run: 'q' } }, '.bits.run: expected a pointer (a number, '],
          ['Either', { whole: 1.5 }, '.whole: expected an integer from'],
          ['Pair*', { x: 'q' }, '.x: expected a number, got '],
          ['Pair[]', [{ x: 1 }, { y: 'q' }], '[1].y: expected a number, got '],
          ['pointer', detached((buffer) => new DataView(buffer)), ': expected a buffer that still holds its bytes, got '],
          ['pointer', detached((buffer) => buffer), ': expected a buffer that still holds its bytes, got '],
          ...['q', true, [1], new Uint8Array(16), new Uint8Array(0), new ArrayBuffer(16), Promise.resolve({}), 1.5].flatMap(
            (value) => [['Pair', value, `: expected ${fields}, got `], ['Pair*', value, `: expected ${fields}, got `]]),
        ]) {
          assert.throws(() => call[type](value), (error) => {
            const expected = `FFI Error in pair_fill: argument 1 (${type})${message}`;
            assert.strictEqual(error.message.slice(0, expected.length), expected);
            return error.ffiFunction === 'pair_fill';
          });
        }
        for (const async of [false, true]) {
          const lib = ffi.Library('@structs', { pair_fill: ['void', ['Pair*', 'double', 'double'], { async }] });
          await assert.rejects(async () => lib.pair_fill({ get x() { lib.close(); return 1; } }, 1, 2), (error) =>
            error.code === 'EKKO_CLOSED' && /^FFI Error in pair_fill: library '[^']*structs[^']*' is closed$/.test(error.message));
        }
        """);
  }
}

package io.ekkogen.runtime.js;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Values in glue: checks, copies and read-back. */
class GlueValuesTest extends GlueRuntime {
  @Test
  void typesOfPlatformWidthAreCheckedAndGiveBigintsOrSafeNumbers() {
    assertThat(
            output(
                """
                const cell = (type, value) => rt.peek(rt.kind[type], rt.cellRef(rt.kind[type], { value }, 'f: v'));
                console.log(cell('clong', -5), cell('culong', 5n), cell('ssize_t', -1n), cell('size_t', 2 ** 40));
                console.log(cell('char', -128), cell('wchar', 65), cell('size_t', 2n ** 64n - 1n));
                console.log(rt.toNative.culong(2n ** 64n - 1n, 'f: v'), rt.toNative.clong(-0, 'f: v'));
                console.log(rt.narrow('size_t', 5), rt.narrow('size_t', -1n), rt.narrow('ssize_t', -1));
                console.log(rt.toNative.byte(255n, 'f: v'), rt.toNative.int(-0, 'f: v'));
                console.log(thrown(() => rt.toNative.size_t(-1, 'f: v')));
                console.log(thrown(() => rt.toNative.clong(2n ** 63n, 'f: v')));
                console.log(thrown(() => rt.toNative.ssize_t('1', 'f: v')));
                """))
        .isEqualTo(
            """
            -5n 5n -1 1099511627776
            -128 65 18446744073709551615n
            -1n 0
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
                  const copy = rt.arrayIn(rt.kind[type], array, 'f: v');
                  return rt.arrayOf(rt.kind[type], copy.memory);
                };
                console.log(roundTrip('bool', [true, false]), roundTrip('bool8', [false, true]));
                console.log(roundTrip('IntPtr', [null, 0x10n]), roundTrip('size_t', [1, 2n ** 60n]));
                console.log(roundTrip('culong', new BigUint64Array([3n])), roundTrip('wchar', [65]));
                console.log(roundTrip('int', [1, 2]), roundTrip('double', []), roundTrip('ulong', [1]));
                console.log(rt.arrayOf(rt.kind.int, null), rt.arrayInOrNull(rt.kind.int, undefined, 'f: v').memory);
                console.log(thrown(() => rt.arrayInOrNull(rt.kind.bool, [1], 'f: v')));
                console.log(thrown(() => rt.arrayInOrNull(rt.kind.IntPtr, [2n ** 64n], 'f: v')));
                console.log(thrown(() => rt.arrayInOrNull(rt.kind.bool, {}, 'f: v')));
                console.log(thrown(() => rt.arrayOut(rt.kind.int, null, 'f: v')));
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
                const copy = rt.arrayRef(rt.kind.byte, array, 'f: v');
                host.increment(copy.memory);
                rt.arrayBack(rt.kind.byte, array, copy, 2n);
                console.log(array);
                rt.arrayBack(rt.kind.byte, array, copy, -1);
                console.log(array);
                const typed = new Uint8Array(4);
                rt.arrayBack(rt.kind.byte, typed, copy, 3);
                console.log(typed);
                rt.arrayBack(rt.kind.byte, array, copy, 100);
                console.log(array, rt.arrayOf(rt.kind.byte, copy.memory, 1), rt.arrayOf(rt.kind.bool8, copy.memory, 1));
                rt.count(4, copy, 'f: n', 'v');
                rt.count(100, rt.arrayInOrNull(rt.kind.byte, null, 'f: v'), 'f: n', 'v');
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
  void nothingIsCopiedBackIntoAnArrayThatHasLostElements() {
    assertThat(
            output(
                """
                const buffer = new ArrayBuffer(8, { maxByteLength: 8 });
                const array = new Uint8Array(buffer);
                const part = new Uint8Array(buffer, 4, 4);
                const copies = [array, part].map((it) => rt.arrayIn(rt.kind.byte, it, 'f: v'));
                copies.forEach((copy) => host.increment(copy.memory));
                buffer.resize(2);
                console.log(thrown(() => rt.arrayBack(rt.kind.byte, array, copies[0])), array);
                console.log(thrown(() => rt.arrayBack(rt.kind.byte, part, copies[1])), part.length);
                console.log(thrown(() => rt.arrayIn(rt.kind.byte, part, 'f: v')));
                const gone = new Uint8Array(4);
                const copy = rt.arrayIn(rt.kind.byte, gone, 'f: v');
                gone.buffer.transfer();
                console.log(thrown(() => rt.arrayBack(rt.kind.byte, gone, copy)));
                """))
        .isEqualTo(
            """
            TypeError EKKO_TYPE: f: v: expected an array that keeps its 8 elements during the call, \
            got Uint8Array(2) [ 0, 0 ] Uint8Array(2) [ 0, 0 ]
            TypeError EKKO_TYPE: f: v: expected an array that keeps its 4 elements during the call, \
            got Uint8Array(0) [] 0
            TypeError EKKO_TYPE: f: v: expected an array whose buffer still holds its elements, got Uint8Array(0) []
            TypeError EKKO_TYPE: f: v: expected an array that keeps its 4 elements during the call, \
            got Uint8Array(0) []
            """);
  }

  @Test
  void roomIsMadeForAnArrayThatComesBackByItself() {
    assertThat(
            output(
                """
                const room = rt.room(rt.kind.short, 3n, 'f: n');
                host.increment(room.memory);
                rt.arrayBack(rt.kind.short, undefined, room);
                console.log(rt.arrayOf(rt.kind.short, room.memory), room.length);
                console.log(thrown(() => rt.room(rt.kind.short, -1, 'f: n')));
                """))
        .isEqualTo(
            """
            Int16Array(3) [ 257, 257, 257 ] 3
            RangeError EKKO_RANGE: f: n: expected an integer from 0 to 1073741312, got -1
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
  void textTravelsInAHolder() {
    assertThat(
            output(
                """
                const holder = { value: 'old' };
                const text = rt.textRef(holder, 'f: s');
                host.append(text, ' and new');
                rt.textBack(text, holder);
                console.log(holder);
                const cell = [];
                const out = rt.textOut(cell, 'f: s');
                host.append(out, 'filled');
                rt.textBack(out, cell);
                console.log(cell);
                console.log(thrown(() => rt.textOut('x', 'f: s')));
                console.log(thrown(() => rt.textRef({ value: 1 }, 'f: s')));
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
                const copy = rt.arrayRef(rt.kind.strings, array, 'f: v');
                host.reverse(copy.memory);
                console.log(rt.arrayOf(rt.kind.strings, copy.memory), rt.arrayOf(rt.kind.strings, copy.memory, 2n), rt.arrayOf(rt.kind.strings, null));
                rt.arrayBack(rt.kind.strings, array, copy, 1);
                console.log(array);
                rt.arrayBack(rt.kind.strings, array, copy);
                console.log(array, rt.arrayInOrNull(rt.kind.strings, null, 'f: v').memory);
                console.log(rt.arrayOf(rt.kind.strings, rt.room(rt.kind.strings, 2, 'f: n').memory));
                console.log(thrown(() => rt.arrayIn(rt.kind.strings, ['a', 1], 'f: v')));
                console.log(thrown(() => rt.arrayInOrNull(rt.kind.strings, 'ab', 'f: v')));
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
                const named = rt.variadicTypes([], [], [], { Color: 'byte' });
                const varargs = (values) => rt.varargs(values, 'printf', named).list;
                console.log(host.show(varargs([
                  'int', -1, 'uint', 2 ** 32 - 1, 'byte', 255, 'bool', true, 'char', 65, 'long', 5,
                  'ulong', 2n ** 64n - 1n, 'size_t', 7, 'float', 0.1, 'double', 0.1, 'string', 'x',
                  'string', null, 'pointer', 16n, 'IntPtr', null, 'int8', -0, 'Color', 2,
                ])));
                console.log(thrown(() => varargs(['int', 'x'])));
                console.log(thrown(() => varargs(['int', 1, 'number', 1])));
                console.log(thrown(() => varargs(['int'])));
                console.log(thrown(() => varargs([5])));
                """))
        .isEqualTo(
            """
            Integer -1, Integer -1, Integer 255, Integer 1, Integer 65, Long 5, Long -1, Long 7, \
            Double 0.10000000149011612, Double 0.1, String x, null, Pointer native@0x10, null, Integer 0, \
            Integer 2
            TypeError EKKO_TYPE: printf: value 1: expected an integer from -2147483648 to 2147483647, got 'x'
            TypeError EKKO_TYPE: printf: value 2: expected the name of a type before it, such as "int", got 'number'
            TypeError EKKO_TYPE: printf: value 1: expected a value after the type "int", got nothing
            TypeError EKKO_TYPE: printf: value 1: expected the name of a type before it, such as "int", got 5
            """);
  }
}

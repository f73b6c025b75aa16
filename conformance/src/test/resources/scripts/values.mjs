// Every value is converted once, from a primitive: what only converts to one is a TypeError, wherever a script
// passes it, and is not even asked to convert itself.
import arrays from 'native:arrays';
import bits from 'native:bits';
import buffers from 'native:buffers';
import callbacks from 'native:callbacks';
import counts from 'native:counts';
import encodings from 'native:encodings';
import errors from 'native:errors';
import functions from 'native:functions';
import globals from 'native:globals';
import nested from 'native:nested';
import pointed from 'native:pointed';
import scalars from 'native:scalars';
import strings from 'native:strings';
import structs from 'native:structs';
import widths from 'native:widths';
import { equal, some, throws } from './assert.mjs';

equal(widths.fullSize(), widths.sizeOfSize() === 8 ? 2n ** 64n - 1n : 2 ** 32 - 1);

let asked = 0;
const ask = (/** @type {any} */ value) => () => { asked++; return value; };

// What converts to a value without being it.
const disguises = (/** @type {any} */ value) => [
  Object(value),
  Object.assign(Object(value), { valueOf: ask(value), toString: ask(value) }),
  { valueOf: ask(value) },
  { toString: ask(String(value)) },
  { [Symbol.toPrimitive]: ask(value) },
  [value],
  ask(value),
];

/**
 * @param {any} value
 * @param {(value: any) => unknown} call
 * @param {string} label
 */
function takesOnlyPrimitives(value, call, label) {
  call(value);
  for (const disguise of disguises(value)) {
    throws(() => call(disguise), 'TypeError', label);
  }
}

/** @type {Record<string, Record<string, any>>} Functions by names that are put together. */
const all = { arrays, scalars, widths };

// Scalars: as arguments, in holders, as elements.
const kinds = {
  Sbyte: 5, Byte: 5, Short: 5, Ushort: 5, Char16: 5, Int: 5, Uint: 5, Long: 5, Ulong: 5n, Float: 1.5, Double: 1.5,
};
for (const [kind, value] of Object.entries(kinds)) {
  takesOnlyPrimitives(value, (v) => all.scalars[`echo${kind}`](v), `echo${kind}: v: expected`);
  takesOnlyPrimitives(value, (v) => all.scalars[`twice${kind}`]({ value: v }), `twice${kind}: v: expected`);
  takesOnlyPrimitives(value, (v) => all.scalars[`twice${kind}`]([v]), `twice${kind}: v: expected`);
  takesOnlyPrimitives(value, (v) => all.arrays[`sum${kind}`]([1, v].fill(v), 2), `sum${kind}: v[0]: expected`);
  takesOnlyPrimitives(2, (n) => all.arrays[`sum${kind}`]([value, value], n), `sum${kind}: n: expected`);
}
for (const kind of ['Char', 'Wchar', 'Clong', 'Culong', 'Size', 'Ssize']) {
  takesOnlyPrimitives(5, (v) => all.widths[`echo${kind}`](v), `echo${kind}: v: expected an integer`);
  takesOnlyPrimitives(5n, (v) => all.widths[`twice${kind}`]({ value: v }), `twice${kind}: v: expected an integer`);
}
takesOnlyPrimitives(true, (flag) => errors.isFalse(flag, 1), 'isFalse: result: expected a boolean');
takesOnlyPrimitives('x', (text) => strings.echoString(text), 'echoString: text: expected a string or null');
takesOnlyPrimitives('x', (text) => encodings.echoWide(text), 'echoWide: text: expected a string or null');
takesOnlyPrimitives('x', (text) => encodings.notNull(text), 'notNull: text: expected a string, got');
takesOnlyPrimitives('x', (text) => encodings.rotate([text], 1), 'rotate: texts[0]: expected a string or null');
takesOnlyPrimitives(1, (n) => encodings.rotate(['x'], n), 'rotate: n: expected an integer');
takesOnlyPrimitives('x', (value) => buffers.upper({ value }, 10), 'upper: buffer: expected a string, got');
takesOnlyPrimitives(10, (size) => buffers.upper({ value: 'x' }, size), 'upper: size: expected an integer');
takesOnlyPrimitives(1n, (pointer) => errors.nullPointer(pointer, 1), 'expected a pointer, a bigint or null');

// Counts: what is compared with an array's length is what the function is given.
takesOnlyPrimitives(4, (n) => counts.fill(new Int32Array(4), n), 'fill: count: expected an integer');
takesOnlyPrimitives(4, (n) => counts.fill(n), 'fill: count: expected an integer');
takesOnlyPrimitives(2, (n) => counts.sumBytes(n, [1, 2]), 'sumBytes: count: expected an integer');
takesOnlyPrimitives(2n, (n) => counts.sumSized([1, 2], n), 'sumSized: count: expected an integer');
takesOnlyPrimitives(1, (n) => counts.dot([1, 2], [1], n), 'dot: count: expected an integer');
takesOnlyPrimitives(1, (value) => counts.compressLike(new Uint8Array(1), { value }, 1, 1), 'compressLike: size');
const huge = new Number(1e8);
huge.valueOf = () => 4;
// @ts-expect-error: of another type
throws(() => counts.fill(new Int32Array(4), huge), 'TypeError', 'fill: count: expected an integer');
// @ts-expect-error: of another type
throws(() => counts.sum(new Int32Array(4), huge), 'TypeError', 'sum: count: expected an integer');

// Fields of every kind.
/** @type {[any, string, unknown][]} */
const fields = [
  [new structs.Pair(), 'x', 1.5], [new structs.Large(), 'a', 5n], [new structs.Mixed(), 'id', 5],
  [new bits.Head(), 'version', 5], [new bits.Head(), 'urgent', true], [new nested.Badge(), 'name', 'x'],
  [new nested.Person(), 'name', 'x'], [new nested.Arrays(), 'flags', true], [new nested.Arrays(), 'longs', 5n],
  [new nested.Person(), 'tags', 'x'],
];
for (const [struct, field, value] of fields) {
  const Class = struct.constructor;
  if (Array.isArray(struct[field])) {
    takesOnlyPrimitives(value, (v) => { struct[field][0] = v; }, `${Class.name}.${field}[0]: expected`);
    takesOnlyPrimitives(value, (v) => { struct[field] = new Array(struct[field].length).fill(v); },
      `${Class.name}.${field}[0]: expected`);
  } else {
    takesOnlyPrimitives(value, (v) => { struct[field] = v; }, `${Class.name}.${field}: expected`);
    takesOnlyPrimitives(value, (v) => new Class({ [field]: v }), `${Class.name}.${field}: expected`);
  }
}
takesOnlyPrimitives(1, (color) => new nested.Line({ dashes: [1, 2, 3, color] }), 'Line.dashes[3]: expected');

// What callbacks return, and what they leave.
takesOnlyPrimitives(true, (v) => callbacks.callBool(() => v, true), 'expected a boolean');
takesOnlyPrimitives(5, (v) => callbacks.callInt(() => v, 1), 'expected an integer');
takesOnlyPrimitives(5n, (v) => callbacks.callLong(() => v, 1), 'expected an integer');
takesOnlyPrimitives(5, (v) => callbacks.callUlong(() => v, 1), 'expected an integer');
takesOnlyPrimitives(1.5, (v) => callbacks.callFloat(() => v, 1), 'expected a number');
takesOnlyPrimitives(1.5, (v) => callbacks.callDouble(() => v, 1), 'expected a number');
takesOnlyPrimitives('x', (v) => callbacks.callString(() => v, 'x'), 'expected a string or null');
takesOnlyPrimitives(16n, (v) => callbacks.callPointer(() => v, 16n), 'expected a pointer, a bigint or null');
takesOnlyPrimitives(5, (v) => callbacks.callChanging((count) => { some(count).value = v; }), 'expected an integer');
takesOnlyPrimitives(true, (v) => callbacks.callWidths((size, number, letter, flag) => { some(flag).value = v; }),
  'expected a boolean');
takesOnlyPrimitives(2, (v) => callbacks.operation('add')?.(v, 1), 'Binary: a: expected an integer');

// Globals, dots, and what every module and pointer has.
takesOnlyPrimitives(5, (v) => { globals.answer = v; }, 'answer: value: expected an integer');
takesOnlyPrimitives(5n, (v) => { globals.largeOne = v; }, 'largeOne: value: expected an integer');
takesOnlyPrimitives(5, (v) => { globals.length = v; }, 'length: value: expected an integer');
takesOnlyPrimitives(1.5, (v) => { globals.ratio = v; }, 'ratio: value: expected a number');
takesOnlyPrimitives(true, (v) => { globals.flag8 = v; }, 'flag8: value: expected a boolean');
takesOnlyPrimitives(1n, (v) => { globals.address = v; }, 'address: value: expected a pointer');
globals.reset();
takesOnlyPrimitives('int', (type) => functions.format('%d', type, 5), 'format: value 1: expected the name of a type');
for (const [format, type, value] of /** @type {[string, any, any][]} */ ([
  ['%d', 'int', 5], ['%d', 'byte', 5], ['%lld', 'long', 5n], ['%zu', 'size_t', 5], ['%f', 'float', 1.5],
  ['%f', 'double', 1.5], ['%s', 'string', 'x'], ['%p', 'pointer', 1n], ['%d', 'bool', true],
])) {
  takesOnlyPrimitives(value, (v) => functions.format(format, type, v), 'format: value 1: expected');
}
takesOnlyPrimitives('present', (name) => functions.has(name), 'has: name: expected a string');
const pointer = pointed.Node.pointerTo(new pointed.Node({ value: 1 }));
takesOnlyPrimitives('int', (type) => pointer.read(type), 'type: expected the name of a scalar type');
takesOnlyPrimitives(0, (offset) => pointer.read('int', offset), 'offset: expected an integer');
takesOnlyPrimitives(1, (value) => pointer.write('int', value), 'write: int: expected an integer');
takesOnlyPrimitives(1, (length) => pointer.view(length), 'view: length: expected an integer');
takesOnlyPrimitives(8n, (bytes) => pointer.offset(bytes), 'offset: bytes: expected an integer');
takesOnlyPrimitives('utf-8', (encoding) => pointer.readString(encoding, 1), 'readString: encoding: expected');
takesOnlyPrimitives(1, (max) => pointer.readString('utf-8', max), 'readString: max: expected an integer');
takesOnlyPrimitives(0n, (at) => pointed.Node.at(at), 'Node.at: pointer: expected');

equal(asked, 0, 'conversions by the script');

// Other kinds of value, and values that do not fit.
for (const wrong of ['5', true, null, undefined, Symbol('5'), {}, []]) {
  // @ts-expect-error: of another type
  throws(() => scalars.echoInt(wrong), 'TypeError', 'echoInt: v: expected an integer from -2147483648 to 2147483647, got ');
  // @ts-expect-error: of another type
  throws(() => scalars.echoDouble(wrong), 'TypeError', 'echoDouble: v: expected a number, got ');
  // @ts-expect-error: of another type
  throws(() => counts.sumSized([1], wrong), 'TypeError', 'sumSized: count: expected an integer');
}
// @ts-expect-error: of another type
throws(() => scalars.echoDouble(5n), 'TypeError', 'echoDouble: v: expected a number, got 5n');
throws(() => scalars.echoFloat(3.5e38), 'RangeError', 'echoFloat: v: expected a number that fits a float');
equal(scalars.echoFloat(Infinity), Infinity);
// @ts-expect-error: numbers, as far as types go
equal(scalars.echoInt(5n), 5);
equal(scalars.echoLong(2 ** 60), 2n ** 60n);
equal(scalars.echoUlong(2n ** 64n - 1n), 2n ** 64n - 1n);
throws(() => scalars.echoLong(2 ** 63), 'RangeError', 'echoLong: v: expected an integer');
throws(() => scalars.echoUlong(-1), 'RangeError', 'echoUlong: v: expected an integer');
equal(scalars.echoInt(-0), 0);
equal(Object.is(scalars.echoDouble(-0), -0), true);

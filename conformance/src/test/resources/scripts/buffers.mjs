// Arrays whose memory is gone, is another thread's too, or cannot be written to, are refused before the call; what
// becomes of them during the call makes nothing outside be read or written.
import arrays from 'native:arrays';
import blocks, { Spot } from 'native:blocks';
import buffers from 'native:buffers';
import callbacks from 'native:callbacks';
import counts from 'native:counts';
import elements from 'native:elements';
import encodings from 'native:encodings';
import errors from 'native:errors';
import exchange from 'native:exchange';
import handles from 'native:handles';
import nested, { Line } from 'native:nested';
import pointed, { Node } from 'native:pointed';
import scalars from 'native:scalars';
import { equal, same, some, throws } from './assert.mjs';

// TypedArrays.
const detached = Int32Array.of(1, 2, 3, 4);
detached.buffer.transfer();
const cut = (/** @type {any} */ array, /** @type {any} */ size) => {
  array.buffer.resize(size);
  return array;
};
const resizable = () => new ArrayBuffer(16, { maxByteLength: 64 });
const gone = {
  detached,
  'out of bounds': cut(new Int32Array(resizable(), 8, 2), 12),
  'length-tracking': cut(new Int32Array(resizable(), 8), 4),
};
for (const array of Object.values(gone)) {
  const label = 'expected an array whose buffer still holds its elements';
  throws(() => counts.sum(array), 'TypeError', `sum: values: ${label}`);
  throws(() => counts.sum(array, 0), 'TypeError', `sum: values: ${label}`);
  throws(() => counts.sum(array, 4), 'TypeError', `sum: values: ${label}`);
  throws(() => counts.increment(array, 0), 'TypeError', `increment: values: ${label}`);
  throws(() => counts.incrementRef(array), 'TypeError', `incrementRef: values: ${label}`);
  throws(() => counts.fill(array, 0), 'TypeError', `fill: values: ${label}`);
  throws(() => arrays.sumInt(array, 0), 'TypeError', `sumInt: v: ${label}`);
  throws(() => callbacks.sortNumbers(array, 0, () => 0), 'TypeError', `sortNumbers: numbers: ${label}`);
}
const dashes = Uint16Array.of(1, 2, 3, 4);
const line = new Line({ dashes });
dashes.buffer.transfer();
throws(() => { line.dashes = dashes; }, 'TypeError', 'Line.dashes: expected an array whose buffer still holds');
throws(() => new Line({ dashes }), 'TypeError', 'Line.dashes: expected an array whose buffer still holds');
same([...line.dashes], [1, 2, 3, 4]);
const shared = new Int32Array(new SharedArrayBuffer(16));
throws(() => counts.sum(shared), 'TypeError', 'sum: values: expected an array of memory that is not shared');
throws(() => counts.fill(shared, 4), 'TypeError', 'fill: values: expected an array of memory that is not shared');
throws(() => { line.dashes = new Uint16Array(new SharedArrayBuffer(8)); }, 'TypeError', 'Line.dashes: expected an array of');

// What is in bounds is an array like others.
const tracking = new Int32Array(resizable());
counts.fill(tracking, 4);
same([...tracking], [1, 2, 3, 4]);
equal(counts.sum(cut(tracking, 8)), 3);
equal(counts.sum(new Int32Array(0)), 0);

// During the call.
const sorted = (/** @type {any} */ numbers, /** @type {any} */ meanwhile) => {
  let calls = 0;
  callbacks.sortNumbers(numbers, numbers.length, (a, b) => {
    if (calls++ === 0) {
      meanwhile(numbers);
    }
    return some(a?.read('int')) - some(b?.read('int'));
  });
  return numbers;
};
/** @type {((numbers: any) => void)[]} */
const losses = [(numbers) => cut(numbers, 8), (numbers) => cut(numbers, 0), (numbers) => numbers.buffer.transfer()];
for (const meanwhile of losses) {
  const numbers = new Int32Array(resizable());
  numbers.set([4, 3, 2, 1]);
  throws(() => sorted(numbers, meanwhile), 'TypeError',
    'sortNumbers: numbers: expected an array that keeps its 4 elements during the call');
  same(Array.from({ length: numbers.length }, (_, i) => numbers[i]), [4, 3, 2, 1].slice(0, numbers.length));
}
const grown = new Int32Array(resizable());
grown.set([4, 3, 2, 1]);
same([...sorted(grown, () => cut(grown, 32))], [1, 2, 3, 4, 0, 0, 0, 0]);
const plain = [4, 3, 2, 1];
same(sorted(plain, () => { plain.length = 1; }), [1, 2, 3, 4]);

// Arrays that cannot be written to, and holders.
const frozen = (/** @type {any[]} */ ...items) => Object.freeze(items);
const refusal = 'expected an array that can be written to';
const number = { value: 1 };
// @ts-expect-error: of another type
throws(() => errors.late(0, number, frozen(1, 2), 2, {}, 10), 'TypeError', `late: values: ${refusal}`);
equal(number.value, 1);
// @ts-expect-error: of another type
throws(() => counts.incrementRef(frozen(1, 2)), 'TypeError', `incrementRef: values: ${refusal}`);
// @ts-expect-error: of another type
throws(() => counts.fill(frozen(1, 2), 2), 'TypeError', `fill: values: ${refusal}`);
throws(() => counts.fill(Object.preventExtensions(new Array(2)), 2), 'TypeError', `fill: values: ${refusal}`);
// @ts-expect-error: of another type
throws(() => encodings.rotateRef(frozen('a', 'b')), 'TypeError', `rotateRef: texts: ${refusal}`);
// @ts-expect-error: of another type
throws(() => encodings.nameAll(frozen('a', 'b'), 2), 'TypeError', `nameAll: texts: ${refusal}`);
// @ts-expect-error: of another type
throws(() => elements.notBoolsRef(frozen(true), 1), 'TypeError', `notBoolsRef: v: ${refusal}`);
// @ts-expect-error: of another type
throws(() => elements.nextPointersRef(frozen(1n), 1), 'TypeError', `nextPointersRef: v: ${refusal}`);
// @ts-expect-error: of another type
throws(() => blocks.spotsMove(frozen({ x: 1 }), 1), 'TypeError', `spotsMove: spots: ${refusal}`);
// @ts-expect-error: of another type
throws(() => blocks.spotsLine(frozen(null), 1), 'TypeError', `spotsLine: spots: ${refusal}`);
// @ts-expect-error: of another type
throws(() => pointed.nodesReverse(frozen(new Node())), 'TypeError', `nodesReverse: nodes: ${refusal}`);
// @ts-expect-error: of another type
throws(() => pointed.nodesFill(frozen(null), 1), 'TypeError', `nodesFill: nodes: ${refusal}`);
// @ts-expect-error: of another type
throws(() => exchange.rotate(frozen(null)), 'TypeError', `rotate: all: ${refusal}`);
same(counts.incrementRef(Object.seal([1, 2])), undefined);
equal(counts.sum(frozen(1, 2)), 3);
equal(blocks.spotsSum(frozen({ x: 1 })) > 0, true);
for (const holder of [Object.freeze({ value: 1 }), frozen(1), Object.defineProperty({}, 'value', { value: 1 })]) {
  const label = 'expected a holder that can be written to';
  // @ts-expect-error: of another type
  throws(() => scalars.twiceInt(holder), 'TypeError', `twiceInt: v: ${label}`);
  throws(() => scalars.sevenInt(holder), 'TypeError', `sevenInt: v: ${label}`);
  // @ts-expect-error: of another type
  throws(() => buffers.upper(holder, 10), 'TypeError', `upper: buffer: ${label}`);
  // @ts-expect-error: of another type
  throws(() => handles.swapThing(holder), 'TypeError', `swapThing: thing: ${label}`);
  // @ts-expect-error: of another type
  throws(() => pointed.listAdvance(holder), 'TypeError', `listAdvance: list: ${label}`);
  // @ts-expect-error: of another type
  throws(() => exchange.nextOperation(holder), 'TypeError', `nextOperation: callback: ${label}`);
}

// Arrays are read once: the length, and each element.
/** @type {any} */
let reads;
const watched = (/** @type {any[]} */ ...items) => {
  reads = { __proto__: null };
  return new Proxy(items, {
    get(target, key) {
      reads[key] = (reads[key] ?? 0) + 1;
      return Reflect.get(target, key);
    },
  });
};
const readOnce = (/** @type {any[]} */ ...keys) => same(Object.entries(reads).sort(), keys.map((key) => [key, 1]));
/** @type {((array: any) => void)[]} */
const calls = [
  (array) => counts.sum(array), (array) => counts.sum(array, 2), (array) => counts.increment(array),
  (array) => counts.incrementRef(array), (array) => arrays.sumInt(array, 2),
];
for (const call of calls) {
  call(watched(1, 2));
  readOnce('0', '1', 'length');
}
counts.fill(watched(1, 2), 2);
readOnce('length');
encodings.rotateRef(watched('a', 'b'));
readOnce('0', '1', 'length');
blocks.spotsSum(watched(new Spot({ x: 1 }), { x: 2 }));
readOnce('0', '1', 'length');
blocks.spotsMove(watched(new Spot({ x: 1 }), { x: 2 }), 1);
readOnce('0', '1', 'length');
blocks.spotsLine(watched(new Spot(), {}), 2);
readOnce('0', '1', 'length');
pointed.nodesSum(watched(new Node(), null));
readOnce('0', '1', 'length');
pointed.nodesReverse(watched(new Node(), { value: 1 }));
readOnce('0', '1', 'length');
handles.sumOf(watched(null));
readOnce('0', 'length');
exchange.applyAll(watched(null), 1, 2);
readOnce('0', 'length');
line.dashes = watched(1, 2, 3, 4);
readOnce('0', '1', '2', '3', 'length');
new nested.Shape({ corners: watched({}, {}, {}) });
readOnce('0', '1', '2', 'length');
throws(() => { line.dashes = watched(1, 2); }, 'RangeError', 'Line.dashes.length: expected 4, got 2');
readOnce('length');
let values = 0;
callbacks.callChanging((count, value, at) => {
  Object.defineProperty(count, 'value', { get: () => { values++; return 9; } });
});
equal(values, 1);

// Elements that change the array while it is read.
const shrinking = [1, 2, 3, 4];
Object.defineProperty(shrinking, 0, { get() { shrinking.length = 1; return 1; } });
throws(() => counts.sum(shrinking, 4), 'TypeError', 'sum: values[1]: expected an integer');
const tail = new Int32Array(resizable());
const late = [{ get x() { tail.buffer.resize(0); return 1; } }];
equal(blocks.spotsSum(late) > 0, true);
equal(tail.length, 0);

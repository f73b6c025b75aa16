// Arguments that may be left out: what comes back, and what only counts.
import counts from 'native:counts';
import buffers from 'native:buffers';
import errors from 'native:errors';
import { equal, same, some, throws } from './assert.mjs';

// A count: the array's length.
equal(counts.sum([1, 2, 3], 2), 3);
equal(counts.sum([1, 2, 3]), 6);
equal(counts.sum(new Int32Array([1, 2])), 3);
// @ts-expect-error: of another type
throws(() => counts.sum(null), 'TypeError', 'sum: values: expected an array or Int32Array, got null');
// @ts-expect-error: not as many arguments
throws(() => counts.sum(), 'TypeError', 'sum: values: expected an array or Int32Array, got nothing');
equal(counts.sum([]), 0);
equal(counts.sumBytes([1, 2]), 3);
equal(counts.sumSized([1n, 2]), 3n);
equal(counts.dot([1, 2], [3, 4]), 11);
equal(counts.sum([1, 2], -0), 0);
throws(() => counts.dot([1, 2], [3]), 'RangeError',
  'dot: count: expected an integer from 0 to 1, the length of b, got 2');
throws(() => counts.sum([1, 2], 3), 'RangeError',
  'sum: count: expected an integer from 0 to 2, the length of values, got 3');
throws(() => counts.sumSized([1n], 2n ** 60n), 'RangeError', 'sumSized: count');
throws(() => counts.sum([1, 2], -1), 'RangeError', 'sum: count');
throws(() => counts.sum([1, 2], 1.5), 'RangeError', 'sum: count: expected an integer');
// @ts-expect-error: of another type
throws(() => counts.sum([1, 2], 'x'), 'TypeError', 'sum: count: expected an integer');
// @ts-expect-error: of another type
throws(() => counts.sum('12'), 'TypeError', 'sum: values: expected an array or Int32Array, got');
throws(() => counts.sumBytes(new Array(256).fill(1)), 'RangeError', 'sumBytes: count');
equal(counts.isNull(null), true);
equal(counts.isNull([]), false);
// A missing argument is no null, also of a buffer that may be null.
// @ts-expect-error: not as many arguments
throws(() => counts.isNull(), 'TypeError', 'isNull: values: expected an array, or null, got nothing');
equal(buffers.isNull(null, 0), true);
// @ts-expect-error: of another type
throws(() => buffers.isNull(undefined, 5), 'TypeError', 'isNull: buffer: expected an object { value }');
// @ts-expect-error: not as many arguments
throws(() => buffers.isNull(), 'TypeError', 'isNull: buffer: expected an object { value }');
// @ts-expect-error: of another type
throws(() => counts.notNull(null), 'TypeError', 'notNull: values');

// An array that lies about its length is not read beyond what was copied.
let asked = 0;
const liar = new Proxy([1, 2, 3], { get: (array, key) => (key === 'length' ? ++asked : array[/** @type {any} */ (key)]) });
throws(() => counts.sum(liar, 3), 'RangeError', 'sum: count: expected an integer from 0 to 1');

// Out parameters come back, arrays as long as their count.
const filled = counts.fill(3);
equal(filled instanceof Int32Array, true);
same([...filled], [1, 2, 3]);
equal(counts.fill(0).length, 0);
throws(() => counts.fill(-1), 'RangeError', 'fill: count: expected an integer from 0 to');
throws(() => counts.fill(1.5), 'RangeError', 'fill: count');
// @ts-expect-error: of another type
throws(() => counts.fill('3'), 'TypeError', 'fill: count');
throws(() => counts.fill(2 ** 31 - 1), 'RangeError', 'fill: count');
const size = { value: 8 };
const { result, output } = counts.compressLike(size, 7, 5);
same([result, [...output], size.value], [0, [7, 7, 7, 7, 7], 5]);

// The count after the call bounds what is copied back.
const room = new Uint8Array(8);
equal(counts.compressLike(room, { value: 8 }, 9, 3), 0);
same([...room], [9, 9, 9, 0, 0, 0, 0, 0]);
const plain = [1, 1, 1, 1];
equal(counts.compressLike(plain, [4], 9, 2), 0);
same(plain, [9, 9, 1, 1]);
throws(() => counts.compressLike(room, { value: 9 }, 9, 3), 'RangeError', 'compressLike: size');
throws(() => counts.compressLike(room, { value: -1 }, 9, 3), 'RangeError', 'compressLike: size');
const three = [0, 0, 0];
/** @type {{ value?: number }} */
const written = {};
counts.fillThree(three, written);
same([three, written.value], [[7, 7, 0], 2]);

// Text buffers.
same(buffers.getName(10), { result: 7, buffer: 'Grüße' });
same(buffers.getName(3), { result: 7, buffer: 'Gr' });
/** @type {any[]} */
const name = [];
equal(buffers.getName(name, 10), 7);
same(name, ['Grüße']);
equal(buffers.tryName(null, 0), 7);
// @ts-expect-error: of another type
throws(() => buffers.getName(null, 0), 'TypeError', 'getName: buffer: expected an object { value }');
throws(() => buffers.getName(-1), 'RangeError', 'getName: buffer');
equal(buffers.fillWhole(3), 'xxx');
const upper = { value: 'grüße' };
buffers.upper(upper, 10);
equal(upper.value, 'GRüßE');
throws(() => buffers.upper({ value: 'too long' }, 4), 'RangeError', 'upper: buffer');
// @ts-expect-error: of another type
throws(() => buffers.upper({ value: null }, 4), 'TypeError', 'upper: buffer: expected a string, got null');
const textSize = { value: 10 };
same(buffers.getText(textSize), { result: true, buffer: 'hello' });
equal(textSize.value, 5);
equal(buffers.getUtf16(10), 'a世🌍');

// Returned arrays.
equal(counts.primes() instanceof Int32Array, true);
same([...some(counts.primes())], [2, 3, 5, 7, 11]);
same([...some(counts.halves(2))], [0.5, 1]);
equal(counts.halves(-1), null);
const range = counts.range(1, 4);
equal(range.result instanceof BigInt64Array, true);
same([...some(range.result)].map(Number), [1, 2, 3]);
equal(range.count, 3);
equal(counts.noRange().result, null);
throws(() => counts.badCount(-1), 'Error', 'badCount');
throws(() => counts.badCount(2 ** 40), 'Error', 'badCount');
equal(counts.aliveBlocks(), 0);
same(counts.flags(), [false, true, true]);
same([...some(counts.bytes())], [0, 1, 255]);
same(counts.weekdays(), ['Mon', null, 'Wed']);
equal(counts.addresses()?.[0], null);
equal(counts.addresses()?.[1]?.address, 0x1000n);
equal(counts.cBlock(1 << 20)?.length, 1 << 20);

// All kinds of out parameters in one call; none is written after a failure.
same(errors.late(0, 2, 10), {
  result: 0, number: 42, values: new Int32Array([42, 42]), text: 'written',
});
const number = { value: 1 };
const values = [1, 2];
const text = { value: 'before' };
const error = throws(() => errors.late(-1, number, values, 2, text, 10), 'NativeError', 'late failed: ');
equal(error.errno, 22);
same([number, values, text], [{ value: 1 }, [1, 2], { value: 'before' }]);
throws(() => errors.late(-1, 2, 10), 'NativeError', 'late failed: ');

// Arrays as arguments: copied in; TypedArrays are also copied back.
const ffi = require('std:ffi');
const assert = require('std:assert');
const [, , , mathLibrary] = process.argv;

const lib = ffi.Library(mathLibrary, { sum_array: ['int', ['array', 'int']] });
const typed = ffi.Library(mathLibrary, { sum_array: ['int', ['int[]', 'int']] });
const untyped = ffi.Library(mathLibrary, { sum_array: ['int', ['pointer', 'int']] });
for (const { sum_array } of [lib, typed, untyped]) {
  assert.strictEqual(sum_array([1, 2, 3, 4, 5], 5), 15);
  assert.strictEqual(sum_array([], 0), 0);
  assert.strictEqual(sum_array(new Int32Array([1, 2, 3]), 3), 6);
  assert.strictEqual(sum_array(null, 0), 0);
  const block = ffi.malloc(8);
  ffi.write(block, 'int', 7, 4);
  assert.strictEqual(sum_array(block, 2), 7);
  assert.strictEqual(sum_array(new Int32Array(ffi.buffer(8)), 2), 0);
}
assert.throws(() => typed.sum_array(new Float64Array(1), 1), TypeError);
assert.throws(() => typed.sum_array(['1'], 1), TypeError);
assert.throws(() => typed.sum_array([1.5], 1), RangeError);
assert.throws(() => typed.sum_array('1', 1), TypeError);

const libc = ffi.Library('libc.so.6', {
  memset: ['pointer', ['pointer', 'int', 'size_t']],
  memcpy: ['pointer', ['pointer', 'pointer', 'size_t']],
  strlen: ['int', ['pointer']],
});
const bytes = new Uint8Array(8);
libc.memset(bytes.subarray(2, 6), 7, 4);
assert.deepStrictEqual([...bytes], [0, 0, 7, 7, 7, 7, 0, 0]);
const plain = [1, 2];
libc.memset(plain, 0, 8);
assert.deepStrictEqual(plain, [1, 2]);
const buffer = new ArrayBuffer(4);
libc.memset(buffer, 1, 4);
assert.deepStrictEqual([...new Uint8Array(buffer)], [1, 1, 1, 1]);
libc.memset(new DataView(buffer, 1, 2), 2, 2);
assert.deepStrictEqual([...new Uint8Array(buffer)], [1, 2, 2, 1]);
const doubles = new Float64Array(2);
libc.memcpy(doubles, [0.5, 1.5], 16);
assert.deepStrictEqual([...doubles], [0.5, 1.5]);

// Any number of arguments.
const many = ffi.Library('libc.so.6', {
  snprintf: ['int', ['pointer', 'size_t', 'string', ...Array(20).fill('int')]],
});
const out = ffi.malloc(200);
many.snprintf(out, 200, Array(20).fill('%d').join(' '), ...Array(20).keys());
assert.strictEqual(ffi.readString(out), [...Array(20).keys()].join(' '));

// Variadic functions take types and values in turn.
const { snprintf } = ffi.Library('libc.so.6', { snprintf: ['int', ['pointer', 'size_t', 'string'], { varargs: true }] });
assert.strictEqual(snprintf(out, 200, '%d %s %.2f %c %lld', 'int', -1, 'string', 'two', 'double', 3, 'int8', 52,
  'int64', 2n ** 40n), 27);
assert.strictEqual(ffi.readString(out), '-1 two 3.00 4 1099511627776');
assert.strictEqual(snprintf(out, 200, 'none'), 4);
snprintf(out, 200, '%.1f', 'float', 0.5);
assert.strictEqual(ffi.readString(out), '0.5');
assert.throws(() => snprintf(out, 200, '%d', 'int'), /types and values in turn/);
assert.throws(() => snprintf(out, 200, '%d', 'nonsense', 1), /unknown type/);
assert.throws(() => snprintf(out, 200, '%d', 'int', 'x'), TypeError);

// Text that the caller owns. A library of the tests finds both functions in AddressSanitizer if it is linked to it.
const { strdup } = ffi.Library(mathLibrary, { strdup: ['string', ['string'], { free: 'free' }] });
for (let i = 0; i < 100; i++) {
  assert.strictEqual(strdup(`copy ${i}`), `copy ${i}`);
}

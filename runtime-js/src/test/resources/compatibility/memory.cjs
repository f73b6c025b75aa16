// Memory of scripts: allocation, copies, text, and what is wrong with pointers.
const ffi = require('std:ffi');
const assert = require('std:assert');

const block = ffi.malloc(100);
assert.strictEqual(typeof block, 'number');
assert.ok(block > 0);
ffi.writeString(block, 'Hello, FFI!');
assert.strictEqual(ffi.readString(block), 'Hello, FFI!');
assert.strictEqual(ffi.readString(block, 5), 'Hello');
assert.strictEqual(ffi.readString(0), null);
assert.strictEqual(ffi.readString(null), null);

const copy = ffi.malloc(100);
ffi.memcpy(copy, block, 12);
assert.strictEqual(ffi.readString(copy), 'Hello, FFI!');
ffi.writeString(copy, 'grüße');
assert.strictEqual(ffi.readString(copy), 'grüße');

// Values of every type.
for (const [type, value] of Object.entries({
  int: -5, uint: 4294967295, int8: -128, uint8: 255, int16: -32768, uint16: 65535, int32: 7, uint32: 9, bool: true,
  int64: -9007199254740991, uint64: 2n ** 64n - 1n, size_t: 123, float: 0.5, double: Math.PI, pointer: block, string: 'text',
})) {
  ffi.write(block, type, value, 16);
  assert.strictEqual(ffi.read(block, type, 16), value, type);
}
assert.throws(() => ffi.write(block, 'uint8', 256), RangeError);
assert.throws(() => ffi.write(block, 'int', 'x'), TypeError);
assert.throws(() => ffi.read(block, 'void'), /unknown type/);

// What lies beyond a block, or is gone.
assert.throws(() => ffi.read(block, 'int', 97), /do not fit a block of 100 bytes/);
assert.throws(() => ffi.memcpy(copy, block, 101), RangeError);
assert.throws(() => ffi.writeString(ffi.malloc(4), 'four'), RangeError);
const unterminated = ffi.malloc(4);
for (let i = 0; i < 4; i++) {
  ffi.write(unterminated, 'uint8', 65, i);
}
assert.throws(() => ffi.readString(unterminated), /does not end/);
assert.strictEqual(ffi.readString(unterminated, 4), 'AAAA');
ffi.free(copy);
assert.throws(() => ffi.free(copy), /Double free/);
assert.throws(() => ffi.readString(copy), /Use after free/);
assert.throws(() => ffi.memcpy(block, copy, 1), /Use after free/);
assert.throws(() => ffi.free(block + 8), /at offset 8 of a block/);
assert.throws(() => ffi.free(16), /not allocated by this module/);
assert.throws(() => ffi.free(0), /null/);

// The last 1,024 freed blocks are known.
const blocks = Array.from({ length: 1024 }, () => ffi.malloc(8));
blocks.forEach((freed) => ffi.free(freed));
for (const freed of blocks) {
  assert.throws(() => ffi.read(freed, 'int', 4), /Use after free/);
}

// Arrays of C.
const numbers = ffi.malloc(16);
for (let i = 0; i < 4; i++) {
  ffi.write(numbers, 'int', i * i, 4 * i);
}
assert.deepStrictEqual(ffi.arrayFromPointer(numbers, 4, 'int'), [0, 1, 4, 9]);
assert.deepStrictEqual(ffi.arrayFromPointer(numbers, 0, 'int'), []);
assert.strictEqual(ffi.arrayFromPointer(0, 4, 'int'), null);
assert.strictEqual(ffi.arrayFromPointer(null, 4, 'int'), null);
assert.strictEqual(ffi.arrayLength([1, 2, 3]), 3);
assert.strictEqual(ffi.arrayLength(new Float64Array(2)), 2);

// Native buffers.
const buffer = ffi.buffer(16);
assert.ok(buffer instanceof ArrayBuffer);
const view = new Int32Array(buffer);
view[1] = 42;
assert.strictEqual(ffi.read(ffi.addressOf(buffer), 'int', 4), 42);
assert.strictEqual(ffi.addressOf(view.subarray(1)), ffi.addressOf(buffer) + 4);
assert.throws(() => ffi.addressOf(new Int32Array(1)), TypeError);
const shown = new Uint8Array(ffi.view(numbers, 16));
ffi.write(numbers, 'uint8', 99);
assert.strictEqual(shown[0], 99);
assert.throws(() => ffi.view(numbers, 17), RangeError);
const libc = ffi.Library('libc.so.6', { memset: ['pointer', ['pointer', 'int', 'size_t']] });
assert.strictEqual(libc.memset(view, 1, 16), ffi.addressOf(buffer));
assert.deepStrictEqual([...view], [16843009, 16843009, 16843009, 16843009]);

// A view outlives its block.
ffi.free(numbers);
assert.strictEqual(shown[4], 1);

// Scopes.
let inScope;
{
  const scope = ffi.scope();
  inScope = scope.malloc(8);
  const early = scope.malloc(8);
  ffi.free(early);
  scope.close();
  scope.close();
  assert.throws(() => scope.malloc(8), /closed/);
}
assert.throws(() => ffi.read(inScope, 'int'), /Use after free/);
assert.strictEqual(typeof ffi.scope()[Symbol.dispose], 'function');

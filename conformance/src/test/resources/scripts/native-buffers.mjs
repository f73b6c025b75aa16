// Buffers over native memory, which calls pass without a copy.
import arrays from 'native:arrays';
import lib from 'native:callbacks';
import ffi from 'std:ffi';
import { equal, same, throws } from './assert.mjs';

const buffer = lib.buffer(16);
equal(buffer instanceof ArrayBuffer, true);
equal(buffer.byteLength, 16);
const numbers = new Int32Array(buffer);
same([...numbers], [0, 0, 0, 0]);
numbers.set([4, 3, 2, 1]);
equal(arrays.sumInt(numbers, 4), 10);
arrays.incrementInt(numbers.subarray(1, 3), 2);
same([...numbers], [4, 4, 3, 1]);
arrays.incrementByte(new Uint8ClampedArray(buffer, 15), 1);
equal(numbers[3], 1 + 2 ** 24);

// What a callback is passed lies in the buffer, and not in a copy.
const begin = BigInt(ffi.addressOf(buffer));
/** @type {Set<bigint>} */
const seen = new Set();
lib.sortNumbers(numbers.subarray(0, 2), 2, (a, b) => {
  if (a !== null && b !== null) {
    seen.add(a.address).add(b.address);
  }
  return 0;
});
equal([...seen].sort().join(), `${begin},${begin + 4n}`);

// A pointer is the address of the buffer, or of what a view shows of it.
equal(lib.callPointer((given) => given, buffer)?.address, begin);
equal(lib.callPointer((given) => given, numbers.subarray(1))?.address, begin + 4n);
equal(lib.callPointer((given) => given, new DataView(buffer, 2))?.address, begin + 2n);
throws(() => lib.callPointer((given) => given, new ArrayBuffer(8)), 'TypeError', 'expected a pointer, a bigint or null');
throws(() => lib.callPointer((given) => given, new Int32Array(1)), 'TypeError', 'expected a pointer, a bigint or null');

// The type of elements still counts.
throws(() => arrays.sumDouble(/** @type {any} */ (numbers), 1), 'TypeError', 'sumDouble: v: expected an array or Float64Array');

equal(lib.buffer(0).byteLength, 0);
throws(() => lib.buffer(-1), 'RangeError', 'buffer: size: expected an integer from 0');
throws(() => lib.buffer(1.5), 'RangeError', 'buffer: size');
throws(() => lib.buffer(/** @type {any} */ ('8')), 'TypeError', 'buffer: size');
throws(() => lib.buffer(2 ** 31 - 1), 'RangeError', 'buffer: size');

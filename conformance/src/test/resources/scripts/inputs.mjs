// Memory that native code only reads: views of any buffer, which are copied at once, and never back.
import lib from 'native:inputs';
import { equal, same, throws } from './assert.mjs';

const numbers = Int32Array.of(9, 1, 2, 3);
equal(lib.scribbleInt(numbers.subarray(1, 3), 2), 3);
same([...numbers], [9, 1, 2, 3]);
const large = new Float64Array(1 << 17).fill(2);
equal(lib.scribbleDouble(large, large.length), 2 * large.length);
equal(large[0], 2);
equal(lib.scribbleDouble([...large], large.length), 2 * large.length);
equal(lib.scribbleFloat([-0, 3e38, Infinity], 1), 0);
equal(lib.scribbleLong([2n ** 60n, -1], 2), 2 ** 60);
equal(lib.scribbleUlong([2 ** 53 - 1], 1), 2 ** 53 - 1);
throws(() => lib.scribbleInt([1, 1.5], 2), 'RangeError', 'scribbleInt: v[1]: expected an integer from');
// @ts-expect-error: of another type
throws(() => lib.scribbleInt(new Uint8Array(4), 1), 'TypeError', 'expected an array or Int32Array');

// Bytes are those of any buffer or view.
const bytes = Uint8Array.of(0, 1, 2, 3, 4, 5, 6, 7);
const sum = 28;
for (const view of [bytes, bytes.buffer, new DataView(bytes.buffer), new Int32Array(bytes.buffer),
  new BigInt64Array(bytes.buffer), new Uint8ClampedArray(bytes.buffer)]) {
  equal(lib.scribbleByte(view, 8), sum);
  equal(lib.scribbleSbyte(view, 8), sum);
  equal(lib.scribbleChar(view, 8), sum);
  equal(lib.scribbleByte(view), sum);
  same([...bytes], [0, 1, 2, 3, 4, 5, 6, 7]);
  throws(() => lib.scribbleByte(view, 9), 'RangeError', 'scribbleByte: n: expected an integer from 0 to 8');
}
equal(lib.scribbleByte(new DataView(bytes.buffer, 1, 2), 2), 3);
equal(lib.scribbleByte(new Int16Array(bytes.buffer, 2, 1), 2), 5);
equal(lib.scribbleByte([1, 2], 2), 3);
equal(lib.checksumBytes(null, 0), 1);
// @ts-expect-error: text is none
throws(() => lib.scribbleByte('ab', 2), 'TypeError', 'an array, an ArrayBuffer or a view of one');
// @ts-expect-error: null may not be
throws(() => lib.scribbleByte(null, 0), 'TypeError', 'scribbleByte: v');

// Memory of any type is a pointer or a buffer.
const expected = lib.checksum(bytes, 8);
equal(lib.checksum(bytes.buffer, 8), expected);
equal(lib.checksum(new DataView(bytes.buffer), 8), expected);
equal(lib.checksum(new Float64Array(bytes.buffer), 8), expected);
equal(lib.criticalChecksum(bytes, 8), expected);
equal(lib.checksum(bytes.subarray(7), 1), 31 + 7);
equal(lib.checksum(null, 0), 1);
equal(lib.addressOf(0x1234n)?.address, 0x1234n);
equal(lib.addressOf(lib.addressOf(0x1234n))?.address, 0x1234n);
equal(lib.addressOf(null), null);
throws(() => lib.addressOf(2n ** 64n), 'RangeError', 'addressOf: data: expected a pointer');
// @ts-expect-error: an array is none
throws(() => lib.checksum([1, 2], 2), 'TypeError', 'checksum: data: expected a pointer');

// Buffers over native memory are passed themselves.
const native = lib.buffer(16);
const begin = lib.addressOf(native)?.address ?? 0n;
equal(lib.addressOf(new Int32Array(native, 4))?.address, begin + 4n);
new Uint8Array(native).set(bytes);
equal(lib.checksum(native, 8), expected);
equal(lib.scribbleByte(native, 8), sum);
same([...new Uint8Array(native, 0, 8)], [1, 0, 0, 0, 0, 0, 0, 0]); // what the function wrote stays there
const pointer = lib.addressOf(native);
equal(lib.scribbleInt(new Int32Array(pointer?.view(8) ?? native), 2), 1); // a view that somebody else keeps

// What cannot be read is refused.
const shared = new SharedArrayBuffer(8);
for (const view of [new Uint8Array(shared), new DataView(shared)]) {
  throws(() => lib.scribbleByte(view, 1), 'TypeError', 'memory that is not shared');
  throws(() => lib.checksum(view, 1), 'TypeError', 'memory that is not shared');
}
const detached = new ArrayBuffer(8);
const views = [new Uint8Array(detached), new DataView(detached), detached];
detached.transfer();
for (const view of views) {
  throws(() => lib.scribbleByte(view, 0), 'TypeError', 'still holds its');
  throws(() => lib.checksum(view, 0), 'TypeError', 'still holds its');
}

// A background call has its own copy.
const later = lib.checksumBytesAsync(bytes, 8);
bytes.fill(0);
equal(await later, expected);

// A plain object that is only read stays as it is; an instance is its own memory.
const size = { width: 3, height: 4 };
equal(lib.scribbleOne(size), 12);
same(size, { width: 3, height: 4 });
const instance = new lib.Size(size);
equal(lib.scribblePointed(instance), 12);
equal(instance.width, 0);

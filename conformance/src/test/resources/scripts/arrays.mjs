import lib from 'native:linkage';
import { equal, same, throws } from './assert.mjs';

const kinds = {
  I8: Int8Array, U8: Uint8Array, I16: Int16Array, U16: Uint16Array, I32: Int32Array,
  U32: Uint32Array, I64: BigInt64Array, U64: BigUint64Array, F32: Float32Array, F64: Float64Array,
};
for (const [kind, Typed] of Object.entries(kinds)) {
  const number = kind.endsWith('64') && kind !== 'F64' ? BigInt : Number;
  const numbers = (...values) => values.map(number);

  // A typed array stands for memory: it sees what the callee wrote.
  const typed = Typed.from(numbers(1, 2, 3));
  equal(lib[`sum${kind}`](typed, 3), 6, kind);
  lib[`increment${kind}`](typed, 3);
  same([...typed].map(Number), [2, 3, 4], kind);
  lib[`fill${kind}`](typed, 2);
  same([...typed].map(Number), [1, 2, 0], `${kind}: zeroed, then filled`);

  // A view into a larger buffer keeps to its part.
  const part = Typed.from(numbers(1, 2, 3, 4)).subarray(1, 3);
  lib[`increment${kind}`](part, 2);
  same([...new Typed(part.buffer)].map(Number), [1, 3, 4, 4], kind);

  // A plain array is copied in, and back only with ref or out.
  const plain = numbers(1, 2, 3);
  equal(lib[`sum${kind}`](plain, 3), 6, kind);
  lib[`increment${kind}`](plain, 3);
  same(plain.map(Number), [1, 2, 3], kind);
  lib[`incrementRef${kind}`](plain, 3);
  same(plain.map(Number), [2, 3, 4], kind);
  equal(typeof plain[0], typeof number(0), kind);
  lib[`fill${kind}`](plain, 3);
  same(plain.map(Number), [1, 2, 3], kind);
}

equal(lib.isNullArray(null), true);
equal(lib.isNullArray(undefined), true);
equal(lib.isNullArray([]), false);
equal(lib.sumI32([], 0), 0);
equal(lib.sumU8(new Uint8ClampedArray([1, 2]), 2), 3);
equal(lib.sumI64([1, 2n], 2), 3);

throws(() => lib.sumI32([1, 'x'], 2), 'TypeError', 'sumI32: v[1]: expected an integer');
throws(() => lib.sumI32([1, 2 ** 31], 2), 'RangeError', 'sumI32: v[1]');
throws(() => lib.sumI32([1, , 3], 3), 'TypeError', 'sumI32: v[1]');
throws(() => lib.sumI32(new Float64Array(1), 1), 'TypeError', 'sumI32: v: expected an array or Int32Array');
throws(() => lib.sumI32('12', 1), 'TypeError', 'sumI32: v');
throws(() => lib.sumI32({ length: 1 }, 1), 'TypeError', 'sumI32: v');
throws(() => lib.incrementRefI32(null, 0), 'TypeError', 'incrementRefI32: v');
throws(() => lib.sumI32([1], 'n'), 'TypeError', 'sumI32: n: expected an integer');

const large = new Float64Array(1 << 20).fill(2);
lib.incrementF64(large, large.length);
equal(lib.sumF64(large, large.length), 3 * large.length);

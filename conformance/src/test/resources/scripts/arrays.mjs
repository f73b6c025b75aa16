// What expectations cannot say about arrays: views, holes, and arrays of another kind.
import lib from 'native:arrays';
import { equal, same, throws } from './assert.mjs';

const kinds = {
  Sbyte: Int8Array, Byte: Uint8Array, Short: Int16Array, Ushort: Uint16Array, Char16: Uint16Array, Int: Int32Array, Uint: Uint32Array,
  Long: BigInt64Array, Ulong: BigUint64Array, Float: Float32Array, Double: Float64Array,
};
for (const [kind, Typed] of Object.entries(/** @type {Record<string, any>} */ (kinds))) {
  const number = /** @type {(value: number) => any} */ (kind.endsWith('ong') ? BigInt : Number);
  // A view into a larger buffer keeps to its part.
  const part = Typed.from([1, 2, 3, 4].map(number)).subarray(1, 3);
  /** @type {any} */ (lib)[`increment${kind}`](part, 2);
  same([...new Typed(part.buffer)].map(Number), [1, 3, 4, 4], kind);
  const wrong = Typed === Float64Array ? Int8Array : Float64Array;
  // @ts-expect-error: of another type
  throws(() => lib[`sum${kind}`](new wrong(1), 1), 'TypeError', `sum${kind}: v: expected an array or ${Typed.name}`);
}
equal(lib.sumByte(new Uint8ClampedArray([1, 2]), 2), 3);
equal(lib.sumLong([1, 2n], 2), 3);
// @ts-expect-error: of another type
throws(() => lib.sumInt([1, , 3], 3), 'TypeError', 'sumInt: v[1]');
// @ts-expect-error: of another type
throws(() => lib.sumInt([1], 'n'), 'TypeError', 'sumInt: n: expected an integer');

const large = new Float64Array(1 << 17).fill(2);
lib.incrementDouble(large, large.length);
equal(lib.sumDouble(large, large.length), 3 * large.length);

// What an `out` array holds before does not matter.
const room = new Array(3);
lib.fillInt(room, 3);
same(room, [1, 2, 3]);

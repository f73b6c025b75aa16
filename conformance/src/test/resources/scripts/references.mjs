import lib from 'native:linkage';
import { equal, same, throws } from './assert.mjs';

const kinds = ['I8', 'U8', 'I16', 'U16', 'I32', 'U32', 'I64', 'U64', 'F32', 'F64'];
for (const kind of kinds) {
  const number = kind.endsWith('64') && kind !== 'F64' ? BigInt : Number;
  const holder = { value: 21 };
  lib[`twice${kind}`](holder);
  equal(holder.value, number(42), kind);
  const cell = [21];
  lib[`twice${kind}`](cell);
  equal(cell[0], number(42), kind);
  const out = { value: 'whatever' };
  lib[`answer${kind}`](out);
  equal(out.value, number(42), kind);
  same(Object.keys(lib[`answer${kind}`]()), ['v'], kind);
  equal(lib[`answer${kind}`]().v, number(42), kind);
}

const flag = { value: true };
lib.flipBool(flag);
equal(flag.value, false);
lib.flipBool8(flag);
equal(flag.value, true);
equal(lib.isFalseBool().v, true);
equal(lib.isFalseBool8().v, true);

// `out` parameters: all given, or none.
const quotient = {};
const remainder = [];
equal(lib.divMod(17, 5, quotient, remainder), 1);
equal(quotient.value, 3);
equal(remainder[0], 2);
same(lib.divMod(17, 5), { result: 1, quotient: 3, remainder: 2 });
same(lib.divMod(17, 0), { result: 0, quotient: 0, remainder: 0 });
throws(() => lib.divMod(17, 5, quotient), 'TypeError', 'divMod: remainder');
throws(() => lib.divMod(17), 'TypeError', 'divMod: b: expected an integer');
throws(() => lib.twiceI32(5), 'TypeError', 'twiceI32: v: expected an object { value } or an array of one element');
throws(() => lib.twiceI32(null), 'TypeError', 'twiceI32: v');
throws(() => lib.twiceI8({ value: 300 }), 'RangeError', 'twiceI8: v');
throws(() => lib.twiceI8({}), 'TypeError', 'twiceI8: v');

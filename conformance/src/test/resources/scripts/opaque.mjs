// Opaque pointers that nobody closes.
import { ok, strictEqual, deepStrictEqual, throws } from 'std:assert';
import opaque, { Value } from 'native:opaque';

const one = /** @type {Value} */ (opaque.valueOf(1));
ok(one instanceof Value);
ok(!('close' in one) && !(Symbol.dispose in one));
strictEqual(one.closed, false);
ok(one.equals(opaque.valueOf(1)));
ok(!one.equals(opaque.valueOf(2)));
ok(!one.equals(null));
// @ts-expect-error: of another class
throws(() => one.equals({}), { name: 'TypeError' });
throws(() => Value.prototype.equals.call(/** @type {any} */ ({}), one), { name: 'TypeError' });
// @ts-expect-error: only native code creates them
throws(() => new Value(), { name: 'TypeError' });

/** @param {readonly (Value | null)[] | null} values */
const numbers = (values) => (values ?? []).map((value) => (value === null ? null : opaque.numberOf(value)));
deepStrictEqual(numbers(opaque.firstValues().result), [1, 2, null, 3]);
/** @type {(Value | null)[]} */
const filled = [null, null, null];
opaque.fillValues(filled, 3);
deepStrictEqual(numbers(filled), [1, 2, 3]);
/** @type {(Value | null)[]} */
const same = [one];
opaque.reverseValues(same, 1);
strictEqual(same[0], one);

strictEqual(opaque.mapValue((value) => opaque.valueOf(opaque.numberOf(value) + 1), 4), 5);
strictEqual(opaque.mapValue(() => null, 4), -1);
strictEqual(opaque.visitValues((values, count) => {
  deepStrictEqual(numbers(values), [3, null, 7]);
  /** @type {(Value | null)[]} */ (values)[1] = opaque.valueOf(2);
  return count;
}), 3327);

opaque.current = one;
ok(one.equals(opaque.current));
// @ts-expect-error: not a value
throws(() => { opaque.current = 5; }, { name: 'TypeError' });
opaque.current = null;
strictEqual(opaque.current, null);
strictEqual(await opaque.numberOfAsync(one), 1);

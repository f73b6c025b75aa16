// How holders are passed and left out, beyond what expectations say.
import lib from 'native:scalars';
import { equal, same, throws } from './assert.mjs';

equal(lib.sevenInt(), 7);
same(lib.divMod(17, 5), { result: 1, quotient: 3, remainder: 2 });
// @ts-expect-error: not as many arguments
throws(() => lib.divMod(17, 5, {}), 'TypeError', 'divMod: remainder');
// @ts-expect-error: not as many arguments
throws(() => lib.divMod(17), 'TypeError', 'divMod: b: expected an integer');
// @ts-expect-error: of another type
throws(() => lib.twiceInt(5), 'TypeError', 'twiceInt: v: expected an object { value } or an array of one element');
// @ts-expect-error: of another type
throws(() => lib.twiceSbyte({}), 'TypeError', 'twiceSbyte: v');

// What a setter throws after the call is thrown, and the function is not called again.
let calls = 0;
const counting = { get value() { calls++; return 1; }, set value(v) { throw new Error('refused'); } };
throws(() => lib.twiceInt(counting), 'Error', 'refused');
equal(calls, 1);

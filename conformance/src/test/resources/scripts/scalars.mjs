// What expectations cannot say about scalars and the module.
import lib, { echoInt } from 'native:scalars';
import { equal, throws } from './assert.mjs';

equal(lib.echoInt, echoInt);
equal(Object.keys(lib).includes('echoInt'), true);
equal(Object.isFrozen(lib), true);
// @ts-expect-error: not as many arguments
equal(lib.echoInt(1, 2, 3), 1, 'extra arguments are ignored');
// @ts-expect-error: of another type
throws(() => lib.echoDouble(2n), 'TypeError', 'echoDouble: v: expected a number');
// @ts-expect-error: of another type
throws(() => lib.echoFloat(2n), 'TypeError', 'echoFloat: v: expected a number');
// @ts-expect-error: of another type
throws(() => lib.echoDouble(2n ** 53n + 1n), 'TypeError', 'echoDouble: v: expected a number');
// @ts-expect-error: of another type
throws(() => lib.echoByte(2n ** 64n), 'RangeError', 'echoByte: v');

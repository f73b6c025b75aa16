// What expectations cannot say about scalars and the module.
import lib, { echoInt } from 'native:scalars';
import { equal, throws } from './assert.mjs';

equal(lib.echoInt, echoInt);
equal(Object.keys(lib).includes('echoInt'), true);
equal(Object.isFrozen(lib), true);
equal(lib.echoInt(1, 2, 3), 1, 'extra arguments are ignored');
throws(() => lib.echoDouble(2n), 'TypeError', 'echoDouble: v: expected a number');
throws(() => lib.echoFloat(2n), 'TypeError', 'echoFloat: v: expected a number');
throws(() => lib.echoDouble(2n ** 53n + 1n), 'TypeError', 'echoDouble: v: expected a number');
throws(() => lib.echoByte(2n ** 64n), 'RangeError', 'echoByte: v');

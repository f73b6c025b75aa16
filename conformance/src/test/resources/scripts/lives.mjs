// How long native code keeps functions of scripts, and the data that they do not get.
import lib, { Visit } from 'native:lives';
import { equal, same } from './assert.mjs';

// Data.
/** @type {unknown[]} */
let seen = [];
equal(lib.visitWith((...values) => { seen = values; return values[0] * 2; }, 4), 8);
same(seen, [4]);
equal(lib.visitFirst((...values) => { seen = values; return values.length; }, 5), 2);
same(seen, ['text', 5]);
equal(lib.visitWith(lib.doubler(), 4), 8);
equal(lib.doubler()(21), 42);
equal(lib.summing()('a', 3), 100);
equal(await lib.visitWithAsync((value) => value + 1, 4), 5);
const registration = Visit.register((value) => value - 1);
equal(lib.visitWith(registration, 4), 3);
registration.close();

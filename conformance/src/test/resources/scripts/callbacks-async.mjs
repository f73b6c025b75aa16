// Functions that native code calls from calls in the background.
import lib from 'native:callbacks';
import { equal, same } from './assert.mjs';

/** @type {(promise: Promise<unknown>) => Promise<any>} */
const rejection = (promise) => promise.then(() => { throw new Error('was not rejected'); }, (reason) => reason);

// They run on the script's thread, one at a time, between what else the script does.
let inside = 0;
const addOne = (/** @type {any} */ value) => {
  equal(++inside, 1);
  equal(lib.callInt((inner) => inner + 1, value), value + 1);
  inside--;
  return value + 1;
};
same(await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((count) => lib.callTimesAsync(addOne, count))),
  [1, 3, 6, 10, 15, 21, 28, 36]);

// None runs before the script awaits.
const order = [];
const pending = lib.callTimesAsync((value) => { order.push(value); return 0; }, 2);
order.push('first');
await pending;
same(order, ['first', 0, 1]);

// What is thrown arrives as the same object, and ends that call.
const thrown = new RangeError('mine');
let calls = 0;
equal(await rejection(lib.callTimesAsync(() => { calls++; throw thrown; }, 100)), thrown);
equal(calls, 1);
equal(await rejection(lib.callTimesAsync(() => { throw 'text'; }, 1)), 'text');
equal(await rejection(lib.callTimesAsync(() => { throw undefined; }, 1)), undefined);
// @ts-expect-error: of another type
equal((await rejection(lib.callTimesAsync(() => 'x', 1))).message,
  "OfInt: result: expected an integer from -2147483648 to 2147483647, got 'x'");
// @ts-expect-error: of another type
equal((await rejection(lib.callTimesAsync(5, 1))).code, 'EKKO_TYPE');

// So it is with functions that return nothing: the call waits for them too.
let done = false;
await lib.callNothingAsync(() => { done = true; });
equal(done, true);
equal(await rejection(lib.callNothingAsync(() => { throw thrown; })), thrown);

// A function may begin calls in the background itself.
let inner;
equal(await lib.callTimesAsync((value) => {
  inner = lib.callTimesAsync((it) => it * 10, value + 1);
  return value;
}, 4), 6);
equal(await inner, 60);

// Nothing else keeps the function.
equal((await Promise.all(Array.from({ length: 200 }, (_, i) => lib.callTimesAsync((value) => value + i, 10))))
  .reduce((a, b) => a + b), 200 * 45 + 10 * 199 * 100);

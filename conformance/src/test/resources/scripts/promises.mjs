// Calls in the background: promises that are settled on the script's thread.
import lib from 'native:functions';
import errors from 'native:errors';
import { equal, same, throws } from './assert.mjs';

const promise = lib.addAsync(1, 2);
equal(promise instanceof Promise, true);
let done = false;
promise.then(() => { done = true; });
equal(done, false);
equal(await promise, 3);
equal(await lib.addAsync(-0, 2), 2);
same(await Promise.all(Array.from({ length: 50 }, (_, i) => lib.addAsync(i, i))), Array.from({ length: 50 }, (_, i) => 2 * i));

async function rejects(/** @type {any} */ promise, /** @type {string} */ name, /** @type {string} */ text) {
  try {
    await promise;
  } catch (e) {
    throws(() => { throw e; }, name, text);
    return e;
  }
  throw new Error('not rejected');
}
// @ts-expect-error: of another type
await rejects(lib.addAsync('x', 2), 'TypeError', 'add: a: expected an integer');
await rejects(lib.addAsync(2 ** 31, 2), 'RangeError', 'add: a: expected an integer');
equal(/** @type {any} */ (await rejects(errors.negativeLaterAsync(-1, 2), 'NativeError', 'negativeLater failed: ')).errno, 2);

// The run goes on until the last one is settled.
setTimeout(() => { lib.addAsync(1, 1).then((sum) => equal(sum, 2)); }, 1);

// Promises of calls on other threads.
import lib from 'native:background';
import errors from 'native:errors';
import { equal } from './assert.mjs';

// None of them returns before all of them run.
const met = await Promise.all([1, 2, 3, 4].map(() => lib.meetAsync(4)));
equal(met.join(), '4,4,4,4');
lib.part();

// The script goes on meanwhile.
const held = lib.holdAsync(null);
while (lib.holding() === 0) {
  await new Promise((resolve) => setTimeout(resolve, 1));
}
lib.letGo();
equal(await held, false);

// A handle in use is closed when the call has ended.
const before = lib.closedThings();
const thing = lib.openThing();
const using = lib.holdAsync(thing);
while (lib.holding() === 0) {
  await new Promise((resolve) => setTimeout(resolve, 1));
}
thing?.close();
equal(thing?.closed, true);
equal(lib.closedThings(), before);
lib.letGo();
equal(await using, true);
equal(lib.closedThings(), before + 1);

// What is wrong with the arguments is said by the promise.
let refused;
// @ts-expect-error: of another type
try { await lib.meetAsync('1'); } catch (e) { refused = e; }
equal(/** @type {any} */ (refused).name, 'TypeError');

// A promise has the error code of its call before it settles, and other calls' codes stay what they are.
lib.setCode(7);
const coded = lib.setCodeAsync(5);
equal(Object.hasOwn(coded, 'errno'), true);
equal(coded.errno, 0);
equal(await coded.then(() => coded.errno), 5);
equal(lib.errno(), 7);
const failing = errors.negativeLaterAsync(-1, 13);
equal(await failing.catch((e) => `${e.errno} ${failing.errno}`), '13 13');
// @ts-expect-error: of another type
const refusing = lib.setCodeAsync('1');
equal(await refusing.catch((e) => `${e.name} ${refusing.errno}`), 'TypeError 0');
const frozen = Object.freeze(lib.setCodeAsync(6));
equal(await frozen, 6);
equal(Object.hasOwn(lib.meetAsync(1), 'errno'), false);

// A call that waits on another thread and captures no code leaves the last one.
lib.part();
equal(lib.errno(), 7);

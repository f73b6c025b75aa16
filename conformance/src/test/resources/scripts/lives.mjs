// How long native code keeps functions of scripts, and the data that they do not get.
import lib, { Visit } from 'native:lives';
import { equal, same, throws } from './assert.mjs';

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

// Destroy notifies.
lib.install(0, (value) => value + 5, lib.KEPT);
equal(lib.run(0, 1), 6);
lib.install(0, (value) => value + 7, lib.KEPT);
equal(lib.run(0, 1), 8);
equal(lib.hasDestroy(0), true);
for (const outcome of [lib.FAILED, lib.FAILED_AND_DESTROYED, lib.DESTROYED_LATE]) {
  throws(() => lib.install(0, (value) => value, outcome), 'NativeError', String(outcome));
}
lib.destroyLate();
equal(lib.run(0, 1), 8);
throws(() => lib.install(0, () => { throw new RangeError('mine'); }, lib.CALLED_FIRST), 'RangeError', 'mine');
await lib.installAsync(0, (value) => value + 9, lib.KEPT);
equal(lib.run(0, 1), 10);
lib.install(0, null, lib.KEPT);
equal(lib.hasDestroy(0), false);
lib.installBoth((value) => value + 1, (value) => value + 2);
equal(lib.runBoth(1), 203);
lib.installBoth(null, null);
equal('Destroy' in lib, false);

// Functions that are called once.
lib.ask(0, (value) => value + 5, lib.KEPT);
equal(lib.answer(0, 1), 6);
lib.ask(0, lib.doubler(), lib.KEPT);
equal(lib.answer(0, 1), 2);
lib.ask(0, null, lib.KEPT);
equal(lib.answer(0, 1), -1);
lib.ask(0, () => 0, lib.CALLED_FIRST);
throws(() => lib.ask(0, () => 0, lib.FAILED), 'NativeError', '2');
let answered = 0;
lib.ask(0, (value) => { answered = value; return 0; }, lib.KEPT);
lib.answerElsewhere(0);
equal(answered, 7);

// Functions that others with the same key replace.
const emitter = lib.emitterOpen();
lib.setHook(emitter, 'a', 1, (value) => value + 5, lib.KEPT);
lib.setHook(emitter, 'b', 1, (value) => value + 7, lib.KEPT);
equal(lib.runHook(emitter, 'a', 1, 1), 6);
throws(() => lib.setHook(emitter, 'a', 1, () => 0, lib.FAILED), 'NativeError', '2');
equal(lib.runHook(emitter, 'a', 1, 1), 6);
lib.setHook(emitter, 'a', 1, lib.doubler(), lib.KEPT);
equal(lib.runHook(emitter, 'a', 1, 4), 8);
await lib.setHookAsync(emitter, 'a', 1, (value) => value + 9, lib.KEPT);
equal(lib.runHook(emitter, 'a', 1, 1), 10);
lib.setHook(emitter, 'a', 1, null, lib.KEPT);
equal(lib.runHook(emitter, 'a', 1, 1), -1);
emitter?.close();
/** @param {number} value */
const addTwo = (value) => value + 2;
equal(lib.setFallback(addTwo), null);
equal(lib.runFallback(1), 3);
equal(lib.setFallback(null), addTwo);

// Functions that live until the result is closed.
const withListener = lib.emitterOpenWith((value) => value + 5, lib.KEPT);
equal(lib.emitterFire(withListener, 1), 6);
withListener.close();
throws(() => lib.emitterOpenWith((value) => value, lib.FAILED), 'NativeError', 'emitterOpenWith');
equal(lib.emitterTryWith((value) => value, lib.FAILED), null);

// What a call gave is released, whichever way the call failed.
import lib from 'native:failing';
import { equal, throws } from './assert.mjs';

const step = () => { throw new RangeError('on purpose'); };
const failing = { set value(_) { throw new RangeError('on purpose'); }, get value() { return undefined; } };
const full = { set value(_) { throw new RangeError('on purpose'); }, get value() { return 1; } };
const fails = (/** @type {() => unknown} */ call) => {
  throws(call, 'RangeError', 'on purpose');
  equal(lib.alive(), 0);
};

// By a callback.
fails(() => lib.storeDoor(0, step));
fails(() => lib.storeDoor(0, step, {}));
fails(() => lib.returnDoor(step, {}));
fails(() => lib.returnText(step));
fails(() => lib.doorMaker()?.(step));
fails(() => lib.returnDoorAfter({}, 1, 'Step', step));
fails(() => lib.returnTextAfter(1, 'Step', step));
const holder = { value: lib.openDoor(1) };
const first = holder.value;
fails(() => lib.replaceDoor(0, step, holder));
equal(holder.value, first);
equal(first?.closed, true);

// By the error rule.
const error = throws(() => lib.storeDoor(-1, null), 'NativeError', 'storeDoor');
equal(error.errno, 7);
equal(lib.errno(), 7);
equal(lib.alive(), 0);
const replaced = { value: lib.openDoor(1) };
throws(() => lib.replaceDoor(-1, null, replaced), 'NativeError', 'replaceDoor');
equal(replaced.value?.closed, true);
equal(lib.alive(), 0);

// By a holder that refuses what comes back.
fails(() => lib.returnDoor(null, failing));
fails(() => lib.storeDoor(0, null, failing));
fails(() => lib.returnDoorAfter(failing, 0));
fails(() => lib.returnDoorAfter({}, 0, 'int*', full));
const kept = {};
fails(() => lib.returnNumbers(4, failing, kept));
throws(() => lib.returnNumbers(-1), 'Error', 'returnNumbers');
equal(lib.alive(), 0);

// In the background.
for (const call of [() => lib.storeDoorAsync(0, step), () => lib.returnDoorAsync(step, {}),
  () => lib.returnDoorAsync(null, failing), () => lib.storeDoorAsync(-1, null)]) {
  equal(await call().then(() => 'nothing', (e) => e.name), call.toString().includes('-1') ? 'NativeError' : 'RangeError');
  equal(lib.alive(), 0);
}

// Where nothing fails, all is there.
const { result, number } = lib.returnDoor(null);
equal(lib.doorNumber(result), number);
result?.close();
equal(lib.alive(), 0);

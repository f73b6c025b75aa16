// Functions that native code calls.
import lib, { Hooks, Small, Spot, Wide } from 'native:callbacks';
import { equal, same, some, throws } from './assert.mjs';

/** @type {(call: () => unknown) => any} */
const caught = (call) => {
  try {
    call();
  } catch (e) {
    return e;
  }
  throw new Error('nothing was thrown');
};

// Every type, there and back.
equal(lib.callBool((value) => !value, true), false);
equal(lib.callBool8((value) => !value, false), true);
equal(lib.callSbyte((value) => value - 1, -127), -128);
equal(lib.callByte((value) => value + 1, 254), 255);
equal(lib.callShort((value) => value - 1, -5), -6);
equal(lib.callUshort((value) => value + 1, 65534), 65535);
equal(lib.callChar16((value) => value + 1, 65534), 65535);
equal(lib.callInt((value) => value - 1, -7), -8);
equal(lib.callUint((value) => value + 1, 4294967294), 4294967295);
equal(lib.callLong((value) => value - 1n, -9223372036854775807n), -9223372036854775808n);
equal(lib.callUlong((value) => value + 1n, 18446744073709551614n), 18446744073709551615n);
equal(lib.callChar((value) => value + 1, 97), 98);
equal(lib.callWchar((value) => value + 1, 97), 98);
equal(lib.callClong((value) => value - 1n, -5), -6n);
equal(lib.callCulong((value) => value + 1n, 5), 6n);
equal(lib.callSize((value) => Number(value) + 1, 5), 6);
equal(lib.callFloat((value) => value / 2, 3), 1.5);
equal(lib.callDouble((value) => value / 2, 3), 1.5);
equal(lib.callDouble(() => -0, 3), -0);
equal(lib.callInt(() => -0, 3), 0);
equal(lib.callPointer((value) => some(value).offset(8), 16n)?.address, 24n);
equal(lib.callPointer(() => null, 16n), null);
equal(lib.callString((value) => `${value}é`, 'caf'), 'café');
equal(lib.callString(() => null, 'x'), null);
equal(lib.callWstring((value) => `${value}🦉`, 'owl '), 'owl 🦉');
same(lib.callSpot(({ x, y }) => ({ x: y, y: x }), { x: 1, y: 2 }), { x: 2, y: 1 });
same(lib.callSpot((spot) => spot, new Spot({ x: 1, y: 2 })), { x: 1, y: 2 });
equal(lib.callWide(({ a, c }) => ({ a: c, c: a }), { a: 1, b: 2, c: 3 }).a, 3n);
equal(lib.callSmall((small) => new Small({ id: small.id + 1 }), { id: 7 }).id, 8);
const spot = new Spot({ x: 1, y: 2 });
const other = new Spot({ x: 5 });
same(lib.callSpotAt((given) => { some(given).x = 9; return other; }, spot), { x: 5, y: 0 });
same(spot, { x: 9, y: 2 });
equal(lib.callSpotAt((given) => given, null), null);
equal(lib.callMany((...values) => values.map(Number).reduce((a, b) => a + b)),
  -1 + 2.5 - 3 + 4.5 - 5 + 6.5 + 65535 - 8 + 9.5 + 255 + 11.5 + 12);
let seen = /** @type {any} */ (null);
lib.callReferences((count, value, at, none) => { seen = [count?.value, value?.value, at?.x, at?.y, none]; });
same(seen, [1, 2, 3, 4, null]);
lib.callChanging((count, value, at) => { some(count).value = 9; some(value).value = 8; some(at).x = 7; });
equal(lib.changed(), 9874);
for (let i = 0; i < 300; i++) {
  lib.nameBy((number) => 'n'.repeat(number));
  equal(lib.nameLength(i), i);
}
lib.nameBy(null);

lib.callWidths((size, number, letter, flag, none) => { seen = [size?.value, Number(number?.value), letter?.value, flag?.value, none]; });
same(seen, [3, -4, 97, true, null]);
equal(lib.callWidths((size, number, letter, flag) => {
  some(size).value = 5;
  some(number).value = -6;
  some(letter).value = 98;
  some(flag).value = false;
}), 4940980n);
seen = [];
equal(lib.callArrays((ints, doubles, flags, longs, spots, count) => {
  if (ints === null) {
    seen.push([doubles, flags, longs, spots, count]);
    return;
  }
  equal(ints instanceof Int32Array, true);
  seen.push(ints[2] + some(doubles)[2] + Number(some(longs)[2]) + some(spots)[2].y + Number(some(flags)[2]));
  ints[0] = 11;
  some(doubles)[1] = 21.5;
  some(flags)[1] = true;
  // @ts-expect-error: elements are bigints where they are read
  longs[2] = 40;
  some(spots)[0].x = 6;
}), 436.5);
same(seen, [42.5, [null, null, null, null, 0]]);
equal(lib.callFilling((at, numbers) => {
  same(at, { x: 0, y: 0 });
  at.x = 1;
  some(numbers)[1] = 5;
}), 13);

equal(lib.visitCounted((at, same) => { lib.tick(); lib.tick(); some(same).y = 3; }), 203);
equal(lib.errorWhileWaiting(() => {}), -1);
equal(lib.errno(), 7);

// Order.
const numbers = Int32Array.of(5, 3, 9, -1);
lib.sortNumbers(numbers, numbers.length, (a, b) => some(a?.read('int')) - some(b?.read('int')));
same([...numbers], [-1, 3, 5, 9]);

// Functions of native code, and those that come back.
const add = lib.operation('add');
equal(add?.(2, 3), 5);
equal(lib.operation('add'), add);
equal(lib.operation('none'), null);
equal(lib.apply(add, 4, 5), 9);
equal(lib.apply(null, 4, 5), -1);
const subtract = (/** @type {any} */ a, /** @type {any} */ b) => a - b;
equal(lib.same(subtract), subtract);
equal(lib.same(add), add);
equal(lib.applyInner((inner, value) => some(inner)(value, value + 1), 6), 42);
equal(lib.applyGiven((which) => (which === 0 ? subtract : add), 0, 9, 4), 5);
equal(lib.applyGiven((which) => (which === 0 ? subtract : add), 1, 9, 4), 13);
equal(lib.applyGiven(() => null, 1, 9, 4), -1);
// @ts-expect-error: of another type
throws(() => add?.('2', 3), 'TypeError', 'Binary: a');
// @ts-expect-error: not as many arguments
throws(() => add?.(2), 'TypeError', 'Binary: b');

// Fields of structures.
const hooks = new Hooks({ seed: 10, first: subtract });
equal(lib.hooksRun(hooks, 3), 7);
equal(hooks.first, subtract);
hooks.rest = [lib.operation('multiply'), (/** @type {any} */ a, /** @type {any} */ b) => a + 1000 * b];
equal(lib.hooksRun(hooks, 3), 3021);
equal(hooks.rest[0]?.(3, 4), 12);
const turned = lib.hooksTurned(hooks);
equal(turned.first?.(3, 4), 12);
equal(turned.rest[0], subtract);
lib.hooksFill(hooks);
equal(hooks.first?.(2, 3), 5);
equal(hooks.rest[1], null);
equal(lib.hooksRun({ seed: 1, first: (a, b) => a + b }, 5), 6);
// @ts-expect-error: of another type
throws(() => { hooks.first = 5; }, 'TypeError', 'Hooks.first: expected a function, a pointer or null');
equal(JSON.stringify(hooks).includes('"first":"Pointer('), true);

// What is thrown arrives as the same object, and ends that call.
const thrown = new RangeError('mine');
equal(caught(() => lib.callInt(() => { throw thrown; }, 1)), thrown);
equal(caught(() => lib.callNothing(() => { throw 'text'; })), 'text');
equal(caught(() => lib.callNothing(() => { throw undefined; })), undefined);
let calls = 0;
equal(caught(() => lib.callTimes(() => { calls++; throw thrown; }, 100)), thrown);
equal(calls, 1);
/** @type {(level: number) => number} */
const nest = (level) => lib.callInt((value) => {
  if (level === 0) {
    throw thrown;
  }
  return nest(level - 1) + value;
}, 0);
equal(caught(() => nest(10)), thrown);
const watched = lib.openWatched(() => { throw thrown; });
equal(caught(() => watched?.close()), thrown);
equal(watched?.closed, true);
watched?.close();
equal(caught(() => lib.closeWatched(lib.openWatched(() => { throw thrown; }))), thrown);
equal(caught(() => lib.sortNumbers(numbers, 4, () => { throw thrown; })), thrown);
equal(lib.callInt((value) => value, 4), 4);
equal(lib.callInt((value) => caught(() => lib.callInt(() => { throw thrown; }, 1)).message.length + value, 4), 8);

// What cannot be given is said.
// @ts-expect-error: of another type
throws(() => lib.callInt(() => 'x', 1), 'TypeError', 'OfInt: result: expected an integer');
// @ts-expect-error: of another type
throws(() => lib.callInt(() => undefined, 1), 'TypeError', 'OfInt: result: expected an integer');
throws(() => lib.callByte(() => 256, 1), 'RangeError', 'OfByte: result: expected an integer from 0 to 255');
// @ts-expect-error: of another type
throws(() => lib.callString(() => 5, 'x'), 'TypeError', 'OfString: result');
// @ts-expect-error: of another type
throws(() => lib.callSpot(() => null, {}), 'TypeError', 'OfSpot: result: expected a Spot');
// @ts-expect-error: of another type
throws(() => lib.callInt({}, 1), 'TypeError', 'callInt: function: expected a function, a pointer or null');
// @ts-expect-error: of another type
throws(() => lib.callInt('x', 1), 'TypeError', 'callInt: function');
equal(lib.fire(1), -1);
lib.listen((event, user) => event + Number(user?.address), 100n);
equal(lib.fire(1), 101);
lib.listen(null, null);

// Registrations keep a function alive, and end.
const registration = lib.Listener.register((event) => event + 1);
lib.listen(registration, null);
equal(lib.fire(4), 5);
equal(registration.closed, false);
registration.close();
registration.close();
equal(registration.closed, true);
equal(lib.fire(4), 0);
equal(throws(() => lib.listen(registration, null), 'Error', 'listen: function: the registration is closed').code, 'EKKO_CLOSED');
throws(() => lib.callInt(lib.Listener.register(() => 1), 1), 'TypeError', 'callInt: function: expected a function');
// @ts-expect-error: of another type
throws(() => lib.Listener.register(5), 'TypeError', 'Listener.register: callback: expected a function');
// @ts-expect-error: not made by scripts
throws(() => new registration.constructor(), 'TypeError', 'Registrations come from register()');
lib.keep((event) => event * 2, null);
equal(lib.fire(4), 8);

// Hooks, which run the last first, and are kept without being registered.
/** @type {any[]} */
const ran = [];
for (let i = 1; i <= 3; i++) {
  lib.hookAtExit((user) => { ran.push(Number(user?.address) + i); }, BigInt(10 * i));
}
equal(lib.runExitHooks(), 3);
same(ran, [33, 22, 11]);
lib.hookAtExit(() => { ran.push('first'); }, null);
lib.hookAtExit(() => { throw thrown; }, null);
lib.hookAtExit(() => { ran.push('third'); }, null);
equal(caught(() => lib.runExitHooks()), thrown);
same(ran, [33, 22, 11, 'third']);
equal(lib.runExitHooks(), 0);

// Threads of native code: answered during a call that waits for them, and told later of what needs no
// answer.
equal(lib.fireAndWait(4, 3), 24);
equal(lib.fireAndWait(5, 1), 10);
lib.keep(() => { throw thrown; }, null);
equal(lib.fire.length, 1);
/** @type {any[]} */
const events = [];
const limit = setTimeout(() => {}, 60_000); // The calls do not keep the event loop alive.
await /** @type {Promise<void>} */ (new Promise((resolve) => {
  lib.notifyOnThread((event) => {
    events.push(event);
    if (event === 4) {
      resolve();
    }
  }, 5);
}));
clearTimeout(limit);
same(events, [0, 1, 2, 3, 4]);
lib.listen(null, null);

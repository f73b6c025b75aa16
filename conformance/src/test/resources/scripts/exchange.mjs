// What callbacks are given by address and may replace, arrays that they return, and arrays of them.
import lib, { Either, Gate, Labelled, Mood } from 'native:exchange';
import { equal, same, some, throws } from './assert.mjs';

const subtract = (/** @type {any} */ a, /** @type {any} */ b) => a - b;
const add = some(lib.allOperations().result)[0];
lib.resetItems();

// Text buffers.
equal(lib.edit((text, size) => { some(text).value += size; }), 'start16');
equal(lib.edit(() => {}), 'start');
equal(lib.replace((text) => { some(text).value = [...some(text).value].reverse().join(''); }), 'trats');
throws(() => lib.replace((text) => { some(text).value += 's'; }), 'RangeError', 'Replace: text needs 7 code units');
const loud = { value: 'loud' };
lib.upper()?.(loud);
equal(loud.value, 'LOUD');
loud.value = 'loud';
lib.upperWithin()?.(loud, 5);
equal(loud.value, 'LOUD');
throws(() => lib.upperWithin()?.(null, 5), 'TypeError', 'Edit: text');
throws(() => lib.presentCounter()?.(null, 5), 'TypeError', 'ApplyIn: all');
// @ts-expect-error: of another type
throws(() => lib.presentCounter()?.(undefined, 5), 'TypeError', 'ApplyIn: all');
equal(lib.fill((text, size) => {
  equal(text?.value, '');
  some(text).value = 'seven..';
  some(size).value = 5;
}), 'seven');
equal(lib.fillWide((text) => { some(text).value = '🦉 owl'; }), '🦉 owl');
let seen;
lib.fillNone((text, size) => { seen = [text, size]; });
same(seen, [null, null]);
throws(() => lib.fill((text) => { some(text).value = '12345678'; }), 'RangeError', 'Fill: text needs 9 code units');
// @ts-expect-error: of another type
throws(() => lib.fill((text) => { some(text).value = 5; }), 'TypeError', 'Fill: text');

// Handles.
const one = lib.gateOpen(1);
const two = lib.gateOpen(2);
equal(lib.replaceGate(one, (gate) => {
  equal(gate?.value instanceof Gate, true);
  some(gate).value = two;
}), 2);
equal(lib.replaceGate(one, () => {}), 1);
equal(lib.replaceGate(one, (gate) => { some(gate).value = null; }), -1);
equal(lib.supplyGate((gate) => {
  equal(gate?.value, null);
  some(gate).value = two;
}), 2);
equal(lib.countGates(one, two, (gates, count) => {
  equal(gates?.length, 3);
  equal(gates?.[1], null);
  equal(String(gates?.[2]), String(two));
  return count;
}), 3);
// @ts-expect-error: of another type
throws(() => lib.supplyGate((gate) => { some(gate).value = 5; }), 'TypeError', 'SupplyGate: gate');
one?.close();
throws(() => lib.supplyGate((gate) => { some(gate).value = one; }), 'Error', 'closed');
two?.close();
equal(lib.gatesOpen(), 0);

// Pointers to structures.
const mine = new Labelled({ name: 'mine', id: 9 });
equal(lib.follow((item) => { some(item).value = mine; }), 'mine');
equal(lib.follow((item) => { some(item).value = null; }), null);
lib.resetItems();
equal(lib.follow((item) => { equal(item?.value?.name, 'one'); }), 'one');
equal(lib.rearrange((given) => {
  const items = some(given);
  equal(items[2]?.name, 'three');
  items[2] = items[0];
  items[0] = mine;
  some(items[1]).id = 5;
}), 951);
lib.resetItems();

// Text in structures stays where it is, and what a function leaves there lives on.
lib.visit((item) => { some(item).id = 7; });
equal(lib.isWhereItWas(0), true);
const visit = (/** @type {any} */ item) => { item.name = `another${item.id}`; };
lib.visit(visit);
const visitAll = (/** @type {any} */ items) => { items[2].name = 'last'; };
equal(lib.visitAll(visitAll, 2), 'last');
equal(lib.nameOf(0), 'another7');

// Arrays of text.
const rename = (/** @type {any} */ names) => {
  same(names, ['ann', 'bob', null]);
  names[1] = 'eve';
  names.push('too many');
};
equal(lib.renameAll(rename), 'ann eve -');
equal(lib.nameAll((names) => {
  same(names, [null, null, null]);
  some(names)[1] = 'só';
}), '- só -');
// @ts-expect-error: of another type
throws(() => lib.nameAll((names) => { some(names)[1] = 5; }), 'TypeError', 'NameAll: names[1]');

// Arrays of functions.
equal(lib.applyAll([add, subtract, null], 3, 7, 4), 110300);
equal(lib.applyAll([add, subtract, null], 7, 4), 110300);
const all = [add, subtract, null];
lib.rotate(all, 3);
equal(all[0], subtract);
equal(all[1], null);
equal(all[2], add);
/** @type {(import('native:exchange').Binary | null)[]} */
const filled = [null, null, null];
lib.operations(filled, 3);
equal(filled[1]?.(6, 7), 42);
equal(filled[0], add);
equal(lib.operations(2)[1], filled[1]);
// @ts-expect-error: of another type
throws(() => lib.applyAll(null, 4, 1, 2), 'TypeError', 'applyAll: all: expected an array, got null');
throws(() => lib.applyAll([add], 4, 1, 2), 'RangeError', 'applyAll: count');
// @ts-expect-error: of another type
throws(() => lib.applyAll([5], 1, 1, 2), 'TypeError', 'applyAll: all[0]');

// Pointers to function pointers.
/** @type {{ value: import('native:exchange').Binary | null }} */
const holder = { value: null };
lib.firstOperation(holder);
equal(holder.value, add);
equal(lib.firstOperation(), add);
lib.nextOperation(holder);
equal(holder.value?.(2, 3), 6);
holder.value = subtract;
lib.leaveOperation(holder);
equal(holder.value, subtract);
holder.value = null;
lib.leaveOperation(holder);
equal(holder.value, null);

// Functions that are given function pointers to replace.
equal(lib.choose(() => {}, 7, 4), 11);
equal(lib.choose((chosen) => { some(chosen).value = subtract; }, 7, 4), 3);
equal(lib.choose((chosen) => { some(chosen).value = null; }, 7, 4), -1);
const choose = (/** @type {any} */ functions) => {
  equal(functions[0](1, 1), 2);
  functions[1] = (/** @type {any} */ a, /** @type {any} */ b) => a * 10 + b;
  functions[2] = functions[0];
};
equal(lib.chooseAll(choose, 1, 2), 31203);
equal(lib.applyChosen(1, 2), 31203);
equal(lib.applyIn((functions, count) => some(functions?.[2]?.(count, 5)) + (functions?.[1] === null ? 1 : 0)), 16);

// A variable.
equal(lib.hook, null);
lib.hook = (a, b) => a * 10 + b;
equal(lib.runHook(1, 2), 12);
lib.hook = subtract;
equal(lib.hook, subtract);
lib.hook = add;
equal(lib.hook, add);
lib.hook = null;
equal(lib.runHook(1, 2), -1);
// @ts-expect-error: of another type
throws(() => { lib.hook = 5; }, 'TypeError', 'hook: value');

// Arrays whose length the function changes.
equal(lib.readBytes((bytes, length) => {
  equal(bytes?.length, 8);
  equal(length?.value, 8);
  bytes?.set([3, 4, 100]);
  some(length).value = 2;
}), 72);

// Arrays that are returned.
equal(lib.sumInts(() => [1, 2, 3], 3), 6);
equal(lib.sumInts(() => Int32Array.of(1, 2, 3), 3), 6);
equal(lib.sumInts(() => [], 0), 0);
equal(lib.sumInts(() => null, 3), -1);
equal(lib.sumDoubles((count) => { some(count).value = 2; return [0.5, 2]; }), 2.5);
equal(lib.sumPair(() => [true, false], () => [-5, 6n]), 1001);
equal(lib.secondName(() => ['a', 'bé']), 'bé');
equal(lib.sumItems(() => [{ name: 'a', id: 1 }, new Labelled({ name: 'bcd', id: 2 })]), 321);
equal(lib.sumPointers(() => [new Labelled({ id: 2 }), null]), 2);
equal(lib.applyGiven(() => [subtract, null], 7, 4), 300);
throws(() => lib.sumInts(() => [1, 2], 3), 'RangeError', 'Ints: result');
// @ts-expect-error: of another type
throws(() => lib.secondName(() => ['a', 5]), 'TypeError', 'Names: result[1]');
// @ts-expect-error: of another type
throws(() => lib.sumInts(() => 5, 3), 'TypeError', 'Ints: result');
equal(lib.textLength(() => 'four'), 4);
equal(lib.firstInt(() => [5]), 5);
// @ts-expect-error: of another type
throws(() => lib.textLength(() => null), 'TypeError', 'NeverNull must not return null');
// @ts-expect-error: of another type
throws(() => lib.firstInt(() => null), 'TypeError', 'NeverNullArray must not return null');
// @ts-expect-error: of another type
throws(() => lib.firstInt(() => undefined), 'TypeError', 'NeverNullArray: result: expected an array');
// @ts-expect-error: of another type
throws(() => lib.sumInts(() => undefined, 3), 'TypeError', 'Ints: result: expected an array');
for (const [name, call] of Object.entries({
  Doubles: (/** @type {any} */ none) => lib.sumDoubles(none),
  Flags: (/** @type {any} */ none) => lib.sumPair(none, () => [1, 2]),
  Longs: (/** @type {any} */ none) => lib.sumPair(() => [true, false], none),
  Names: (/** @type {any} */ none) => lib.secondName(none),
  Items: (/** @type {any} */ none) => lib.sumItems(none),
  Pointers: (/** @type {any} */ none) => lib.sumPointers(none),
  Functions: (/** @type {any} */ none) => lib.applyGiven(none, 7, 4),
})) {
  throws(() => call(() => null), 'TypeError', `${name} must not return null`);
  throws(() => call(() => undefined), 'TypeError', `${name}: result`);
}

// Enums, handles, unions, encodings, typed pointers.
equal(lib.callMood((mood) => (mood === Mood.GLAD ? Mood.WILD : Mood.CALM), Mood.GLAD), Mood.WILD);
const gate = lib.gateOpen(1);
const other = lib.gateOpen(2);
equal(String(lib.callGate((given) => { equal(String(given), String(gate)); return other; }, gate)), String(other));
equal(lib.callGate(() => null, gate), null);
gate?.close();
other?.close();
equal(lib.callEither(({ real }) => ({ real: real * 2 }), new Either({ real: 1.5 })).real, 3);
equal(lib.callUtf16((text) => `${text}🦉`, 'owl '), 'owl 🦉');
equal(lib.callLatin1((text) => `${text}é`, 'caf'), 'café');
throws(() => lib.callLatin1(() => '🦉', 'owl'), 'RangeError', 'OfLatin1');
equal(lib.callPointerTo((at) => { some(at).value += 1; }, 41), 42);

// Elements of arrays of structures are replaced, and change places.
lib.resetItems();
equal(lib.visitAll((given) => {
  const items = some(given);
  [items[1], items[2]] = [items[2], items[1]];
  // @ts-expect-error: elements are instances where they are read
  items[0] = { name: 'new', id: 9 };
}, 0), 'new');
equal(lib.nameOf(1), 'three');
equal(lib.nameOf(2), 'two');
lib.renameAll(() => {});
equal(lib.renameAndGive((result) => { some(result)[0] = 'left'; return ['a', 'given', 'c']; }), 'left given');

// What native code passes by value may point at what is soon gone: it waits.
let shown = null;
lib.showOnThread(({ name }) => { shown = name; });
for (let i = 0; i < 1000 && shown === null; i++) {
  await new Promise((resolve) => { setTimeout(resolve, 1); });
}
equal(shown, 'passing');

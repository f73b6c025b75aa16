// @ts-nocheck: functions that call themselves without end have no types.
// What uses up the stack through native code is a RangeError, wherever that ends.
import callbacks from 'native:callbacks';
import nested from 'native:nested';
import { equal, some } from './assert.mjs';

// Most of the stack goes to frames of the script: the engine's time for an error grows with its frames, each time that
// it leaves the script.
const padded = (call, frames = 200) => (frames > 0 ? padded(call, frames - 1) : call());

const through = (depth) => callbacks.callInt((next) => padded(() => through(next + 1)), depth) + 1;
const between = (depth) => (callbacks.callInt((value) => value, depth) & 0) + between(depth + 1);
const inside = (depth) => callbacks.callInt(function endless(value) { return endless(value + 1) + 1; }, depth);
const sorting = () => {
  const numbers = Int32Array.of(2, 1);
  callbacks.sortNumbers(numbers, 2, (a, b) => { padded(sorting); return some(a?.read('int')) - some(b?.read('int')); });
};
const converting = (depth) => nested.lineSum({ get color() { return converting(depth + 1); } });

// Begins so many frames further down.
function deeper(depth, call) {
  if (depth > 0) {
    return deeper(depth - 1, call);
  }
  try {
    call(0);
  } catch (e) {
    return e;
  }
  throw new Error('There is no end');
}

for (const overflowing of [through, between, inside, sorting, converting]) {
  for (let depth = 0; depth < (overflowing === through ? 4 : 1); depth++) {
    const error = deeper(depth, overflowing);
    if (!(error instanceof RangeError) || error.name !== 'RangeError') {
      throw new Error(`${overflowing.name}, ${depth} deeper: ${typeof error} ${String(error)}`);
    }
    const isNested = error.message.includes('at most 200 deep inside each other');
    equal(isNested || error.message === 'Maximum call stack size exceeded', true, `${overflowing.name}: ${error.message}`);
    equal(callbacks.callInt((value) => value, 7), 7);
  }
}

// An event loop of native code, which calls from a thread of its own.
import lib from 'native:loop';
import { equal, same } from './assert.mjs';

const sleep = (/** @type {any} */ milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

// In a call that waits for callbacks.
const loop = lib.start();
equal(lib.ask(loop, (value) => value * 2, 21), 42);
const other = lib.start();
equal(lib.ask(loop, (value) => lib.ask(other, (inner) => inner + 1, value), 1), 2);
other?.close();

// What returns nothing is posted, and runs in a turn of its own.
/** @type {any[]} */
const done = [];
for (let i = 0; i < 5; i++) {
  lib.post(loop, (value) => { done.push(value); }, i);
}
same(done, []);
while (done.length < 5) {
  await sleep(1);
}
same(done, [0, 1, 2, 3, 4]);

// What has a result is answered while the script awaits.
lib.askLater(loop, (value) => value * 3, 5);
for (let i = 0; i < 1000 && lib.answer() !== 15; i++) {
  await sleep(1);
}
equal(lib.answer(), 15);

// Stopping waits for what was asked, which the script answers meanwhile.
lib.askLater(loop, (value) => value * 4, 5);
lib.stop(loop);
equal(loop?.closed, true);
equal(lib.answer(), 20);

// So does closing the handle.
const last = lib.start();
lib.askLater(last, (value) => value * 5, 5);
last?.close();
equal(last?.closed, true);
equal(lib.answer(), 25);

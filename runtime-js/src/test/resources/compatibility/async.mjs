// Calls that other threads make.
import ffi from 'std:ffi';
import assert from 'std:assert';

const libc = ffi.Library('libc.so.6', {
  strlen: ['int', ['string'], { async: true }],
  memset: ['pointer', ['pointer', 'int', 'size_t'], { async: true }],
  abs: ['int', ['int']],
  close: ['int', ['int'], { async: true }],
});

const promise = libc.strlen('hello');
assert.ok(promise instanceof Promise);
assert.strictEqual(await promise, 5);

// They overlap: none of them returns before all of them run.
const [, , , , , backgroundLibrary] = process.argv;
const { meet, part } = ffi.Library(backgroundLibrary, { meet: ['int', ['int'], { async: true }], part: ['void', []] });
assert.deepStrictEqual(await Promise.all([meet(4), meet(4), meet(4), meet(4)]), [4, 4, 4, 4]);
part();
const meeting = ffi.symbol(ffi.Library(backgroundLibrary, {}), 'meet');
assert.deepStrictEqual(await Promise.all([1, 2].map(() => ffi.callAsync(meeting, 'int', ['int'], [2]))), [2, 2]);

// The arguments stay alive, and come back.
const bytes = new Uint8Array(4);
await libc.memset(bytes, 3, 4);
assert.deepStrictEqual([...bytes], [3, 3, 3, 3]);

// Its error code is the promise's.
const failed = libc.close(-1);
assert.strictEqual(await failed, -1);
assert.ok(failed.errno > 0);

// Wrong arguments reject; a wrong number of them throws.
await assert.rejects(libc.strlen(5), /FFI Error in strlen: /);
assert.throws(() => libc.strlen(), /Expected 1 argument/);

const abs = ffi.symbol(libc, 'abs');
assert.strictEqual(typeof abs, 'number');
assert.strictEqual(ffi.call(abs, 'int', ['int'], [-3]), 3);
assert.strictEqual(await ffi.callAsync(abs, 'int', ['int'], [-4]), 4);
await assert.rejects(ffi.callAsync(abs, 'int', ['int'], ['x']), TypeError);
await assert.rejects(ffi.callAsync(0, 'int', [], []), TypeError);
await assert.rejects(ffi.callAsync(abs, 'int', 'int', []), /Argument types must be an array/);
await assert.rejects(ffi.callAsync(abs, 'int', ['int'], 5), /must be an array/);
assert.throws(() => ffi.callAsync(abs, 'int', []), /Expected 4 arguments/);
assert.throws(() => ffi.symbol(libc, 'ekkogen_nope'), /no symbol 'ekkogen_nope'/);

// A rejection has the stack of the call, also when it comes from the call itself.
async function asking(call) {
  try {
    await call();
  } catch (error) {
    return error.stack;
  }
  return '';
}
function fromHere() {
  return libc.strlen({});
}
function pointerFromHere() {
  return ffi.callAsync(abs, 'int', ['int'], [1.5]);
}
assert.match(await asking(fromHere), /FFI Error in strlen: [^]*\n    at fromHere \(.*async\.mjs:/);
assert.match(await asking(pointerFromHere), /FFI Error in ffi\.callAsync: [^]*\n    at pointerFromHere \(.*async\.mjs:/);
const ofCallback = ffi.Callback(() => 'text', 'int', []);
function callbackFromHere() {
  return ffi.callAsync(ofCallback, 'int', [], []);
}
assert.match(await asking(callbackFromHere), /FFI Error in ffi\.Callback: result: [^]*\n    at callbackFromHere \(.*async\.mjs:/);

// Variadic functions can be asynchronous too, and closed libraries reject.
const { snprintf } = ffi.Library('libc.so.6', {
  snprintf: ['int', ['pointer', 'size_t', 'string'], { varargs: true, async: true }],
});
const text = ffi.buffer(16);
assert.strictEqual(await snprintf(text, 16, '%d', 'int', 42), 2);
assert.strictEqual(ffi.readString(ffi.addressOf(text)), '42');
await assert.rejects(snprintf(text, 16, '%d', 'nonsense', 1), /FFI Error in snprintf: .*unknown type/);
await assert.rejects(snprintf(text, 16, '%d', 'int', 'x'), TypeError);
const closing = ffi.Library('libc.so.6', { strlen: ['int', ['string'], { async: true }] });
closing.close();
await assert.rejects(closing.strlen('x'), /library 'libc.so.6' is closed/);

// Threads of native code: a function without a result does not make them wait.
const [, , , , callbackLibrary] = process.argv;
const threads = ffi.Library(callbackLibrary, {
  notify_on_thread: ['void', [{ callback: ['void', ['int']] }, 'int']],
  listen: ['void', ['callback', 'pointer']],
  fire_on_thread: ['int', ['int', 'int'], { async: true }],
});
const noticed = [];
const waiting = setInterval(() => {}, 1000); // a thread of native code keeps no script running
await new Promise((resolve) => {
  threads.notify_on_thread((event) => {
    noticed.push(event);
    if (noticed.length === 3) {
      resolve();
    }
  }, 3);
});
clearInterval(waiting);
assert.deepStrictEqual(noticed, [0, 1, 2]);
threads.listen(ffi.Callback((event) => event * 10, 'int', ['int', 'pointer']), null);
assert.strictEqual(await threads.fire_on_thread(2, 3), 60);
threads.listen(null, null);

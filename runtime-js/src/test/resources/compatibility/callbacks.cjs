// Functions of scripts that native code calls.
const ffi = require('std:ffi');
const assert = require('std:assert');
const [, , , , callbackLibrary] = process.argv;

const libc = ffi.Library('libc.so.6', {
  qsort: ['void', ['int[]', 'size_t', 'size_t', { callback: ['int', ['pointer', 'pointer']] }]],
  bsearch: ['pointer', ['pointer', 'array', 'size_t', 'size_t', 'callback']],
});

// A bare function, for one call or for many.
const numbers = new Int32Array([5, -3, 9, 0, 2]);
const compare = (a, b) => {
  assert.strictEqual(typeof a, 'number');
  return ffi.read(a, 'int') - ffi.read(b, 'int');
};
libc.qsort(numbers, 5, 4, compare);
assert.deepStrictEqual([...numbers], [-3, 0, 2, 5, 9]);

// A pointer, which lives until it is freed.
const pointer = ffi.Callback(compare, 'int', ['pointer', 'pointer']);
assert.strictEqual(typeof pointer, 'number');
libc.qsort(numbers, 5, 4, pointer);
assert.notStrictEqual(libc.bsearch([2], numbers, 5, 4, pointer), 0);
assert.strictEqual(libc.bsearch([3], numbers, 5, 4, pointer), 0);
assert.notStrictEqual(ffi.Callback(compare, 'int', ['pointer', 'pointer']), pointer);
ffi.freeCallback(pointer);
assert.throws(() => libc.qsort(numbers, 5, 4, pointer), /FFI Error in qsort: The callback 0x.* was freed before/);
assert.throws(() => libc.bsearch([2], numbers, 5, 4, pointer), /was freed before/);
assert.throws(() => ffi.call(pointer, 'int', ['pointer', 'pointer'], [0, 0]), /FFI Error in ffi.call: .*was freed before/);
assert.throws(() => ffi.freeCallback(pointer), /was freed before/);
assert.throws(() => ffi.freeCallback(16), /not a callback that ffi.Callback made/);
assert.throws(() => ffi.free(ffi.Callback(compare, 'int', ['pointer', 'pointer'])), /not allocated by this module/);

// Each description of a callback is a type of its own, also after the dots and in calls of pointers.
const memcpy = ffi.symbol(libc, 'memcpy');
const { snprintf } = ffi.Library('libc.so.6', { snprintf: ['int', ['pointer', 'size_t', 'string'], { varargs: true }] });
const text = ffi.malloc(64);
const twice = (x) => 2 * x;
for (const [type, value] of [['int', 21], ['double', 10.5]]) {
  const callback = { callback: ['int', [type]] };
  snprintf(text, 64, '%p', callback, twice);
  assert.strictEqual(ffi.call(Number(ffi.readString(text)), 'int', [type], [value]), 2 * value);
  const first = ffi.call(memcpy, 'pointer', [callback, 'pointer', 'size_t'], [twice, text, 0]);
  assert.strictEqual(ffi.call(first, 'int', [type], [value]), 2 * value);
}

// What a function throws arrives as it is; a wrong result is an error of the module.
const own = new Error('own');
assert.throws(() => libc.qsort(numbers, 5, 4, () => { throw own; }), (error) => error === own);
assert.throws(() => libc.qsort(numbers, 5, 4, () => 'x'), (error) => error instanceof TypeError
  && error.ffiFunction === 'ffi.Callback' && /^FFI Error in ffi\.Callback: result: expected an integer/.test(error.message));
assert.throws(() => libc.qsort(numbers, 5, 4, () => {}), TypeError);
assert.throws(() => libc.qsort(numbers, 5, 4, {}), TypeError);

// Structs by value and by pointer, and every kind of value.
ffi.Struct('Spot', { x: 'double', y: 'double' });
ffi.Struct('Wide', { a: 'int64', b: 'int64', c: 'int64' });
ffi.Struct('Small', { id: 'int', tag: 'int8' });
const lib = ffi.Library(callbackLibrary, {
  apply: ['int', [{ callback: ['int', ['int', 'int']] }, 'int', 'int']],
  same: ['pointer', [{ callback: ['int', ['int', 'int']] }]],
  listen: ['void', ['callback', 'pointer']],
  fire: ['int', ['int']],
  name_by: ['void', ['pointer']],
  name_length: ['int', ['int']],
  call_spot: ['Spot', [{ callback: ['Spot', ['Spot']] }, 'Spot']],
  call_wide: ['Wide', [{ callback: ['Wide', ['Wide']] }, 'Wide']],
  call_small: ['Small', [{ callback: ['Small', ['Small']] }, 'Small']],
  call_spot_at: ['Spot*', [{ callback: ['Spot*', ['Spot*']] }, 'Spot*']],
  call_string: ['string', [{ callback: ['string', ['string']] }, 'string']],
  call_many: ['double', [{
    callback: ['double', ['int8', 'double', 'int64', 'float', 'int', 'double', 'uint16', 'int64', 'double', 'uint8', 'float', 'int']],
  }]],
});
assert.strictEqual(lib.apply((a, b) => a * b, 6, 7), 42);
assert.strictEqual(lib.apply(null, 6, 7), -1);
assert.deepStrictEqual(lib.call_spot(({ x, y }) => ({ x: y, y: x }), { x: 1, y: 2 }), { x: 2, y: 1 });
assert.deepStrictEqual(lib.call_wide(({ a, b, c }) => ({ a: c, b, c: a }), { a: 1, b: 2, c: 3 }), { a: 3, b: 2, c: 1 });
assert.deepStrictEqual(lib.call_small((small) => ({ ...small, id: 9 }), { id: 1, tag: 2 }), { id: 9, tag: 2 });
assert.throws(() => lib.call_spot(() => ({ z: 1 }), { x: 1, y: 2 }), /FFI Error in ffi.Callback: result/);
assert.throws(() => lib.call_spot(() => null, { x: 1, y: 2 }), TypeError);
const spot = ffi.allocStruct('Spot');
assert.strictEqual(lib.call_spot_at((given) => given, spot), spot);
assert.strictEqual(lib.call_spot_at((given) => { assert.strictEqual(given, 0); return null; }, null), 0);
assert.strictEqual(lib.call_string((text) => text.toUpperCase(), 'grüße'), 'GRÜSSE');
let many;
assert.strictEqual(lib.call_many((...all) => { many = all; return all.length; }), 12);
assert.deepStrictEqual(many, [-1, 2.5, -3, 4.5, -5, 6.5, 65535, -8, 9.5, 255, 11.5, 12]);
const add = ffi.Callback((a, b) => a + b, 'int', ['int', 'int']);
assert.strictEqual(lib.same(add), add);
assert.strictEqual(ffi.call(add, 'int', ['int', 'int'], [2, 3]), 5);

for (const [type, value] of Object.entries({
  int8: -128, uint8: 255, int16: -32768, uint16: 65535, int: -1, uint: 4294967295, int64: -(2n ** 63n), uint64: 2n ** 64n - 1n,
  size_t: 7, float: 0.5, double: Math.PI, bool: true, pointer: 0xf0000000, string: 'grüße', Spot: { x: 1, y: 2 },
  Wide: { a: 1, b: 2, c: 2n ** 60n }, Small: { id: 1, tag: 2 },
})) {
  let got;
  const echo = ffi.Callback((given) => {
    got = given;
    return given;
  }, type, [type]);
  assert.deepStrictEqual(ffi.call(echo, type, [type], [value]), value, type);
  assert.deepStrictEqual(got, value, type);
  ffi.freeCallback(echo);
}
assert.strictEqual(ffi.call(ffi.Callback((text) => text, 'string', ['string']), 'string', ['string'], [null]), null);
assert.strictEqual(ffi.call(ffi.Callback(() => {}, 'void', []), 'void', [], []), undefined);
const moved = { x: 1, y: 2 };
const move = ffi.Callback((spot) => { ffi.writeField(spot, 'Spot', 'x', 10); }, 'void', ['Spot*']);
ffi.call(move, 'void', ['Spot*'], [moved]);
assert.deepStrictEqual(moved, { x: 10, y: 2 });

// Native code that still calls a freed one gets 0.
const heard = [];
const listener = ffi.Callback((event, user) => heard.push(event, user), 'int', ['int', 'pointer']);
lib.listen(listener, 8);
assert.strictEqual(lib.fire(3), 2);
assert.deepStrictEqual(heard, [3, 8]);
ffi.freeCallback(listener);
assert.strictEqual(lib.fire(4), 0);
assert.deepStrictEqual(heard, [3, 8]);
lib.listen(null, null);
assert.strictEqual(lib.fire(5), -1);

const namer = ffi.Callback((number) => 'x'.repeat(number), 'string', ['int']);
lib.name_by(namer);
assert.strictEqual(lib.name_length(12), 12);

// Scopes free them.
const scope = ffi.scope();
const inScope = scope.Callback((a, b) => a - b, 'int', ['int', 'int']);
const early = scope.Callback((a, b) => a - b, 'int', ['int', 'int']);
assert.strictEqual(lib.apply(inScope, 5, 3), 2);
ffi.freeCallback(early);
scope.close();
assert.throws(() => lib.apply(inScope, 5, 3), /was freed before/);

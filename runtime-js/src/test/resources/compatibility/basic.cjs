// The module's shape, and calls of the C library.
const ffi = require('jsrt:ffi');
const assert = require('jsrt:assert');

assert.strictEqual(typeof ffi, 'object');
assert.strictEqual(ffi.version, '3.0.0');
for (const member of ['Library', 'Callback', 'Struct', 'Union', 'malloc', 'free', 'memcpy', 'readString', 'writeString',
  'arrayFromPointer', 'arrayLength', 'allocStruct', 'callAsync']) {
  assert.strictEqual(typeof ffi[member], 'function', member);
}
for (const type of ['void', 'int', 'uint', 'int32', 'uint32', 'int64', 'uint64', 'float', 'double', 'string', 'pointer',
  'array', 'callback', 'struct']) {
  assert.strictEqual(ffi.types[type], type);
}

const libc = ffi.Library('libc.so.6', {
  strlen: [ffi.types.int, [ffi.types.string]],
  strcmp: ['int', ['string', 'string']],
  abs: ['int', ['int']],
  llabs: ['int64', ['int64']],
  getenv: ['string', ['string']],
  toupper: ['int', ['int']],
  atoi: ['int', ['string']],
});
assert.deepStrictEqual(Object.keys(libc), ['strlen', 'strcmp', 'abs', 'llabs', 'getenv', 'toupper', 'atoi']);
assert.strictEqual(libc.strlen('Hello, World!'), 13);
assert.strictEqual(libc.strlen(''), 0);
assert.strictEqual(libc.strcmp('abc', 'abc'), 0);
assert.ok(libc.strcmp('abc', 'abd') < 0);
assert.strictEqual(libc.abs(-42), 42);
assert.strictEqual(libc.llabs(-9007199254740991), 9007199254740991);
assert.strictEqual(typeof libc.llabs(2n ** 53n), 'bigint');
assert.strictEqual(libc.getenv('EKKOGEN_NO_SUCH_VARIABLE'), null);
assert.strictEqual(String.fromCharCode(libc.toupper('a'.charCodeAt(0))), 'A');
assert.strictEqual(libc.atoi('123'), 123);

const libm = ffi.Library('libm.so.6', {
  sqrt: ['double', ['double']], pow: ['double', ['double', 'double']], fabsf: ['float', ['float']],
});
assert.strictEqual(libm.sqrt(16), 4);
assert.strictEqual(libm.pow(2, 10), 1024);
assert.strictEqual(libm.fabsf(-1.5), 1.5);

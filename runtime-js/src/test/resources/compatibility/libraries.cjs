// Libraries: names, closing, error codes, calling conventions.
const ffi = require('std:ffi');
const assert = require('std:assert');

assert.strictEqual(ffi.Library('m', { cos: ['double', ['double']] }).cos(0), 1);
assert.strictEqual(ffi.Library(ffi.process, { abs: ['int', ['int']] }).abs(-1), 1);

const libc = ffi.Library('c', { open: ['int', ['string', 'int']], abs: ['int', ['int'], { abi: 'default' }] });
assert.strictEqual(libc.open('/no/such/file', 0), -1);
assert.strictEqual(ffi.errno(), 2);

const { abs } = libc;
libc.close();
libc.close();
assert.throws(() => abs(1), /library 'c' is closed/);
assert.throws(() => ffi.symbol(libc, 'abs'), /is closed/);

// A function of that name wins.
const own = ffi.Library('c', { close: ['int', ['int']] });
assert.strictEqual(own.close(-1), -1);
ffi.close(own);
assert.throws(() => own.close(-1), /is closed/);
assert.throws(() => ffi.close({}), TypeError);

const disposed = ffi.Library('c', { abs: ['int', ['int']] });
disposed[Symbol.dispose]();
assert.throws(() => disposed.abs(1), /is closed/);
assert.deepStrictEqual(Object.keys(disposed), ['abs']);

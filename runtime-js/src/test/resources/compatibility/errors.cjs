// What the errors of the module say, and of which kind they are.
const ffi = require('std:ffi');
const assert = require('std:assert');

function refused(call, kind, text) {
  assert.throws(call, (error) => {
    assert.ok(error instanceof kind, `${error.name}: ${error.message}`);
    assert.ok(error.message.startsWith('FFI Error in '), error.message);
    assert.ok(error.message.includes(text), `${error.message} has no "${text}"`);
    assert.strictEqual(error.ffiModule, 'std:ffi');
    assert.strictEqual(typeof error.ffiFunction, 'string');
    assert.ok(error.stack.includes('errors.cjs'), error.stack);
    return true;
  });
}

const definitions = { strlen: ['int', ['string']] };
const libc = ffi.Library('libc.so.6', definitions);

// How many arguments there are.
refused(() => ffi.Library('libc.so.6'), TypeError, 'Expected 2 arguments: ');
refused(() => ffi.malloc(), TypeError, 'Expected 1 argument: ');
refused(() => ffi.free(), TypeError, 'Expected 1 argument: ');
refused(() => ffi.memcpy(1, 2), TypeError, 'Expected 3 arguments: ');
refused(() => ffi.Callback(() => 1, 'int'), TypeError, 'Expected 3 arguments: ');
refused(() => ffi.arrayFromPointer(1, 2), TypeError, 'Expected 3 arguments: ');
refused(() => ffi.Struct('Named'), TypeError, 'Expected 2 arguments: ');
refused(() => ffi.callAsync(1, 'int', []), TypeError, 'Expected 4 arguments: ');
refused(() => ffi.call(1, 'int', []), TypeError, 'Expected 4 arguments: ');
refused(() => ffi.readField(1, 'Named'), TypeError, 'Expected 3 arguments: ');
refused(() => ffi.writeField(1, 'Named', 'x'), TypeError, 'Expected 4 arguments: ');
refused(() => ffi.toObject(1), TypeError, 'Expected 2 arguments: ');
refused(() => ffi.symbol(libc), TypeError, 'Expected 2 arguments: ');
refused(() => ffi.offsetof('Named'), TypeError, 'Expected 2 arguments: ');
refused(() => ffi.writeString(1), TypeError, 'Expected 2 arguments: ');
refused(() => libc.strlen(), TypeError, 'FFI Error in strlen: Expected 1 argument: ');
refused(() => libc.strlen('a', 'b'), TypeError, 'Expected 1 argument: ');

// Of which kind they are.
refused(() => ffi.Library('libc.so.6', null), TypeError, 'Function definitions must be an object');
refused(() => ffi.Library('libc.so.6', 'x'), TypeError, 'Function definitions must be an object');
refused(() => ffi.Library(null, {}), TypeError, 'Library name must be a string');
refused(() => ffi.Library(42, {}), TypeError, 'Library name must be a string');
refused(() => ffi.Struct(42, { x: 'int' }), TypeError, 'Struct name must be a string');
refused(() => ffi.Struct('Named', 'x'), TypeError, 'Field definitions must be an object');
refused(() => ffi.Callback(42, 'int', []), TypeError, 'First argument must be a JavaScript function');
refused(() => ffi.Callback(() => 1, 'int', 'int'), TypeError, 'Argument types must be an array');
refused(() => ffi.arrayLength(42), TypeError, 'Argument must be an array');
refused(() => ffi.allocStruct(123), TypeError, 'Struct name must be a string');
refused(() => ffi.writeString(0, 'x'), TypeError, 'NULL');
refused(() => libc.strlen(true), TypeError, 'FFI Error in strlen: ');
refused(() => ffi.malloc(null), TypeError, 'size');
refused(() => ffi.malloc(true), TypeError, 'size');

// What does not fit.
refused(() => ffi.malloc(0), RangeError, 'Cannot allocate zero bytes');
refused(() => ffi.malloc(2 * 1024 * 1024 * 1024), RangeError, 'Allocation size too large');
refused(() => ffi.malloc(2 ** 31), RangeError, '(maximum: 1GB)');
refused(() => ffi.malloc(-1), RangeError, 'size');
refused(() => ffi.arrayFromPointer(8, 1000001, 'int'), RangeError, '(maximum: 1M elements)');
refused(() => ffi.arrayFromPointer(8, -1, 'int'), RangeError, 'length');
refused(() => ffi.arrayFromPointer(8, 1, 'nonsense'), TypeError, "Invalid array element type: 'nonsense'");

refused(() => ffi.Struct('Huge', { a: 'int[2147483647]' }), RangeError, "'int[2147483647]' takes 8589934588 bytes, more than 1073741824");
refused(() => ffi.Struct('Huge', { a: 'int[65536][65536]' }), RangeError, 'more than 1073741824');
refused(() => ffi.Struct('Huge', { a: 'int8[1073741824]', b: 'int8' }), RangeError, 'more than 1073741824');
const many = Array(300).fill('int');
refused(() => ffi.Library('libc.so.6', { strlen: ['int', many] }), RangeError, '300 arguments are too many');
refused(() => ffi.Callback(() => 1, 'int', many), RangeError, 'FFI Error in ffi.Callback: 300 arguments are too many: '
  + 'they take 300 slots, and there are 250; float, bool and integers of at most 32 bits take one slot each, all other types two');
refused(() => ffi.Library('libc.so.6', { strlen: ['int', Array(126).fill('double')] }), RangeError, 'take 252 slots, and there are 250');
const { snprintf } = ffi.Library('libc.so.6', { snprintf: ['int', ['pointer', 'size_t', 'string', ...Array(200).fill('int')]] });
assert.strictEqual(snprintf(null, 0, 'text', ...Array(200).fill(1)), 4);

// What is no description of a callback, and no option.
refused(() => ffi.Library('libc.so.6', { qsort: ['void', [{ callback: ['int'] }]] }), TypeError,
  'FFI Error in ffi.Library: qsort, argument 1: a callback is described as { callback: [returnType, [argumentType, …]] }');
refused(() => ffi.Library('libc.so.6', { qsort: ['void', [{ callback: 5 }]] }), TypeError, 'a callback is described as');
refused(() => ffi.Library('libc.so.6', { qsort: ['void', [{ callback: ['int', ['nope']] }]] }), TypeError,
  "qsort, argument 1, callback, argument 1: unknown type 'nope'");
refused(() => ffi.Struct('Bad', { a: { callback: ['int', 'int'] } }), TypeError, 'Bad.a: a callback is described as');
refused(() => ffi.Library('libc.so.6', { strlen: ['int', ['string'], { varArgs: true }] }), TypeError,
  "strlen: unknown option 'varArgs'; the options are abi, async, varargs, free");

// The rest.
ffi.Struct('Twice', { x: 'int' });
refused(() => ffi.Struct('Twice', { x: 'int' }), Error, 'Struct with this name already exists');
refused(() => ffi.allocStruct('Nowhere'), Error, 'Struct not found');
refused(() => ffi.readField(ffi.allocStruct('Twice'), 'Twice', 'y'), Error, "Field not found: 'y'");
refused(() => ffi.free(null), Error, 'null');

const missing = assert.throws.bind(null, () => ffi.Library('nonexistent.so', { dummy: ['void', []] }));
missing((error) => {
  assert.ok(error instanceof ReferenceError);
  assert.ok(error.message.startsWith("FFI Error in ffi.Library: Failed to load library 'nonexistent.so'"), error.message);
  assert.ok(error.message.includes('Please check'), error.message);
  assert.strictEqual(error.ffiFunction, 'ffi.Library');
  return true;
});

// The examples of std:ffi for the C library, really called.
import ffi from 'std:ffi';
import { equal, same, throws } from './assert.mjs';

const [c, m] = process.platform === 'win32' ? ['msvcrt', 'msvcrt'] : ['libc.so.6', 'libm.so.6'];

const libc = ffi.Library(c, {
  strlen: ['int', ['string']],
  strcmp: ['int', ['string', 'string']],
});
equal(libc.strlen('hello'), 5);
equal(libc.strcmp('a', 'a'), 0);
equal(Math.sign(libc.strcmp('a', 'b')), -1);

const libm = ffi.Library(m, {
  cos: ['double', ['double']],
  sin: ['double', ['double']],
  sqrt: ['double', ['double']],
});
same(Object.keys(libm), ['cos', 'sin', 'sqrt']);
equal(libm.cos(0), 1);
equal(libm.sin(0), 0);
equal(libm.sqrt(2), Math.SQRT2);

throws(() => ffi.Library('nonexistent.so', { dummy: ['void', []] }), 'ReferenceError',
  "FFI Error in ffi.Library: Failed to load library 'nonexistent.so'");

// A definition is read once, whatever it becomes afterwards.
let typesRead = 0;
const changing = new Proxy(/** @type {const} */ (['double']), {
  get: (target, key) => (key === '0' && typesRead++ > 0 ? 'string' : Reflect.get(target, key)),
});
equal(ffi.Library(ffi.process, { sqrt: ['double', changing] }).sqrt(16), 4);
equal(typesRead, 1);

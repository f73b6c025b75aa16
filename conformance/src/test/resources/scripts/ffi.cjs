// The examples of std:ffi once more, from CommonJS.
const ffi = require('std:ffi');
const assert = (condition, what) => {
  if (!condition) {
    throw new Error(what);
  }
};

const [c, m] = process.platform === 'win32' ? ['msvcrt', 'msvcrt'] : ['libc.so.6', 'libm.so.6'];
const libc = ffi.Library(c, { strlen: ['int', ['string']], strcmp: ['int', ['string', 'string']] });
assert(libc.strlen('hello') === 5, 'strlen');
assert(libc.strcmp('b', 'a') > 0, 'strcmp');

const libm = ffi.Library(m, { cos: ['double', ['double']], sin: ['double', ['double']], sqrt: ['double', ['double']] });
assert(libm.sqrt(9) === 3 && libm.cos(0) === 1 && libm.sin(0) === 0, 'libm');

try {
  ffi.Library('nonexistent.so', { dummy: ['void', []] });
  assert(false, 'loaded');
} catch (error) {
  assert(error.message.includes("Failed to load library 'nonexistent.so'"), error.message);
}

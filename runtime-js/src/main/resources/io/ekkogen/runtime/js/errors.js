// Makes the errors that scripts see. Frames of the host's own scripts are not in their stacks.
(function (intrinsics) {
  'use strict';

  const { Error, TypeError, RangeError, captureStackTrace, defineProperty } = intrinsics;

  const property = (value, enumerable) =>
    ({ __proto__: null, value, writable: true, enumerable, configurable: true });

  return function (name, code, message) {
    const error =
      name === 'TypeError' ? new TypeError(message)
      : name === 'RangeError' ? new RangeError(message)
      : new Error(message);
    if (name !== 'TypeError' && name !== 'RangeError' && name !== 'Error') {
      defineProperty(error, 'name', property(name, false));
    }
    defineProperty(error, 'code', property(code, true));
    captureStackTrace(error); // begins the stack with the new name
    return error;
  };
})

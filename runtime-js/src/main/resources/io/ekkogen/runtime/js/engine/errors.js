// Makes the errors that scripts see. Frames of the host's own scripts are not in their stacks.
(function (intrinsics) {
  'use strict';

  const { Error, TypeError, RangeError, captureStackTrace, define } = intrinsics;

  return function (name, code, message) {
    const error =
      name === 'TypeError' ? new TypeError(message)
      : name === 'RangeError' ? new RangeError(message)
      : new Error(message);
    if (name !== 'TypeError' && name !== 'RangeError' && name !== 'Error') {
      define(error, 'name', name, false);
    }
    define(error, 'code', code);
    captureStackTrace(error); // begins the stack with the new name
    return error;
  };
})

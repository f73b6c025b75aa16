// Makes the errors that scripts see. Frames of the host's own scripts are not in their stacks.
(function (intrinsics) {
  'use strict';

  const { Error, TypeError, RangeError, ReferenceError, captureStackTrace, define } = intrinsics;

  return function (name, code, message) {
    const error =
      name === 'TypeError' ? new TypeError(message)
      : name === 'RangeError' ? new RangeError(message)
      : name === 'ReferenceError' ? new ReferenceError(message)
      : new Error(message);
    if (error.name !== name) {
      define(error, 'name', name, false);
    }
    define(error, 'code', code);
    captureStackTrace(error); // begins the stack with the new name
    return error;
  };
})

// Makes the errors that scripts see. Frames of the host's own scripts are not in their stacks.
(function (intrinsics) {
  'use strict';

  const { Error, captureStackTrace, define, errors } = intrinsics;

  return function (name, code, message) {
    const Class = errors[name] ?? Error;
    const error = new Class(message);
    if (error.name !== name) {
      define(error, 'name', name, false);
    }
    if (code !== null) {
      define(error, 'code', code);
    }
    captureStackTrace(error); // begins the stack with the new name
    return error;
  };
})

// The errors of std:ffi: "FFI Error in ffi.malloc: size: expected …". Each names its member, and has it
// as `ffiFunction`.
(function (intrinsics, host, parts) {
  'use strict';

  const { values, java } = parts;
  const { apply, defineProperty, hasOwn, stringIncludes, stringIndexOf, stringSlice } = intrinsics;
  const { failure, isOurs } = values;

  const MODULE = 'std:ffi';

  // What messages begin with. `where` is a member such as "ffi.malloc", or a function of a library.
  const prefix = (where) => `FFI Error in ${where}: `;

  // An error that says what is wrong in its own words.
  const error = (where, kind, what) =>
    failure(kind, kind === 'RangeError' ? 'EKKO_RANGE' : kind === 'TypeError' ? 'EKKO_TYPE' : 'EKKO_STATE',
      prefix(where) + what);

  const closed = (where, library) =>
    failure('Error', 'EKKO_CLOSED', `${prefix(where)}library '${library.name()}' is closed`);

  const property = (value) => ({ __proto__: null, value, writable: true, enumerable: true, configurable: true });

  // The error that a script sees for what was thrown in a member: an error of a callback stays as it is.
  function named(where, thrown) {
    const known = isOurs(thrown) ? thrown : ofHost(where, thrown);
    if (known !== null && !hasOwn(known, 'ffiFunction')) {
      defineProperty(known, 'ffiFunction', property(where));
      defineProperty(known, 'ffiModule', property(MODULE));
    }
    return known ?? thrown;
  }

  function ofHost(where, thrown) {
    try {
      const data = java.thrown(thrown);
      return data === null ? null : failure(data.name(), data.code(), prefix(where) + data.message());
    } catch {
      // Asking Java fails only where the stack is used up.
      return failure('RangeError', 'EKKO_RANGE', `${prefix(where)}Maximum call stack size exceeded`);
    }
  }

  // Refuses a call with another number of arguments than a member takes.
  function requireCount(where, given, least, most, description) {
    if (given < least || given > most) {
      const count = least === most ? `${least}` : `${least} to ${most}`;
      throw named(where, error(where, 'TypeError',
        `Expected ${count} argument${count === '1' ? '' : 's'}: ${description}; got ${given}`));
    }
  }

  // Makes a member of the module. Its arguments are described as "ptr, type, [offset]".
  function member(name, least, most, description, body) {
    const where = `ffi.${name}`;
    const method = function (...args) {
      requireCount(where, args.length, least, most, description);
      let result;
      try {
        result = apply(body, undefined, args);
      } catch (thrown) {
        throw named(where, thrown);
      }
      return result;
    };
    defineProperty(method, 'name', { __proto__: null, value: name, configurable: true });
    defineProperty(method, 'length', { __proto__: null, value: least, configurable: true });
    return method;
  }

  // Wraps the body of a member that returns a promise, so that an exception rejects the promise.
  const rejecting = (where, body) => (...args) => {
    let promise;
    try {
      promise = apply(body, undefined, args);
    } catch (thrown) {
      promise = rejected(named(where, thrown));
    }
    return promise;
  };

  const rejected = async (thrown) => {
    throw thrown;
  };

  // The frames of the script, as text.
  function stackHere() {
    const { stack } = failure('Error', 'EKKO_STATE', '');
    return stringSlice(stack, stringIndexOf(stack, '\n    at'));
  }

  // Where the script is, if leaks are listed; else null.
  const origin = () => (host.recordsOrigins() ? stackHere() : null);

  // Adds the frames of the script that began a call to the error it failed with.
  function withOrigin(error, frames) {
    if (isOurs(error) && !stringIncludes(error.stack, frames)) {
      defineProperty(error, 'stack', property(error.stack + frames));
    }
    return error;
  }

  return {
    __proto__: null, prefix, error, closed, named, requireCount, member, rejecting, stackHere, origin, withOrigin,
  };
})

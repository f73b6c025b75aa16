// Wraps functions, and the methods of objects, of Java for the host's scripts. Java turns what it throws into errors of
// JavaScript; where the stack ends before it can, the exception that the engine gives is replaced here.
(function (intrinsics, exhaust) {
  'use strict';

  const { RangeError, apply, freeze, hasOwn, keys, put } = intrinsics;

  function wrap(method) {
    return (...args) => {
      let result;
      try {
        result = apply(method, undefined, args);
      } catch (error) {
        // an exception of Java has no properties
        throw hasOwn(error, 'message') ? error : new RangeError('Maximum call stack size exceeded');
      }
      return result;
    };
  }

  // A class of the engine that is first needed at the end of the stack is lost for good.
  try {
    wrap(exhaust)();
  } catch {}

  function methods(host) {
    const wrapped = { __proto__: null };
    const names = keys(host);
    for (let i = 0; i < names.length; i++) {
      put(wrapped, names[i], wrap(host[names[i]]));
    }
    return freeze(wrapped);
  }

  return { __proto__: null, wrap, methods };
})

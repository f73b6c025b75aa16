// Wraps the methods of a Java object for the host's scripts. Java turns what it throws into errors of
// JavaScript; where the stack ends before it can, the exception that the engine gives is replaced here.
(function (intrinsics) {
  'use strict';

  const { RangeError, apply, freeze, hasOwn, keys, put } = intrinsics;

  function guard(method) {
    return (...args) => {
      try {
        return apply(method, undefined, args);
      } catch (error) {
        // an exception of Java has no properties
        throw hasOwn(error, 'message') ? error : new RangeError('Maximum call stack size exceeded');
      }
    };
  }

  return (methods) => {
    const guarded = { __proto__: null };
    const names = keys(methods);
    for (let i = 0; i < names.length; i++) {
      put(guarded, names[i], guard(methods[names[i]]));
    }
    return freeze(guarded);
  };
})

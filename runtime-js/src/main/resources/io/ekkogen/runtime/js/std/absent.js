// Adds the functions of Node that a module lacks: `addAbsent(name, exports, absent)`. They are not enumerable,
// and when they are called they say what there is.
(function (intrinsics, use) {
  'use strict';

  const { arrayJoin, defineProperty, keys } = intrinsics;
  const makeError = use('makeError');

  return function (name, exports, absent) {
    const present = keys(exports);
    for (let i = 0; i < absent.length; i++) {
      const missing = absent[i];
      const value = () => {
        throw makeError('Error', 'ERR_METHOD_NOT_IMPLEMENTED',
          `ekkogen has no ${missing} in ${name}, which has ${arrayJoin(present, ', ')}`);
      };
      defineProperty(exports, missing, { __proto__: null, value, writable: true, configurable: true });
    }
    return exports;
  };
})

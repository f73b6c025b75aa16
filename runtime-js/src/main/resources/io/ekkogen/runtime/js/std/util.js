// The module node:util.
(function (intrinsics, use) {
  'use strict';

  const { Error, Promise, append, apply, arrayBufferByteLength, asList, dateGetTime, define, freeze,
    isInstance, isRegExp, isView, mapSize, objectToString, ofInstance, setPrototypeOf, setSize, stringToWellFormed,
    typedArrayName } = intrinsics;
  const makeError = use('makeError');
  const { printErr } = use('host');
  const deepEqual = use('std/equality');
  const inspectValue = use('inspect');
  const formatAll = use('format');
  const CUSTOM = intrinsics.promisifySymbol;
  const NO_OPTIONS = { __proto__: null };

  function requireFunction(name, value) {
    if (typeof value !== 'function') {
      throw makeError('TypeError', 'ERR_INVALID_ARG_TYPE',
        `util.${name}: expected a function, got ${inspectValue(value)}`);
    }
  }

  // Of Node's options, `depth` and `colors` count.
  function inspect(value, options) {
    const { depth, colors } = typeof options === 'object' && options !== null ? options : NO_OPTIONS;
    return inspectValue(value, depth === null ? Infinity : typeof depth === 'number' ? depth : undefined,
      colors === true);
  }
  define(inspect, 'custom', intrinsics.inspectSymbol);

  // A function that returns a promise of what another passes to its last argument, (error, value) => ….
  function promisify(original) {
    requireFunction('promisify', original);
    if (typeof original[CUSTOM] === 'function') {
      return original[CUSTOM];
    }
    return function (...args) {
      return new Promise((resolve, reject) => {
        const all = asList(args);
        append(all, (error, value) => {
          if (error) {
            reject(error);
          } else {
            resolve(value);
          }
        });
        apply(original, this, all);
      });
    };
  }
  define(promisify, 'custom', CUSTOM);

  // The opposite: the last argument gets what the promise of a function settles with.
  function callbackify(original) {
    requireFunction('callbackify', original);
    return function (...args) {
      const all = asList(args);
      const callback = all[all.length - 1];
      requireFunction('callbackify', callback);
      all.length--;
      (async () => {
        let result;
        try {
          result = await apply(original, this, all);
        } catch (error) {
          use('timers').queueMicrotask(() => callback(error ?? new Error('rejected without a reason')));
          return;
        }
        use('timers').queueMicrotask(() => callback(null, result));
      })();
    };
  }

  function inherits(type, parent) {
    requireFunction('inherits', type);
    requireFunction('inherits', parent);
    define(type, 'super_', parent);
    setPrototypeOf(type.prototype, parent.prototype);
  }

  function deprecate(original, message) {
    requireFunction('deprecate', original);
    let isTold = false;
    return function (...args) {
      if (!isTold) {
        isTold = true;
        printErr(`DeprecationWarning: ${message}`);
      }
      return apply(original, this, args);
    };
  }

  const has = (getter) => (value) => ofInstance(getter, value) !== undefined;
  const isArrayBuffer = has(arrayBufferByteLength);
  const isTagged = (tag) => (value) => typeof value === 'function' && objectToString(value) === `[object ${tag}]`;

  const types = freeze({
    isAnyArrayBuffer: isArrayBuffer,
    isArrayBuffer,
    isArrayBufferView: isView,
    isAsyncFunction: isTagged('AsyncFunction'),
    isDate: has(dateGetTime),
    isGeneratorFunction: isTagged('GeneratorFunction'),
    isMap: has(mapSize),
    isNativeError: (value) => isInstance(Error, value),
    isPromise: (value) => isInstance(Promise, value),
    isRegExp,
    isSet: has(setSize),
    isTypedArray: (value) => isView(value) && typedArrayName(value) !== undefined,
    isUint8Array: (value) => isView(value) && typedArrayName(value) === 'Uint8Array',
  });

  return freeze(use('std/absent')('node:util', {
    TextDecoder: intrinsics.TextDecoder,
    TextEncoder: intrinsics.TextEncoder,
    callbackify,
    deprecate,
    format: (...args) => formatAll(args),
    inherits,
    inspect,
    isArray: intrinsics.isArray,
    isDeepStrictEqual: (a, b) => deepEqual(a, b, true),
    promisify,
    toUSVString: (text) => stringToWellFormed(`${text}`),
    types,
  }, ['aborted', 'debug', 'debuglog', 'formatWithOptions', 'getCallSites', 'getSystemErrorMap', 'getSystemErrorName',
    'parseArgs', 'parseEnv', 'stripVTControlCharacters', 'styleText', 'transferableAbortController']));
})

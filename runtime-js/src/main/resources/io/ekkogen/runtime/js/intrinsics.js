// The built-in functions that the host's own scripts use, taken before any user code runs, so that
// a script which patches a global breaks only itself. Methods take their `this` as first argument.
(function () {
  'use strict';

  const { bind, call, toString: functionToString } = Function.prototype;
  const method = bind.bind(call);
  const getter = (prototype, key) =>
    method(Object.getOwnPropertyDescriptor(prototype, key).get);

  for (const name of ['dispose', 'asyncDispose']) {
    if (!Symbol[name]) {
      Object.defineProperty(Symbol, name, { value: Symbol(`Symbol.${name}`) });
    }
  }

  const typedArray = Object.getPrototypeOf(Int8Array.prototype);

  return Object.freeze({
    __proto__: null,
    BigInt,
    Error,
    Map,
    Number,
    RangeError,
    TypeError,
    Uint8Array,
    apply: Reflect.apply,
    arrayJoin: method(Array.prototype.join),
    arrayPush: method(Array.prototype.push),
    arrayBufferByteLength: getter(ArrayBuffer.prototype, 'byteLength'),
    asIntN: BigInt.asIntN,
    bigintToString: method(BigInt.prototype.toString),
    booleanValueOf: method(Boolean.prototype.valueOf),
    captureStackTrace: Error.captureStackTrace,
    charCodeAt: method(String.prototype.charCodeAt),
    dateToISOString: method(Date.prototype.toISOString),
    defineProperty: Object.defineProperty,
    freeze: Object.freeze,
    functionToString: method(functionToString),
    getOwnPropertyDescriptor: Object.getOwnPropertyDescriptor,
    getPrototypeOf: Object.getPrototypeOf,
    hasOwn: Object.hasOwn,
    inspectSymbol: Symbol.for('ekkogen.inspect'),
    isArray: Array.isArray,
    isExtensible: Object.isExtensible,
    isInteger: Number.isInteger,
    jsonParse: JSON.parse,
    keys: Object.keys,
    mapForEach: method(Map.prototype.forEach),
    mapGet: method(Map.prototype.get),
    mapHas: method(Map.prototype.has),
    mapSet: method(Map.prototype.set),
    mapDelete: method(Map.prototype.delete),
    mapSize: getter(Map.prototype, 'size'),
    numberValueOf: method(Number.prototype.valueOf),
    objectToString: method(Object.prototype.toString),
    ownKeys: Reflect.ownKeys,
    parseFloat,
    parseInt,
    propertyIsEnumerable: method(Object.prototype.propertyIsEnumerable),
    regExpToString: method(RegExp.prototype.toString),
    setForEach: method(Set.prototype.forEach),
    setSize: getter(Set.prototype, 'size'),
    stringIncludes: method(String.prototype.includes),
    stringIsWellFormed: method(String.prototype.isWellFormed),
    stringIndexOf: method(String.prototype.indexOf),
    stringRepeat: method(String.prototype.repeat),
    stringReplaceAll: method(String.prototype.replaceAll),
    stringSlice: method(String.prototype.slice),
    stringStartsWith: method(String.prototype.startsWith),
    stringValueOf: method(String.prototype.valueOf),
    symbolToString: method(Symbol.prototype.toString),
    toStringTag: Symbol.toStringTag,
    trunc: Math.trunc,
    typedArrayLength: getter(typedArray, 'length'),
    typedArrayName: getter(typedArray, Symbol.toStringTag),
  });
})

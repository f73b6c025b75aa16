// The built-in functions that the host's own scripts use, taken before any user code runs, so that
// a script which patches a global breaks only itself. Methods take their `this` as first argument.
(function () {
  'use strict';

  const { bind, call, toString: functionToString } = Function.prototype;
  const { defineProperty, freeze, getOwnPropertyDescriptor, getPrototypeOf, hasOwn, setPrototypeOf } = Object;
  const { defineProperty: reflectDefine, set: reflectSet } = Reflect;
  const method = bind.bind(call);
  const getter = (prototype, key) => method(getOwnPropertyDescriptor(prototype, key).get);

  for (const name of ['dispose', 'asyncDispose']) {
    if (!Symbol[name]) {
      defineProperty(Symbol, name, { value: Symbol(`Symbol.${name}`) });
    }
  }

  const typedArray = getPrototypeOf(Int8Array.prototype);
  const arrayPrototype = Array.prototype;
  const objectPrototype = Object.prototype;

  // What DataView and TypedArrays do with each kind of number: { Array, get, set }.
  const numbers = { __proto__: null };
  for (const kind of ['Int8', 'Uint8', 'Int16', 'Uint16', 'Int32', 'Uint32', 'BigInt64', 'BigUint64', 'Float32',
    'Float64']) {
    numbers[kind] = freeze({
      __proto__: null,
      Array: globalThis[`${kind}Array`],
      get: method(DataView.prototype[`get${kind}`]),
      set: method(DataView.prototype[`set${kind}`]),
    });
  }

  const typedArrays = { __proto__: null };
  for (const kind of [Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array,
    BigInt64Array, BigUint64Array, Float16Array, Float32Array, Float64Array]) {
    typedArrays[kind.name] = kind;
  }
  const errors = { __proto__: null, Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError };

  // A list of the host's own. It has no prototype, so that no setter there gets what is assigned to
  // an index, and no getter is asked for one that is not there.
  const asList = (array) => setPrototypeOf(array, null);
  const newList = () => asList([]);

  // A TypedArray of zeros. No setter is called when one of its elements is assigned.
  const newElements = (TypedArray, length) => new TypedArray(length);

  function append(list, value) {
    list[list.length] = value;
  }

  // An array for scripts, whose elements are its own whatever Array.prototype has become.
  function makeArray(length, element) {
    const array = newList();
    for (let i = 0; i < length; i++) {
      array[i] = element(i);
    }
    return setPrototypeOf(array, arrayPrototype);
  }

  // The descriptor that an object inherits for a property. What Object.prototype and Array.prototype have
  // is not meant: scripts may have changed it.
  function inheritedDescriptor(object, key) {
    let inherited;
    let owner = getPrototypeOf(object);
    while (inherited === undefined && owner !== null && owner !== objectPrototype && owner !== arrayPrototype) {
      inherited = descriptorOf(owner, key);
      owner = getPrototypeOf(owner);
    }
    return inherited;
  }

  // Whether an assignment of a property does what its owner meant.
  const isFree = (object, key) =>
    !(key in object) || hasOwn(object, key) || inheritedDescriptor(object, key) !== undefined;

  // An assignment as a script would write it.
  function setMember(object, key, value) {
    object[key] = value;
  }

  // Gives an object of a script a value for a property. Setters of its own and of its class are
  // called, those that were put on Object.prototype and Array.prototype are not.
  function put(object, key, value) {
    if (isFree(object, key)) {
      object[key] = value;
    } else {
      define(object, key, value);
    }
  }

  // As `put`, of what stays as it is if it cannot be written.
  function tryPut(object, key, value) {
    if (isFree(object, key)) {
      reflectSet(object, key, value);
    } else {
      reflectDefine(object, key, dataProperty(value));
    }
  }

  // The descriptor of a property as an assignment makes it.
  const dataProperty = (value, enumerable = true) =>
    ({ __proto__: null, value, writable: true, enumerable, configurable: true });

  const define = (object, key, value, enumerable = true) =>
    defineProperty(object, key, dataProperty(value, enumerable));

  // The result of a getter or method of a built-in class; undefined if the value is not an instance of it.
  function ofInstance(method, value) {
    try {
      return method(value);
    } catch {
      return undefined;
    }
  }

  // Whether an object is a regular expression, and whether it matches a text; a script may have changed
  // RegExp.prototype.
  const regExpSource = getter(RegExp.prototype, 'source');
  const regExpExec = method(RegExp.prototype.exec);

  const isRegExp = (value) => typeof value === 'object' && value !== null && value !== RegExp.prototype
    && ofInstance(regExpSource, value) !== undefined;

  const regExpTest = (pattern, text) => regExpExec(pattern, text) !== null;

  // A property's descriptor, in which nothing is but what it says.
  function descriptorOf(object, key) {
    const descriptor = getOwnPropertyDescriptor(object, key);
    return descriptor === undefined ? undefined : setPrototypeOf(descriptor, null);
  }

  return freeze({
    __proto__: null,
    Array,
    ArrayBuffer,
    BigInt,
    Boolean,
    DataView,
    Date,
    Error,
    Map,
    Number,
    Promise,
    Proxy,
    RangeError,
    ReferenceError,
    RegExp,
    Set,
    String,
    TextDecoder,
    TextEncoder,
    TypeError,
    Uint8Array,
    WeakMap,
    WeakRef,
    WeakSet,
    append,
    apply: Reflect.apply,
    arrayBufferByteLength: getter(ArrayBuffer.prototype, 'byteLength'),
    arrayBufferSlice: method(ArrayBuffer.prototype.slice),
    arrayBufferTransfer: method(ArrayBuffer.prototype.transfer),
    arrayCopyWithin: arrayPrototype.copyWithin,
    arrayIncludes: method(arrayPrototype.includes),
    arrayJoin: method(arrayPrototype.join),
    arrayReverse: arrayPrototype.reverse,
    arraySort: arrayPrototype.sort,
    arrayValues: method(arrayPrototype.values),
    asIntN: BigInt.asIntN,
    asList,
    asUintN: BigInt.asUintN,
    bigintToString: method(BigInt.prototype.toString),
    booleanValueOf: method(Boolean.prototype.valueOf),
    captureStackTrace: Error.captureStackTrace,
    charCodeAt: method(String.prototype.charCodeAt),
    dataViewBuffer: getter(DataView.prototype, 'buffer'),
    dataViewByteLength: getter(DataView.prototype, 'byteLength'),
    dataViewByteOffset: getter(DataView.prototype, 'byteOffset'),
    dataProperty,
    dateGetTime: method(Date.prototype.getTime),
    dateToISOString: method(Date.prototype.toISOString),
    define,
    defineProperty,
    deref: method(WeakRef.prototype.deref),
    descriptorOf,
    dispose: Symbol.dispose,
    errors: freeze(errors),
    errorToString: method(Error.prototype.toString),
    floor: Math.floor,
    freeze,
    fround: Math.fround,
    functionToString: method(functionToString),
    getPrototypeOf,
    global: globalThis,
    hasOwn,
    inheritedDescriptor,
    inspectSymbol: Symbol.for('ekkogen.inspect'),
    is: Object.is,
    isArray: Array.isArray,
    isExtensible: Object.isExtensible,
    isFinite: Number.isFinite,
    isInstance: method(Function.prototype[Symbol.hasInstance]),
    isInteger: Number.isInteger,
    isRegExp,
    isView: ArrayBuffer.isView,
    jsonParse: JSON.parse,
    jsonStringify: JSON.stringify,
    keys: Object.keys,
    // for modules with functions that are parsed later, a function that tells which members these are
    lateFunctions: new WeakMap(),
    makeArray,
    mapDelete: method(Map.prototype.delete),
    mapForEach: method(Map.prototype.forEach),
    mapGet: method(Map.prototype.get),
    mapHas: method(Map.prototype.has),
    mapSet: method(Map.prototype.set),
    mapSize: getter(Map.prototype, 'size'),
    min: Math.min,
    newElements,
    newList,
    numberToFixed: method(Number.prototype.toFixed),
    numberValueOf: method(Number.prototype.valueOf),
    numbers: freeze(numbers),
    ofInstance,
    objectPrototype,
    objectToString: method(objectPrototype.toString),
    ownKeys: Reflect.ownKeys,
    parseFloat,
    parseInt,
    promisifySymbol: Symbol.for('nodejs.util.promisify.custom'),
    propertyIsEnumerable: method(objectPrototype.propertyIsEnumerable),
    put,
    reflectGet: Reflect.get,
    reflectHas: Reflect.has,
    regExpFlags: getter(RegExp.prototype, 'flags'),
    regExpSource,
    regExpTest,
    regExpToString: method(RegExp.prototype.toString),
    setAdd: method(Set.prototype.add),
    setForEach: method(Set.prototype.forEach),
    setHas: method(Set.prototype.has),
    setMember,
    setPrototypeOf,
    setSize: getter(Set.prototype, 'size'),
    stringIncludes: method(String.prototype.includes),
    stringIsWellFormed: method(String.prototype.isWellFormed),
    stringIndexOf: method(String.prototype.indexOf),
    stringRepeat: method(String.prototype.repeat),
    stringReplaceAll: method(String.prototype.replaceAll),
    stringSlice: method(String.prototype.slice),
    stringStartsWith: method(String.prototype.startsWith),
    stringValueOf: method(String.prototype.valueOf),
    toLowerCase: method(String.prototype.toLowerCase),
    stringToWellFormed: method(String.prototype.toWellFormed),
    symbolIterator: Symbol.iterator,
    symbolToString: method(Symbol.prototype.toString),
    toStringTag: Symbol.toStringTag,
    trunc: Math.trunc,
    tryPut,
    typedArrayFill: method(typedArray.fill),
    typedArrayAt: method(typedArray.at),
    typedArrayBuffer: getter(typedArray, 'buffer'),
    typedArrayByteLength: getter(typedArray, 'byteLength'),
    typedArrayByteOffset: getter(typedArray, 'byteOffset'),
    typedArrayLength: getter(typedArray, 'length'),
    typedArrayName: getter(typedArray, Symbol.toStringTag),
    typedArraySet: method(typedArray.set),
    typedArrays: freeze(typedArrays),
    weakGet: method(WeakMap.prototype.get),
    weakSet: method(WeakMap.prototype.set),
    weakSetAdd: method(WeakSet.prototype.add),
    weakSetHas: method(WeakSet.prototype.has),
  });
})

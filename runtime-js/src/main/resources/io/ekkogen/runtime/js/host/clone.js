// structuredClone.
(function (intrinsics, use) {
  'use strict';

  const { Array, Boolean, DataView, Date, Error, Map, Number, RegExp, Set, String, append, arrayBufferByteLength,
    arrayBufferSlice, arrayBufferTransfer, booleanValueOf, dataViewBuffer, dataViewByteLength, dataViewByteOffset,
    dateGetTime, define, errors, hasOwn, isArray, isRegExp, isView, mapForEach, mapGet, mapHas, mapSet, mapSize, newList,
    numberValueOf, objectToString, ofInstance, ownKeys, propertyIsEnumerable, regExpFlags, regExpSource, setAdd, setForEach, setSize,
    stringValueOf, typedArrayBuffer, typedArrayByteOffset, typedArrayLength, typedArrayName, typedArrays } = intrinsics;
  const { DOMException } = use('host/dom-exception');

  const refuse = (what) => { throw new DOMException(`${what} cannot be cloned`, 'DataCloneError'); };

  // `known` has the clones of objects, and the transferred buffers.
  function clone(value, known) {
    if (typeof value === 'symbol') {
      return refuse('A symbol');
    }
    if (typeof value === 'function') {
      return refuse('A function');
    }
    if (typeof value !== 'object' || value === null) {
      return value;
    }
    return mapHas(known, value) ? mapGet(known, value) : cloneObject(value, known);
  }

  function remember(value, made, known) {
    mapSet(known, value, made);
    return made;
  }

  function cloneObject(value, known) {
    if (isArray(value)) {
      return members(value, remember(value, new Array(value.length), known), known);
    }
    if (ofInstance(arrayBufferByteLength, value) !== undefined) {
      return remember(value, arrayBufferSlice(value, 0), known);
    }
    if (isView(value)) {
      return remember(value, cloneView(value, known), known);
    }
    if (ofInstance(mapSize, value) !== undefined) {
      return cloneMap(value, remember(value, new Map(), known), known);
    }
    if (ofInstance(setSize, value) !== undefined) {
      return cloneSet(value, remember(value, new Set(), known), known);
    }
    const scalar = cloneScalar(value);
    if (scalar !== undefined) {
      return remember(value, scalar, known);
    }
    const tag = objectToString(value);
    if (tag === '[object Error]') {
      return cloneError(value, known);
    }
    if (tag !== '[object Object]') {
      return refuse(`${tag}`);
    }
    return members(value, remember(value, {}, known), known);
  }

  function cloneScalar(value) {
    const time = ofInstance(dateGetTime, value);
    if (time !== undefined) {
      return new Date(time);
    }
    if (isRegExp(value)) {
      return new RegExp(regExpSource(value), regExpFlags(value));
    }
    const number = ofInstance(numberValueOf, value);
    if (number !== undefined) {
      return new Number(number);
    }
    const string = ofInstance(stringValueOf, value);
    if (string !== undefined) {
      return new String(string);
    }
    const boolean = ofInstance(booleanValueOf, value);
    return boolean === undefined ? undefined : new Boolean(boolean);
  }

  function cloneView(value, known) {
    const name = typedArrayName(value);
    const buffer = name === undefined ? dataViewBuffer(value) : typedArrayBuffer(value);
    const made = clone(buffer, known);
    return name === undefined
      ? new DataView(made, dataViewByteOffset(value), dataViewByteLength(value))
      : new typedArrays[name](made, typedArrayByteOffset(value), typedArrayLength(value));
  }

  function cloneMap(value, made, known) {
    const entries = newList();
    mapForEach(value, (item, key) => { append(entries, { __proto__: null, key, item }); });
    for (let i = 0; i < entries.length; i++) {
      mapSet(made, clone(entries[i].key, known), clone(entries[i].item, known));
    }
    return made;
  }

  function cloneSet(value, made, known) {
    const items = newList();
    setForEach(value, (item) => { append(items, item); });
    for (let i = 0; i < items.length; i++) {
      setAdd(made, clone(items[i], known));
    }
    return made;
  }

  function cloneError(value, known) {
    const name = `${value.name}`;
    const made = remember(value, new (errors[name] ?? Error)(), known);
    const copy = (key) => {
      if (hasOwn(value, key)) {
        define(made, key, clone(value[key], known), false);
      }
    };
    copy('message');
    copy('cause');
    copy('stack');
    return made;
  }

  function members(value, made, known) {
    const keys = ownKeys(value);
    for (let i = 0; i < keys.length; i++) {
      if (typeof keys[i] === 'string' && propertyIsEnumerable(value, keys[i])) {
        define(made, keys[i], clone(value[keys[i]], known));
      }
    }
    return made;
  }

  function structuredClone(value, options) {
    const known = new Map();
    const transfer = options?.transfer ?? newList();
    for (let i = 0; i < transfer.length; i++) {
      if (ofInstance(arrayBufferByteLength, transfer[i]) === undefined) {
        refuse('A value to transfer that is no ArrayBuffer');
      }
    }
    const result = clone(value, known);
    for (let i = 0; i < transfer.length; i++) {
      arrayBufferTransfer(transfer[i]);
    }
    return result;
  }

  return { __proto__: null, structuredClone };
})

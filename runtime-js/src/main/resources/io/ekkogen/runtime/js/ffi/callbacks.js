// Functions of scripts that native code calls by pointers. They are called as those of `native:` modules, by
// `upcalls`: here types of std:ffi describe the arguments and the result.
(function (intrinsics, host, parts) {
  'use strict';

  const { java, values, callbacks, upcalls, ffiErrors, ffiTypes, ffiStructs } = parts;
  const { Map, freeze, isArray, makeArray, mapGet, mapSet, mapSize } = intrinsics;
  const { fail, failure } = values;
  const { error, named, prefix } = ffiErrors;
  const { addressOr, isMany, table, toAddress, toPointer } = ffiTypes;
  const { isFields, fieldsOf } = ffiStructs;

  const WHERE = 'ffi.Callback';
  const RESULT = `${prefix(WHERE)}result`;

  // Signature → { kind, key }: the kind of callback, and what tells its type from others.
  const known = new Map();

  // Whether a callback was freed or a library closed: until then no pointer leads there.
  let isChecking = false;

  const checkPointers = () => {
    isChecking = true;
  };

  function kindOf(types, result) {
    const key = ffiTypes.keyOf(types, result);
    let found = mapGet(known, key);
    if (found === undefined) {
      const kind = upcalls.callback(WHERE, ffiTypes.codesOf(WHERE, types, result), () => describe(types, result));
      found = { __proto__: null, kind, key: `callback ${mapSize(known)}` };
      mapSet(known, key, found);
    }
    return found;
  }

  const describe = (types, result) => ({
    __proto__: null,
    parameters: makeArray(types.length, (i) => ({ __proto__: null, 0: `argument ${i + 1}`, 1: passed(types[i]) })),
    result: result === table.void ? undefined : returned(result),
    isPosted: result === table.void && !hasMany(types),
  });

  // Memory that a pointer leads to may be gone when a call from another thread has waited.
  function hasMany(types) {
    for (let i = 0; i < types.length; i++) {
      if (isMany(types[i])) {
        return true;
      }
    }
    return false;
  }

  const passed = (type) => freeze({ __proto__: null, fromNative: type.fromRaw, describe: type.kind.describe });

  const returned = (type) => freeze({
    __proto__: null,
    describeResult: type.kind.describeResult,
    toNative(value, label, call) {
      let raw;
      try {
        raw = rawResult(type, value, call);
      } catch (thrown) {
        throw named(WHERE, thrown);
      }
      return raw;
    },
  });

  // A struct is kept until the function returns the next. A pointer to one is refused: nobody can tell a forgotten
  // object from an address.
  function rawResult(type, value, call) {
    if (type.struct === undefined) {
      return type.code === 'A' && type !== table.string ? openAddress(value, RESULT) : type.toRaw(value, RESULT);
    }
    if (!isFields(value)) {
      throw fail('TypeError', RESULT, fieldsOf(type), value);
    }
    return type.kind.toNative(value, RESULT, call);
  }

  // `lead` is what precedes the part of the signature in messages.
  function readKind(lead, result, types) {
    const { readTypes, readResult } = parts.ffiArguments;
    const resultType = readResult(lead, result);
    return kindOf(readTypes(lead, types), resultType);
  }

  // The type of an argument that `{ callback: [result, [types]] }` describes; undefined for other values.
  function typeOf(given, label) {
    const signature = typeof given === 'object' && given !== null ? given.callback : undefined;
    if (signature === undefined) {
      return undefined;
    }
    if (!isArray(signature) || signature.length !== 2 || !isArray(signature[1])) {
      throw failure('TypeError', 'EKKO_TYPE', `${label}: a callback is described as `
        + `{ callback: [returnType, [argumentType, …]] }, got ${parts.inspect(given, 1)}`);
    }
    const { kind, key } = readKind(`${label}, callback, `, signature[0], signature[1]);
    return {
      ...table.callback,
      __proto__: null,
      key,
      toRaw: (value, label) => (typeof value === 'function'
        ? callbacks.function(value, kind, label) : openAddress(value, label)),
    };
  }

  // A pointer that is passed to native code; it must not lead to a freed callback or into a closed library.
  function openAddress(value, label, expected) {
    const address = expected === undefined ? toAddress(value, label) : addressOr(value, label, expected);
    if (isChecking) {
      host.requireOpen(address);
    }
    return address;
  }

  function Callback(given, result, types) {
    if (typeof given !== 'function') {
      throw error(WHERE, 'TypeError', `First argument must be a JavaScript function, got ${parts.inspect(given, 0)}`);
    }
    if (!isArray(types)) {
      throw error(WHERE, 'TypeError', `Argument types must be an array, got ${parts.inspect(types, 0)}`);
    }
    const { kind, wrap } = readKind(prefix(WHERE), result, types).kind.upcall();
    return toPointer(host.openCallback(java.callbacks().wrap(given, wrap(given), kind), ffiErrors.origin()));
  }

  function freeCallback(given) {
    const address = toAddress(given, `${prefix('ffi.freeCallback')}ptr`);
    host.freeCallback(address);
    checkPointers();
  }

  function freeIfOpen(pointer) {
    if (host.hasCallback(toAddress(pointer, 'scope'))) {
      freeCallback(pointer);
    }
  }

  return { __proto__: null, typeOf, openAddress, checkPointers, Callback, freeCallback, freeIfOpen };
})

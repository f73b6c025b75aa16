// std:ffi. Arguments are checked and converted here; `host` opens libraries and calls functions.
(function (intrinsics, host, makeError, inspect) {
  'use strict';

  const { BigInt, Number, apply, arrayJoin, asIntN, define, defineProperty, freeze, isArray, keys, newList, put,
    stringIncludes, stringIsWellFormed, trunc } = intrinsics;

  const MAX_SAFE = 2 ** 53;

  function fail(member, what, kind = 'TypeError', code = 'EKKO_TYPE') {
    return makeError(kind, code, `FFI Error in ffi.${member}: ${what}`);
  }

  function got(value) {
    if (value === null || value === undefined) {
      return `${value}`;
    }
    return typeof value === 'object' || typeof value === 'function'
      ? inspect(value, 0) : `${typeof value} ${inspect(value)}`;
  }

  function wrongKind(where, expected, value) {
    return fail('Library', `${where}: expected ${expected}, got ${got(value)}`);
  }

  function outOfRange(where, expected, value) {
    return fail('Library', `${where}: expected ${expected}, got ${inspect(value)}`, 'RangeError', 'EKKO_RANGE');
  }

  // Converters from a script's value to what the host takes: `(value, where) => number | bigint | string`.

  function int32(type, min, max) {
    return (value, where) => {
      if (typeof value !== 'number' && typeof value !== 'bigint') {
        throw wrongKind(where, type, value);
      }
      if (!(value >= min && value <= max) || (typeof value === 'number' && value !== trunc(value))) {
        throw outOfRange(where, `${type} (an integer from ${min} to ${max})`, value);
      }
      return Number(value) | 0;
    };
  }

  function int64(type, min, max) {
    return (value, where) => {
      if (typeof value === 'number') {
        if (!(value >= -MAX_SAFE && value <= MAX_SAFE) || value !== trunc(value)) {
          throw outOfRange(where, `${type} (an integer; beyond 2^53 as a bigint)`, value);
        }
        value = BigInt(value);
      } else if (typeof value !== 'bigint') {
        throw wrongKind(where, type, value);
      }
      if (value < min || value > max) {
        throw outOfRange(where, `${type} (from ${min} to ${max})`, value);
      }
      return asIntN(64, value);
    };
  }

  function real(type, max) {
    return (value, where) => {
      if (typeof value !== 'number') {
        throw wrongKind(where, type, value);
      }
      if ((value > max || value < -max) && value - value === 0) {
        throw outOfRange(where, type, value);
      }
      return value;
    };
  }

  function string(value, where) {
    if (value === null || value === undefined) {
      return null;
    }
    if (typeof value !== 'string') {
      throw wrongKind(where, 'string or null', value);
    }
    if (stringIncludes(value, '\0')) {
      throw fail('Library', `${where}: a C string cannot hold a zero character`);
    }
    if (!stringIsWellFormed(value)) {
      throw fail('Library', `${where}: an unpaired surrogate cannot be encoded in UTF-8`);
    }
    return value;
  }

  const address = int64('pointer', 0n, 2n ** 64n - 1n);

  const converters = {
    __proto__: null,
    int: int32('int', -2147483648, 2147483647),
    uint: int32('uint', 0, 4294967295),
    int32: int32('int32', -2147483648, 2147483647),
    uint32: int32('uint32', 0, 4294967295),
    int64: int64('int64', -(2n ** 63n), 2n ** 63n - 1n),
    uint64: int64('uint64', 0n, 2n ** 64n - 1n),
    // the largest double that rounds to a finite float
    float: real('float', 3.4028235677973362e38),
    double: real('double', Infinity),
    string,
    pointer: (value, where) => value === null || value === undefined ? 0n : address(value, where),
  };

  // 64-bit results that no number holds arrive as text.
  function toScript(result) {
    return typeof result === 'string' ? BigInt(result) : result;
  }

  function checkType(type, where, voidToo) {
    if (typeof type !== 'string' || !(type in converters || (voidToo && type === 'void'))) {
      throw fail('Library', `${where}: unknown type ${inspect(type)}; the types are ${voidToo ? 'void, ' : ''}`
        + arrayJoin(keys(converters), ', '));
    }
  }

  // A copy of a definition, which is read once: it may change, also while it is read.
  function readDefinition(name, definition) {
    const refuse = () => fail('Library',
      `${name}: a function is defined as [returnType, [argumentType, …]], got ${inspect(definition)}`);
    if (!isArray(definition) || definition.length !== 2) {
      throw refuse();
    }
    const result = definition[0];
    const given = definition[1];
    if (!isArray(given)) {
      throw refuse();
    }
    checkType(result, `${name}, return type`, true);
    const types = newList();
    const { length } = given;
    for (let i = 0; i < length; i++) {
      const type = given[i];
      checkType(type, `${name}, argument ${i + 1}`, false);
      types[i] = type;
    }
    return { __proto__: null, result, types };
  }

  function bind(name, result, types, linked) {
    const count = types.length;
    const convert = newList();
    const places = newList();
    for (let i = 0; i < count; i++) {
      convert[i] = converters[types[i]];
      places[i] = `${name}, argument ${i + 1}`;
    }
    const wide = result === 'int64' || result === 'uint64' || result === 'pointer';
    const signature = arrayJoin(types, ', ') || 'none';
    const method = function (...args) {
      if (args.length !== count) {
        throw fail('Library', `${name}: Expected ${count} argument(s): ${signature}; got ${args.length}`);
      }
      for (let i = 0; i < count; i++) {
        put(args, i, convert[i](args[i], places[i]));
      }
      const value = apply(linked, undefined, args);
      return wide ? toScript(value) : result === 'void' ? undefined : value;
    };
    defineProperty(method, 'name', { __proto__: null, value: name, configurable: true });
    defineProperty(method, 'length', { __proto__: null, value: count, configurable: true });
    return method;
  }

  function Library(...args) {
    if (args.length !== 2) {
      throw fail('Library', `Expected 2 argument(s): libraryName, functionDefinitions; got ${args.length}`);
    }
    const libraryName = args[0];
    const definitions = args[1];
    if (libraryName !== null && typeof libraryName !== 'string') {
      throw fail('Library', `Library name must be a string, got ${got(libraryName)}`);
    }
    if (libraryName === '') {
      throw fail('Library', 'Library name must not be empty');
    }
    if (libraryName !== null && stringIncludes(libraryName, '\0')) {
      throw fail('Library', 'Library name must not hold a zero character');
    }
    if (typeof definitions !== 'object' || definitions === null || isArray(definitions)) {
      throw fail('Library', `Function definitions must be an object, got ${got(definitions)}`);
    }
    const names = keys(definitions);
    const signatures = newList();
    for (let i = 0; i < names.length; i++) {
      signatures[i] = readDefinition(names[i], definitions[names[i]]);
    }
    const opened = host.open(libraryName);
    const missing = newList();
    for (let i = 0; i < names.length; i++) {
      if (!opened.has(names[i])) {
        missing[missing.length] = `'${names[i]}'`;
      }
    }
    if (missing.length > 0) {
      throw fail('Library', `${libraryName === null ? 'The process' : `Library '${libraryName}'`} has no function ${arrayJoin(missing, ', ')}`,
        'NativeError', 'EKKO_SYMBOL');
    }
    const library = {};
    for (let i = 0; i < names.length; i++) {
      const { result, types } = signatures[i];
      define(library, names[i], bind(names[i], result, types, opened.link(names[i], result, types)));
    }
    return library;
  }

  const types = { void: 'void' };
  const names = keys(converters);
  for (let i = 0; i < names.length; i++) {
    put(types, names[i], names[i]);
  }
  return freeze({ Library, types: freeze(types), version: '3.0.0' });
})

// std:ffi. Arguments are checked and converted here; `host` opens libraries and calls functions.
(function (intrinsics, host, parts) {
  'use strict';

  const { makeError, inspect, values } = parts;
  const { BigInt, apply, arrayJoin, asUintN, define, defineProperty, freeze, isArray, keys, newList, put,
    stringIncludes, stringIsWellFormed } = intrinsics;
  const { types: scalars, safe } = values;

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

  function string(value, label) {
    const text = scalars.string.toNative(value, label);
    if (text !== null && stringIncludes(text, '\0')) {
      throw makeError('TypeError', 'EKKO_TYPE', `${label}: a C string cannot hold a zero character`);
    }
    if (text !== null && !stringIsWellFormed(text)) {
      throw makeError('TypeError', 'EKKO_TYPE', `${label}: an unpaired surrogate cannot be encoded in UTF-8`);
    }
    return text;
  }

  // The host takes the bits of an int.
  const uint = (value, label) => scalars.uint.toNative(value, label) | 0;

  const pointer = (value, label) =>
    (value === null || value === undefined ? 0 : scalars.ulong.toNative(value, label));

  // Converts arguments to what the host takes.
  const converters = {
    __proto__: null,
    int: scalars.int.toNative,
    uint,
    int32: scalars.int.toNative,
    uint32: uint,
    int64: scalars.long.toNative,
    uint64: scalars.ulong.toNative,
    float: scalars.float.toNative,
    double: scalars.double.toNative,
    string,
    pointer,
  };

  const unsignedInt = (value) => value >>> 0;
  const unsignedLong = (value) => safe(asUintN(64, BigInt(value)));

  // Converts what the host returns, where that is not what scripts get.
  const results = {
    __proto__: null,
    void: () => undefined,
    uint: unsignedInt,
    uint32: unsignedInt,
    int64: (value) => safe(BigInt(value)),
    uint64: unsignedLong,
    pointer: unsignedLong,
  };

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
      places[i] = `FFI Error in ffi.Library: ${name}, argument ${i + 1}`;
    }
    const toScript = results[result];
    const signature = arrayJoin(types, ', ') || 'none';
    const method = function (...args) {
      if (args.length !== count) {
        throw fail('Library', `${name}: Expected ${count} argument(s): ${signature}; got ${args.length}`);
      }
      for (let i = 0; i < count; i++) {
        put(args, i, convert[i](args[i], places[i]));
      }
      const value = apply(linked, undefined, args);
      return toScript === undefined ? value : toScript(value);
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

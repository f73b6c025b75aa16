// ffi.Library: opens a library, and makes a method for each function that is defined.
(function (intrinsics, host, parts) {
  'use strict';

  const { values, ffiErrors, ffiTypes, ffiCallbacks, ffiArguments, ffiCalls } = parts;
  const { BigInt, WeakMap, arrayJoin, define, defineProperty, dispose, freeze, hasOwn, inspectSymbol, isArray, keys,
    newList, stringIncludes, stringSlice, weakGet, weakSet } = intrinsics;
  const { failure } = values;
  const { error, prefix } = ffiErrors;
  const { readTypes, readResult } = ffiArguments;
  const { bind } = ffiCalls;

  const WHERE = 'ffi.Library';

  const OPTIONS = freeze({ __proto__: null, abi: true, async: true, varargs: true, free: true });

  // How much of a name is shown, in characters.
  const LONGEST = 100;

  // Library → { opened, isClosed }.
  const states = new WeakMap();

  const PROCESS = freeze({ __proto__: null, [inspectSymbol]: () => 'ffi.process' });

  // What a definition says: { result, types, options }.
  function readDefinition(name, definition) {
    const lead = `${prefix(WHERE)}${name}, `;
    if (!isArray(definition) || definition.length < 2 || definition.length > 3) {
      throw malformed(name, definition);
    }
    const { 0: result, 1: types, 2: options } = definition;
    if (!isArray(types)) {
      throw malformed(name, definition);
    }
    return {
      __proto__: null,
      result: readResult(lead, result),
      types: readTypes(lead, types),
      options: readOptions(name, options),
    };
  }

  const malformed = (name, definition) => error(WHERE, 'TypeError',
    `${name}: a function is defined as [returnType, [argumentType, …], { options }], got ${parts.inspect(definition)}`);

  function readOptions(name, given) {
    if (given === undefined) {
      return { __proto__: null, abi: 'cdecl', isAsync: false, isVariadic: false, free: undefined };
    }
    if (typeof given !== 'object' || given === null) {
      throw error(WHERE, 'TypeError', `${name}: options must be an object, got ${parts.inspect(given, 0)}`);
    }
    const names = keys(given);
    for (let i = 0; i < names.length; i++) {
      if (!(names[i] in OPTIONS)) {
        throw error(WHERE, 'TypeError',
          `${name}: unknown option ${shortened(names[i])}; the options are ${arrayJoin(keys(OPTIONS), ', ')}`);
      }
    }
    const { abi, async, varargs, free } = given;
    return {
      __proto__: null,
      abi: convention(name, abi),
      isAsync: flag(name, 'async', async),
      isVariadic: flag(name, 'varargs', varargs),
      free: symbolName(name, free),
    };
  }

  function flag(name, option, value) {
    if (value !== undefined && typeof value !== 'boolean') {
      throw error(WHERE, 'TypeError', `${name}: option ${option} must be a boolean, got ${parts.inspect(value, 0)}`);
    }
    return value === true;
  }

  function symbolName(name, free) {
    if (free !== undefined && typeof free !== 'string') {
      throw error(WHERE, 'TypeError',
        `${name}: option free must be the name of a function, got ${parts.inspect(free, 0)}`);
    }
    return free;
  }

  // The default has the number 0, or the one that libffi gives it here.
  function convention(name, abi) {
    if (abi === undefined || abi === 'default' || abi === 0 || abi === host.defaultAbi()) {
      return 'cdecl';
    }
    if (typeof abi !== 'string' && typeof abi !== 'number') {
      throw error(WHERE, 'TypeError', `${name}: option abi must be a string or a number, got ${parts.inspect(abi, 0)}`);
    }
    if (typeof abi !== 'string' || !host.hasConvention(abi)) {
      throw error(WHERE, 'Error', `${name}: there is no abi ${parts.inspect(abi)} on this platform`);
    }
    return abi;
  }

  function checkName(given) {
    if (typeof given !== 'string') {
      throw error(WHERE, 'TypeError', `Library name must be a string, got ${parts.inspect(given, 0)}`);
    }
    if (given === '') {
      throw error(WHERE, 'TypeError', 'Library name must not be empty');
    }
    if (stringIncludes(given, '\0')) {
      throw error(WHERE, 'TypeError', 'Library name must not hold a zero character');
    }
    return given;
  }

  function open(name) {
    try {
      return host.open(name);
    } catch (thrown) {
      const data = parts.java.thrown(thrown);
      throw data === null ? thrown : failure('ReferenceError', 'EKKO_LOAD', prefix(WHERE) + data.message());
    }
  }

  function Library(given, definitions) {
    const name = given === PROCESS ? null : checkName(given);
    if (typeof definitions !== 'object' || definitions === null || isArray(definitions)) {
      throw error(WHERE, 'TypeError', `Function definitions must be an object, got ${parts.inspect(definitions, 0)}`);
    }
    const names = keys(definitions);
    const read = newList();
    for (let i = 0; i < names.length; i++) {
      read[i] = readDefinition(names[i], definitions[names[i]]);
    }
    const opened = open(name);
    const state = { __proto__: null, opened, isClosed: false };
    const library = {};
    weakSet(states, library, state);
    for (let i = 0; i < names.length; i++) {
      addFunction(library, state, names[i], read[i]);
    }
    addHidden(library, 'close', () => { closeState(state); });
    addHidden(library, dispose, () => { closeState(state); });
    return library;
  }

  // A function that the library lacks is left out: scripts ask libc for sqrt.
  function addFunction(library, state, name, { result, types, options }) {
    const { opened } = state;
    const address = opened.symbol(name);
    if (isNone(address)) {
      host.warn(`${prefix(WHERE)}${opened.name()} has no function ${shortened(name)}, which is left out`);
      return;
    }
    let free = 0;
    if (options.free !== undefined) {
      free = opened.symbol(options.free);
      if (isNone(free)) {
        throw error(WHERE, 'Error', `${name}: ${opened.name()} has no function '${options.free}' to free its result`);
      }
    }
    const target = {
      __proto__: null, name, state, library: opened, address, abi: options.abi, isAsync: options.isAsync, free,
    };
    define(library, name, bind(name, target, types, result, options.isVariadic));
  }

  // A script may define functions of any name.
  const shortened = (name) =>
    (name.length > LONGEST ? `${parts.inspect(stringSlice(name, 0, LONGEST))}…` : parts.inspect(name));

  const isNone = (address) => BigInt(address) === 0n;

  function addHidden(library, key, value) {
    if (!hasOwn(library, key)) {
      defineProperty(library, key, { __proto__: null, value, writable: true, enumerable: false, configurable: true });
    }
  }

  function closeState(state) {
    state.isClosed = true;
    host.close(state.opened);
    ffiCallbacks.checkPointers();
  }

  function stateOf(where, library) {
    const state = typeof library === 'object' && library !== null ? weakGet(states, library) : undefined;
    if (state === undefined) {
      throw error(where, 'TypeError', `expected a library, got ${parts.inspect(library, 0)}`);
    }
    return state;
  }

  function close(library) {
    closeState(stateOf('ffi.close', library));
  }

  function symbol(library, name) {
    const state = stateOf('ffi.symbol', library);
    if (typeof name !== 'string') {
      throw error('ffi.symbol', 'TypeError', `Symbol name must be a string, got ${parts.inspect(name, 0)}`);
    }
    if (state.isClosed) {
      throw ffiErrors.closed('ffi.symbol', state.opened);
    }
    const address = host.pointerTo(state.opened, name);
    if (isNone(address)) {
      throw error('ffi.symbol', 'Error', `${state.opened.name()} has no symbol '${name}'`);
    }
    return ffiTypes.toPointer(address);
  }

  return { __proto__: null, PROCESS, Library, close, symbol };
})

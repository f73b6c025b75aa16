// Functions of libraries: what `ffi.Library` returns, and calls of function pointers.
(function (intrinsics, host, parts) {
  'use strict';

  const { values, calls, ffiErrors, ffiTypes, ffiArguments, ffiCallbacks, ffiMemory, ffiFunctions } = parts;
  const { Map, apply, arrayJoin, defineProperty, isArray, mapGet, mapSet, mapSize, newList } = intrinsics;
  const { error, named, prefix, requireCount } = ffiErrors;
  const { table, codesOf, keyOf } = ffiTypes;
  const { newCall, newResult, finish, callType, readTypes, readResult } = ffiArguments;
  const { directFunction } = ffiFunctions;

  // How many lists of argument types a variadic function remembers, and how many function pointers all calls.
  const REMEMBERED = 256;

  // Function pointers with their types → what calls them.
  const pointerCallers = new Map();

  const isText = (type) => type.name === 'string';

  // A function at an address: { name, state, library, address, abi, isAsync, free }; a function pointer has no
  // library. The state keeps the library open.
  function link({ library, name, address, abi, free }, types, result, fixed) {
    const signature = codesOf(name, types, result);
    return values.translated(() =>
      host.link(library, name, address, signature, abi, fixed, isText(result), free));
  }

  function requireOpen(where, { state, library }) {
    if (state !== null && state.isClosed) {
      throw ffiErrors.closed(where, library);
    }
  }

  // Converts arguments; a struct that is returned by value gets its memory first.
  function lower(types, result, args, labels, call) {
    const raw = newList();
    let next = 0;
    if (result.struct !== undefined) {
      call.result = newResult(result);
      raw[next++] = call.result;
    }
    for (let i = 0; i < types.length; i++) {
      raw[next++] = types[i].toRaw(args[i], labels[i], call);
    }
    return raw;
  }

  function lift(result, value, call) {
    finish(call);
    return result.fromRaw(result.struct === undefined ? value : call.result);
  }

  function labelsOf(where, types) {
    const labels = newList();
    for (let i = 0; i < types.length; i++) {
      labels[i] = `${prefix(where)}argument ${i + 1} (${types[i].name})`;
    }
    return labels;
  }

  const namesOf = (types) => {
    const names = newList();
    for (let i = 0; i < types.length; i++) {
      names[i] = types[i].name;
    }
    return arrayJoin(names, ', ') || 'none';
  };

  // Makes what calls a function with arguments of these types, which is given their values.
  function caller(where, target, types, result, fixed) {
    const linked = link(target, types, result, fixed);
    const labels = labelsOf(where, types);
    return target.isAsync
      ? laterCaller(where, target, linked.later(), types, result, labels)
      : nowCaller(where, target, linked.now(), types, result, labels);
  }

  const nowCaller = (where, target, now, types, result, labels) => (args) => {
    requireOpen(where, target);
    const call = newCall();
    const value = apply(now, undefined, lower(types, result, args, labels, call));
    return lift(result, value, call);
  };

  // Calls on another thread. What fails there has the stack of the caller.
  const laterCaller = (where, target, later, types, result, labels) => (args) => {
    const frames = ffiErrors.stackHere();
    return calls.withErrno(async (setErrno) => {
      try {
        requireOpen(where, target);
        const call = newCall();
        const raw = lower(types, result, args, labels, call);
        const outcome = await calls.async((scriptCall) => {
          const all = newList();
          all[0] = scriptCall;
          for (let i = 0; i < raw.length; i++) {
            all[i + 1] = raw[i];
          }
          apply(later, undefined, all);
        }, setErrno);
        return lift(result, outcome.value, call);
      } catch (thrown) {
        throw ffiErrors.withOrigin(named(where, thrown), frames);
      }
    });
  };

  // A function with a fixed number of arguments.
  function fixedFunction(where, target, types, result) {
    const description = namesOf(types);
    if (!target.isAsync) {
      const { state } = target;
      const requireLibrary = () => {
        if (state.isClosed) {
          throw ffiErrors.closed(where, target.library);
        }
      };
      return directFunction(where, { __proto__: null, types, result }, labelsOf(where, types),
        link(target, types, result, -1).now(), requireLibrary, description);
    }
    const call = caller(where, target, types, result, -1);
    return function (...args) {
      requireCount(where, args.length, types.length, types.length, description);
      let value;
      try {
        value = call(args);
      } catch (thrown) {
        throw named(where, thrown);
      }
      return value;
    };
  }

  // A variadic function: types and values in turn follow the fixed arguments.
  function variadicFunction(where, target, types, result) {
    const callers = new Map();
    const fixed = types.length;
    return function (...args) {
      if (args.length < fixed || (args.length - fixed) % 2 !== 0) {
        throw named(where, error(where, 'TypeError',
          `Expected ${fixed} argument${fixed === 1 ? '' : 's'}: ${namesOf(types)}, then types and values in turn; `
          + `got ${args.length}`));
      }
      const call = () => variadicCall(where, target, types, result, args, callers);
      let value;
      try {
        value = target.isAsync ? ffiErrors.rejecting(where, call)() : call();
      } catch (thrown) {
        throw named(where, thrown);
      }
      return value;
    };
  }

  function variadicCall(where, target, types, result, args, callers) {
    const all = newList();
    const given = newList();
    for (let i = 0; i < types.length; i++) {
      all[i] = types[i];
      given[i] = args[i];
    }
    for (let i = types.length; i < args.length; i += 2) {
      all[all.length] = promoted(callType(args[i], `${prefix(where)}argument ${i + 1}`));
      given[given.length] = args[i + 1];
    }
    return remembered(callers, keyOf(all, result), () => caller(where, target, all, result, types.length))(given);
  }

  function remembered(callers, key, make) {
    let call = mapGet(callers, key);
    if (call === undefined) {
      call = make();
      if (mapSize(callers) < REMEMBERED) {
        mapSet(callers, key, call);
      }
    }
    return call;
  }

  // C's default promotions.
  function promoted(type) {
    if (type === table.float) {
      return { ...table.double, __proto__: null, name: 'float', toRaw: type.toRaw };
    }
    const isNarrow = type.code === 'B' || type.code === 'b' || type.code === 'S' || type.code === 's';
    return isNarrow ? { ...type, __proto__: null, code: 'I' } : type;
  }

  // Makes a function that scripts call.
  function bind(where, target, types, result, isVariadic) {
    const method = (isVariadic ? variadicFunction : fixedFunction)(where, target, types, result);
    defineProperty(method, 'name', { __proto__: null, value: where, configurable: true });
    defineProperty(method, 'length', { __proto__: null, value: types.length, configurable: true });
    return method;
  }

  // ffi.call and ffi.callAsync: a function pointer with its types.
  function callPointer(member, isAsync, pointer, resultType, argumentTypes, args) {
    const where = `ffi.${member}`;
    const address = ffiCallbacks.openAddress(ffiMemory.pointer(member, 'fnPtr', pointer), where);
    if (!isArray(argumentTypes)) {
      throw error(where, 'TypeError', 'Argument types must be an array');
    }
    if (!isArray(args)) {
      throw error(where, 'TypeError', 'Arguments must be an array');
    }
    const result = readResult(prefix(where), resultType);
    const types = readTypes(prefix(where), argumentTypes);
    requireCount(where, args.length, types.length, types.length, namesOf(types));
    const target = {
      __proto__: null, name: 'function pointer', state: null, library: null, address, abi: 'cdecl', isAsync, free: 0,
    };
    const key = `${where}\0${address}\0${keyOf(types, result)}`;
    return remembered(pointerCallers, key, () => caller(where, target, types, result, -1))(args);
  }

  return { __proto__: null, bind, callPointer };
})

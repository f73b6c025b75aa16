// The module that scripts get for a library.
(function (intrinsics, java, parts) {
  'use strict';

  const { values, calls, memory, pointers, buffers } = parts;
  const { Map, Proxy, defineProperty, descriptorOf, dispose, freeze, hasOwn, keys, lateFunctions, mapGet, mapHas, mapSet,
    newList, setMember, weakSet } = intrinsics;
  const { fail, failure } = values;

  // What takes the place of a closed library's host: every use of it is an error.
  function closedHost(name) {
    const refuse = () => {
      throw failure('Error', 'EKKO_CLOSED', `Library '${name}' is closed`);
    };
    return new Proxy(freeze({ __proto__: null }), { __proto__: null, get: refuse });
  }

  // Functions and classes cannot be changed, so that a class's memory is always what its glue says.
  function freezeMembers(members) {
    const names = keys(members);
    for (let i = 0; i < names.length; i++) {
      const member = members[names[i]];
      freeze(member);
      if (typeof member === 'function' && member.prototype !== undefined) {
        freeze(member.prototype);
      }
    }
  }

  // Adds members as they are when frozen: to freeze them later takes a time that grows with the square of their number.
  function addMembers(module, names, describe) {
    for (let i = 0; i < names.length; i++) {
      if (!hasOwn(module, names[i])) {
        defineProperty(module, names[i], describe(names[i]));
      }
    }
  }

  // The functions of a large library: each part of its glue is parsed when a function of it is first
  // asked for.
  function laterFunctions({ parts, load }) {
    const indices = new Map();
    for (let i = 0; i < parts.length; i++) {
      for (let k = 0; k < parts[i].length; k++) {
        mapSet(indices, parts[i][k], i);
      }
    }
    const loaded = newList();
    const partOf = (name) => {
      const index = mapGet(indices, name);
      if (loaded[index] === undefined) {
        const part = load(index);
        freezeMembers(part.functions);
        loaded[index] = part;
      }
      return loaded[index];
    };
    const getter = (name) => {
      let value;
      return () => value ?? (value = partOf(name).functions[name]);
    };
    // Assigns to a read-only member, so that the error is that of a module without parts.
    const setter = (name) => (value) => setMember(freeze({ [name]: partOf(name).functions[name] }), name, value);
    const close = (closed) => {
      for (let i = 0; i < parts.length; i++) {
        loaded[i]?.close(closed);
      }
    };
    return { __proto__: null, has: (name) => mapHas(indices, name), getter, setter, close };
  }

  function addGlobals(module, globals) {
    const names = keys(globals);
    for (let i = 0; i < names.length; i++) {
      const { get, set } = descriptorOf(globals, names[i]);
      const refuse = () => {
        throw failure('TypeError', 'EKKO_TYPE', `${names[i]} is read only`);
      };
      defineProperty(module, names[i], { __proto__: null, get, set: set ?? refuse, enumerable: true });
    }
  }

  // Which functions are there: all that are exported, or those that the host finds.
  function finder(library) {
    if (hasOwn(library, 'has')) {
      return library.has;
    }
    let known = null;
    return (name) => {
      known ??= namesIn(library.exports);
      return name in known;
    };
  }

  function namesIn(list) {
    const names = { __proto__: null };
    for (let i = 0; i < list.length; i++) {
      names[list[i]] = true;
    }
    return names;
  }

  // The module's object: what the mapping names wins over what every module has. Nothing of it can be
  // changed.
  function module(name, version, members, globals, library) {
    freezeMembers(members);
    const { parts = newList(), callbacks = {} } = library;
    const later = parts.length > 0 ? laterFunctions(library) : null;
    const find = finder(library);
    const has = (symbol) => {
      if (typeof symbol !== 'string') {
        throw fail('TypeError', 'has: name', 'a string', symbol);
      }
      try {
        return find(symbol);
      } catch (error) {
        throw calls.explain(error);
      }
    };
    const errno = () => java.lastError();
    const buffer = (size) => buffers.bufferOf(memory.allocate(pointers.size(size, 'buffer: size'), 'buffer: size', 16));
    const close = () => {
      const closed = closedHost(name);
      library.close(closed);
      later?.close(closed);
    };
    freezeMembers({ __proto__: null, has, errno, buffer, close });
    const common = { __proto__: null, ...(version === null ? {} : { version }), has, errno, buffer, close };
    const values = { __proto__: null, ...common, ...members, ...callbacks };
    const describe = (key) =>
      later?.has(key)
        ? { __proto__: null, get: later.getter(key), set: later.setter(key), enumerable: true }
        : { __proto__: null, value: values[key], enumerable: true };
    const module = {};
    addMembers(module, keys(common), describe);
    addMembers(module, keys(members), describe);
    for (let i = 0; i < parts.length; i++) {
      addMembers(module, parts[i], describe);
    }
    addMembers(module, keys(callbacks), describe);
    addGlobals(module, globals);
    if (later !== null) {
      weakSet(lateFunctions, module, later.has);
    }
    defineProperty(module, dispose, { __proto__: null, value: close });
    return freeze(module);
  }

  return { __proto__: null, module };
})

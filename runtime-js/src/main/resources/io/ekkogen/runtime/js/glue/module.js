// The module that scripts get for a library.
(function (intrinsics, java, parts) {
  'use strict';

  const { values, calls, memory, pointers, buffers } = parts;
  const { Proxy, defineProperty, descriptorOf, dispose, freeze, hasOwn, keys } = intrinsics;
  const { fail, failure } = values;

  // What takes the place of a closed library's host: every use of it is an error.
  function closedHost(name) {
    const refuse = () => {
      throw failure('Error', 'EKKO_CLOSED', `Library '${name}' is closed`);
    };
    return new Proxy(freeze({ __proto__: null }), { __proto__: null, get: refuse });
  }

  // Classes cannot be changed, so that their memory is always what their glue says.
  function freezeClasses(members) {
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
  function addMembers(module, names, valueOf) {
    for (let i = 0; i < names.length; i++) {
      if (!hasOwn(module, names[i])) {
        defineProperty(module, names[i], { __proto__: null, value: valueOf(names[i]), enumerable: true });
      }
    }
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
    const known = { __proto__: null };
    for (let i = 0; i < library.exports.length; i++) {
      known[library.exports[i]] = true;
    }
    return (name) => name in known;
  }

  // The module's object: what the mapping names wins over what every module has. Nothing of it can be
  // changed.
  function module(name, version, members, globals, library) {
    freezeClasses(members);
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
      library.close(closedHost(name));
    };
    const common = { __proto__: null, ...(version === null ? {} : { version }), has, errno, buffer, close };
    const module = {};
    addMembers(module, keys(common), (key) => (hasOwn(members, key) ? members[key] : common[key]));
    addMembers(module, keys(members), (key) => members[key]);
    addGlobals(module, globals);
    defineProperty(module, dispose, { __proto__: null, value: close });
    return freeze(module);
  }

  return { __proto__: null, module };
})

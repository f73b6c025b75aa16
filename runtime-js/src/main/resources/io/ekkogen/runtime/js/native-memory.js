// What glue passes by address: structures, and cells for `ref` and `out` scalars.
(function (intrinsics, java, values) {
  'use strict';

  const {
    arrayJoin, freeze, getOwnPropertyDescriptor, getPrototypeOf, hasOwn, inspectSymbol, isArray,
    isExtensible, keys,
  } = intrinsics;
  const { types, checked, fail } = values;
  const { ArrayBuffer, DataView, TypeError, Uint8Array, WeakMap, WeakSet } = globalThis;
  const { assign: assignAll } = Object;
  const method = (prototype, name) => Function.prototype.call.bind(prototype[name]);
  const typedArrayFill = method(Uint8Array.prototype, 'fill');
  const getter = (name) =>
    Function.prototype.call.bind(Object.getOwnPropertyDescriptor(DataView.prototype, name).get);
  const bufferOf = getter('buffer');
  const byteLength = getter('byteLength');
  const includes = method(Array.prototype, 'includes');

  const blocks = new WeakMap();
  const views = new WeakMap();
  const structTypes = new WeakMap();
  const weakGet = method(WeakMap.prototype, 'get');
  const weakSet = method(WeakMap.prototype, 'set');
  const weakSetAdd = method(WeakSet.prototype, 'add');
  const weakSetHas = method(WeakSet.prototype, 'has');

  const LARGEST = 2 ** 31 - 1024;

  function allocate(size, label) {
    if (size > LARGEST) {
      throw fail('RangeError', label, `at most ${LARGEST} bytes`, size);
    }
    return java.allocate(size);
  }

  const viewOf = (block) => new DataView(new ArrayBuffer(block.buffer()));

  // The bytes of a structure.
  function view(struct) {
    const memory = weakGet(views, struct);
    if (memory === undefined) {
      throw new TypeError('This is no structure of a native library');
    }
    return memory;
  }

  // What glue describes a structure with; scripts never hold one, so they cannot make one up.
  const tokens = new WeakSet();

  function structType(name, size, fields) {
    const type = freeze({ __proto__: null, name, size, fields: freeze(fields) });
    weakSetAdd(tokens, type);
    return type;
  }

  class Struct {
    constructor(type, init) {
      if (typeof type !== 'object' || type === null || !weakSetHas(tokens, type)) {
        throw new TypeError('Structures are made by the classes of a native library');
      }
      const memory = allocate(type.size, type.name);
      weakSet(blocks, this, memory);
      weakSet(views, this, viewOf(memory));
      weakSet(structTypes, this, type);
      if (init !== undefined && init !== null) {
        assign(this, type, init);
      }
    }

    // Shown as a plain object of its fields would be.
    [inspectSymbol]() {
      return plain(this);
    }

    toJSON() {
      return plain(this);
    }
  }

  freeze(Struct);
  freeze(Struct.prototype);

  function plain(struct) {
    const fields = { __proto__: null };
    const names = weakGet(structTypes, struct).fields;
    for (let i = 0; i < names.length; i++) {
      fields[names[i]] = struct[names[i]];
    }
    return fields;
  }

  function assign(struct, type, init) {
    if (typeof init !== 'object') {
      throw fail('TypeError', type.name, `an object with fields of ${type.name}`, init);
    }
    const given = weakGet(structTypes, init)?.fields ?? keys(init);
    for (let i = 0; i < given.length; i++) {
      const field = given[i];
      if (!includes(type.fields, field)) {
        throw fail('TypeError', `${type.name}.${field}`, `a field of ${type.name} (${arrayJoin(type.fields, ', ')})`, field);
      }
      struct[field] = init[field];
    }
  }

  // The instance for what a script passes: itself, or a new one made of a plain object. What counts
  // is the memory an object was made with, not what its prototype says.
  function instance(value, type, Type, label) {
    const own = typeof value === 'object' && value !== null ? weakGet(structTypes, value) : undefined;
    if (own === type) {
      return value;
    }
    if (own !== undefined || typeof value !== 'object' || value === null) {
      throw fail('TypeError', label, `a ${type.name} or an object with its fields`, value);
    }
    return new Type(value);
  }

  function block(struct) {
    if (struct === null) {
      return null;
    }
    const memory = weakGet(blocks, struct);
    if (memory === undefined) {
      throw new TypeError('This is no structure of a native library');
    }
    return memory;
  }

  // Writes what the callee left into the plain object that the script passed.
  function update(value, struct) {
    if (struct !== null && value !== struct) {
      assignAll(value, plain(struct));
    }
  }

  // Zeroes what an `out` structure holds.
  function clear(struct) {
    const memory = view(struct);
    typedArrayFill(new Uint8Array(bufferOf(memory)), 0);
    return struct;
  }

  // As `clear`, for what a script passed as an `out` structure to a call that failed.
  function reset(value, type) {
    if (weakGet(structTypes, value) === type) {
      clear(value);
    }
  }

  // The holder of a `ref` or `out` parameter: { value } or a one-element array.
  const key = (holder) => (isArray(holder) ? 0 : 'value');

  // Whether what the callee leaves can be given to a holder: afterwards it is too late to refuse.
  function canHold(holder, name) {
    for (let owner = holder; owner !== null; owner = getPrototypeOf(owner)) {
      const own = getOwnPropertyDescriptor(owner, name);
      if (own !== undefined) {
        return hasOwn(own, 'writable')
          ? own.writable && (owner === holder || isExtensible(holder)) : own.set !== undefined;
      }
    }
    return isExtensible(holder);
  }

  function checkHolder(holder, label) {
    if (holder === null || typeof holder !== 'object') {
      throw fail('TypeError', label, 'an object { value } or an array of one element', holder);
    }
    if (!canHold(holder, key(holder))) {
      throw fail('TypeError', label, 'a holder that can be written to', holder);
    }
  }

  const held = (holder) => holder[key(holder)];

  function hold(holder, value) {
    holder[key(holder)] = value;
    return value;
  }

  // Memory for the value that a holder has, or for the one it will get.
  function cell(type, holder, label, withValue) {
    checkHolder(holder, label);
    const scalar = types[type];
    const memory = allocate(scalar.size, label);
    if (withValue) {
      scalar.set(viewOf(memory), 0, checked(scalar, held(holder), label));
    }
    return memory;
  }

  // What is in a cell; undefined where there is none.
  const peek = (type, memory) => (memory === null ? undefined : types[type].get(viewOf(memory), 0));

  // Gives the holder what the callee left in its cell.
  const take = (type, memory, holder) =>
    (memory === null ? undefined : hold(holder, peek(type, memory)));

  const get = (type, struct, offset) => types[type].get(view(struct), offset);
  const set = (type, struct, offset, value, label) =>
    types[type].set(view(struct), offset, checked(types[type], value, label));

  return {
    __proto__: null, LARGEST, allocate, viewOf, byteLength, Struct, structType, instance, update, clear,
    reset, block, checkHolder, held, hold, cell, peek, take, get, set,
  };
})

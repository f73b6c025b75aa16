// What glue passes by address: structures, arrays, and cells for `ref` and `out` parameters.
(function (intrinsics, java, values) {
  'use strict';

  const { arrayJoin, freeze, getPrototypeOf, inspectSymbol, isArray, keys, typedArrayLength, typedArrayName } = intrinsics;
  const { types, checked, fail } = values;
  const { ArrayBuffer, DataView, TypeError, Uint8Array, WeakMap, WeakSet } = globalThis;
  const { assign: assignAll } = Object;
  const { isView } = ArrayBuffer;
  const method = (prototype, name) => Function.prototype.call.bind(prototype[name]);
  const typedArray = getPrototypeOf(Uint8Array.prototype);
  const typedArraySet = method(typedArray, 'set');
  const typedArrayFill = method(typedArray, 'fill');
  const bufferOf = Function.prototype.call.bind(Object.getOwnPropertyDescriptor(DataView.prototype, 'buffer').get);
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
    const memory = weakGet(blocks, struct);
    if (memory === undefined) {
      throw new TypeError('This is no structure of a native library');
    }
    return memory;
  }

  // Writes what the callee left into the plain object that the script passed.
  function update(value, struct) {
    if (value !== struct) {
      assignAll(value, plain(struct));
    }
  }

  // Zeroes what an `out` structure holds.
  function clear(struct) {
    const memory = view(struct);
    typedArrayFill(new Uint8Array(bufferOf(memory)), 0);
    return struct;
  }

  // The length of an array of the right kind.
  function lengthOf(scalar, array, label, nullable) {
    if (isTyped(array, scalar)) {
      return typedArrayLength(array);
    }
    if (!isArray(array)) {
      throw fail('TypeError', label, `an array or ${scalar.array.name}${nullable ? ', or null' : ''}`, array);
    }
    return array.length;
  }

  // A block with a copy of an array's elements; null for null where that is allowed.
  function arrayIn(type, array, label, nullable) {
    if ((array === null || array === undefined) && nullable) {
      return null;
    }
    const scalar = types[type];
    const length = lengthOf(scalar, array, label, nullable);
    const memory = allocate(length * scalar.size, label);
    if (isTyped(array, scalar)) {
      typedArraySet(new scalar.array(new ArrayBuffer(memory.buffer())), array);
    } else {
      const bytes = viewOf(memory);
      for (let i = 0; i < length; i++) {
        scalar.set(bytes, i * scalar.size, checked(scalar, array[i], `${label}[${i}]`));
      }
    }
    return memory;
  }

  // A zeroed block for an array that the callee fills.
  function arrayRoom(type, array, label) {
    const scalar = types[type];
    return allocate(lengthOf(scalar, array, label, false) * scalar.size, label);
  }

  // Copies back: always into a typed array, which stands for memory; into an Array only where asked.
  // Only as much as was passed, whatever became of the array during the call.
  function arrayOut(type, array, memory, always) {
    if (memory === null) {
      return;
    }
    const scalar = types[type];
    const elements = new scalar.array(new ArrayBuffer(memory.buffer()));
    if (isTyped(array, scalar)) {
      typedArraySet(array, elements);
    } else if (always) {
      const bytes = viewOf(memory);
      const length = typedArrayLength(elements);
      for (let i = 0; i < length; i++) {
        array[i] = scalar.get(bytes, i * scalar.size);
      }
    }
  }

  function isTyped(array, scalar) {
    const name = typeof array === 'object' && array !== null && isView(array) ? typedArrayName(array) : undefined;
    return name !== undefined
      && (name === scalar.array.name || (name === 'Uint8ClampedArray' && scalar === types.byte));
  }

  // `ref` and `out` scalars: { value } or a one-element array.
  const key = (holder) => (isArray(holder) ? 0 : 'value');

  function cell(type, holder, label, withValue) {
    if (holder === null || typeof holder !== 'object') {
      throw fail('TypeError', label, 'an object { value } or an array of one element', holder);
    }
    const scalar = types[type];
    const memory = allocate(scalar.size, label);
    if (withValue) {
      scalar.set(viewOf(memory), 0, checked(scalar, holder[key(holder)], label));
    }
    return memory;
  }

  function take(type, memory, holder) {
    holder[key(holder)] = types[type].get(viewOf(memory), 0);
  }

  const get = (type, struct, offset) => types[type].get(view(struct), offset);
  const set = (type, struct, offset, value, label) =>
    types[type].set(view(struct), offset, checked(types[type], value, label));

  return {
    __proto__: null, Struct, structType, instance, update, clear, block, arrayIn, arrayRoom, arrayOut,
    cell, take, get, set,
  };
})

// What glue passes by address: structures, arrays, and cells for `ref` and `out` parameters.
(function (intrinsics, java, values) {
  'use strict';

  const { arrayJoin, freeze, getPrototypeOf, inspectSymbol, isArray, keys, typedArrayLength, typedArrayName } = intrinsics;
  const { types, checked, fail } = values;
  const { ArrayBuffer, DataView, TypeError, Uint8Array, WeakMap } = globalThis;
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

  const allocate = (size) => java.allocate(size);
  const viewOf = (block) => new DataView(new ArrayBuffer(block.buffer()));

  // The bytes of a structure.
  function view(struct) {
    const memory = weakGet(views, struct);
    if (memory === undefined) {
      throw new TypeError('This is no structure of a native library');
    }
    return memory;
  }

  const block = (struct) => weakGet(blocks, struct);

  const structType = (name, size, fields) => freeze({ __proto__: null, name, size, fields });

  class Struct {
    constructor(type, init) {
      const memory = allocate(type.size);
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

  function plain(struct) {
    const fields = {};
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

  // The instance for what a script passes: itself, or a new one made of a plain object.
  function instance(value, Type, label) {
    if (value instanceof Type && block(value) !== undefined) {
      return value;
    }
    if (value === null || typeof value !== 'object') {
      throw fail('TypeError', label, `a ${Type.name} or an object with its fields`, value);
    }
    return new Type(value);
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

  // A block with a copy of an array's elements; null for null where that is allowed.
  function arrayIn(type, array, label, nullable) {
    if ((array === null || array === undefined) && nullable) {
      return null;
    }
    const scalar = types[type];
    const typed = isTyped(array, scalar);
    if (!typed && !isArray(array)) {
      throw fail('TypeError', label, `an array or ${scalar.array.name}${nullable ? ', or null' : ''}`, array);
    }
    const length = typed ? typedArrayLength(array) : array.length;
    const memory = allocate(length * scalar.size);
    if (typed) {
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
    arrayIn(type, array, label, false);
    return allocate(array.length * types[type].size);
  }

  // Copies back: always into a typed array, which stands for memory; into an Array only where asked.
  function arrayOut(type, array, memory, always) {
    if (memory === null) {
      return;
    }
    const scalar = types[type];
    if (isTyped(array, scalar)) {
      typedArraySet(array, new scalar.array(new ArrayBuffer(memory.buffer())));
    } else if (always) {
      const bytes = viewOf(memory);
      for (let i = 0; i < array.length; i++) {
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
    const memory = allocate(scalar.size);
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

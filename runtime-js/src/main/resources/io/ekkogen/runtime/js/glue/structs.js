// Structures: instances over native memory. What counts is the memory an object was made with, not
// what its prototype says.
(function (intrinsics, java, parts) {
  'use strict';

  const { values, pointers, memory, places } = parts;
  const { ArrayBuffer, BigInt, Map, Promise, TypeError, Uint8Array, WeakMap, arrayIncludes, arrayJoin, dataViewBuffer,
    dataViewByteOffset, freeze, getPrototypeOf, hasOwn, inspectSymbol, isArray, isInstance, isView, keys, mapGet,
    mapSet, newList, stringSlice, tryPut, weakGet, weakSet } = intrinsics;
  const { fail, article } = values;
  const { allocate, zero } = memory;
  const { isPlace, wholeBlock, forget, copyPlace } = places;

  // Instance → its place.
  const placesOf = new WeakMap();

  // What glue describes a structure with → its fields. Scripts never hold such a description, so they
  // cannot make one up.
  const tableOf = new WeakMap();

  // Class → what describes it; and what has not been asked for its class yet, as it comes before it.
  const typeOf = new WeakMap();
  let unnamed = newList();

  // Of which all fields share bytes with others.
  const unionType = (name, size, fields, Type, alignment = 16) =>
    structType(name, size, fields, Type, alignment, fields);

  // Up to an alignment of 16, the size tells what is needed. `overlapping` names fields that share
  // bytes with others.
  function structType(name, size, fields, Type, alignment = 16, overlapping = newList()) {
    const type = freeze({
      __proto__: null, name, size, fields: freeze(fields), Type,
      alignment: alignment > 16 ? alignment : undefined,
      overlapping: freeze(overlapping),
    });
    unnamed[unnamed.length] = type;
    return type;
  }

  function typeOfClass(Class) {
    for (let i = 0; i < unnamed.length; i++) {
      try {
        weakSet(typeOf, unnamed[i].Type(), unnamed[i]);
      } catch {
        // Glue that failed before it came to the class.
      }
    }
    unnamed = newList();
    for (let known = Class; typeof known === 'function'; known = getPrototypeOf(known)) {
      const type = weakGet(typeOf, known);
      if (type !== undefined) {
        return type;
      }
    }
    throw fail('TypeError', 'this', 'a class of structures of a native library', Class);
  }

  // The fields of a structure: name → { type, kind, offset, label }.
  function fields(type, described) {
    const table = { __proto__: null };
    const names = keys(described);
    for (let i = 0; i < names.length; i++) {
      const { 0: kind, 1: offset } = described[names[i]];
      table[names[i]] = freeze({ __proto__: null, type, kind, offset, label: `${type.name}.${names[i]}` });
    }
    weakSet(tableOf, type, freeze(table));
    return table;
  }

  // What messages call the instance that is about to be made of what a script passed.
  let pending = null;

  // The instances that plain objects became, by object, while arguments of a call are converted: there,
  // one object has one memory. Else null.
  let instances = null;

  // Converts arguments in which the same object becomes the same instance.
  function sharing(known, convert) {
    const outer = instances;
    instances = known;
    try {
      return convert();
    } finally {
      instances = outer;
    }
  }

  class Struct {
    constructor(type, init) {
      if (weakGet(tableOf, type) === undefined) {
        throw new TypeError('Structures are made by the classes of a native library');
      }
      const label = pending ?? type.name;
      const isArgument = pending !== null;
      pending = null;
      const isMade = isPlace(init);
      const where = isMade ? init : wholeBlock(type, allocate(type.size, type.name, type.alignment));
      weakSet(placesOf, this, where);
      if (!isMade && init !== undefined && init !== null) {
        if (isArgument && instances !== null) {
          mapSet(instances, init, this); // before its members, which may lead back to it
        }
        assign(this, type, init, label);
      }
    }

    // A view of the memory at a pointer, which somebody else keeps; null for NULL.
    static at(pointer) {
      const type = typeOfClass(this);
      return borrowed(type, pointers.toAddress(pointer, `${type.name}.at: pointer`));
    }

    // In bytes.
    static get size() {
      return typeOfClass(this).size;
    }

    // Where an instance lies. It has to be kept while the pointer is used.
    static pointerTo(instance) {
      const type = typeOfClass(this);
      if (knownPlace(instance)?.type !== type) {
        throw fail('TypeError', `${type.name}.pointerTo`, `an instance of ${type.name}`, instance);
      }
      return pointers.pointer(addressOf(instance));
    }

    // Shown as a plain object of its fields would be.
    [inspectSymbol]() {
      return knownPlace(this) === undefined ? { __proto__: null } : shown(this);
    }

    toJSON() {
      return shown(this);
    }
  }

  freeze(Struct);
  freeze(Struct.prototype);

  function placeOf(struct) {
    const where = weakGet(placesOf, struct);
    if (where === undefined) {
      throw fail('TypeError', 'this', 'an instance of a structure of a native library', struct);
    }
    return where;
  }

  // The place of what has a field. All accessors ask here before they use an offset, which is right in one
  // structure alone: a script may lend them to other objects, and swap prototypes.
  function placeWith(field, struct) {
    const where = weakGet(placesOf, struct);
    if (where?.type !== field.type) {
      throw fail('TypeError', field.label, `an instance of ${field.type.name}`, struct);
    }
    return where;
  }

  // The place of what may be an instance; undefined for everything else.
  const knownPlace = (value) =>
    (typeof value === 'object' && value !== null ? weakGet(placesOf, value) : undefined);

  pointers.tellStructures((value) => knownPlace(value)?.type.name);

  // Whether a field of this kind has pointers that are followed: to text when it is read, and where
  // those count also to structures.
  function follows(kind, counts) {
    if (kind.element !== undefined) {
      return follows(kind.element, counts);
    }
    const table = weakGet(tableOf, kind.type);
    const names = table === undefined ? newList() : keys(table);
    for (let i = 0; i < names.length; i++) {
      if (follows(table[names[i]].kind, counts)) {
        return true;
      }
    }
    return kind.isText === true || (counts && kind.isPointer === true);
  }

  const isOpen = (type, name, field, counts) =>
    arrayIncludes(type.overlapping, name) && follows(field.kind, counts);

  // Fields by name, of pointers to structures the address: what it points at may be gone. Where others
  // share its bytes, what may be no pointer to text is not followed, but shown as bytes.
  function shown(struct) {
    const where = placeOf(struct);
    const table = weakGet(tableOf, where.type);
    const object = { __proto__: null };
    const names = where.type.fields;
    for (let i = 0; i < names.length; i++) {
      const field = table[names[i]];
      const { kind, offset, label } = field;
      if (isOpen(where.type, names[i], field, false)) {
        const begin = dataViewByteOffset(where.view) + offset;
        object[names[i]] = new Uint8Array(dataViewBuffer(where.view), begin, kind.size);
      } else {
        object[names[i]] = kind.show === undefined
          ? kind.get(where, offset, label) : kind.show(where, offset);
      }
    }
    return object;
  }

  // Whether a value may stand for a structure by its fields. A promise is what an async function returns.
  const isFields = (value) => typeof value === 'object' && value !== null && !isArray(value) && !isView(value)
    && !isInstance(Promise, value) && !isInstance(ArrayBuffer, value);

  // In messages a member is a field of its type, or of the argument that a script passed.
  function assign(struct, type, init, label) {
    if (!isFields(init)) {
      throw fail('TypeError', label, `an object with fields of ${type.name}`, init);
    }
    const given = knownPlace(init)?.type.fields ?? keys(init);
    const where = placeOf(struct);
    const table = weakGet(tableOf, type);
    for (let i = 0; i < given.length; i++) {
      const field = given[i];
      if (!arrayIncludes(type.fields, field)) {
        throw fail('TypeError', `${label}.${field}`, `a field of ${type.name} (${arrayJoin(type.fields, ', ')})`, field);
      }
      const { kind, offset, label: own } = table[field];
      kind.set(where, offset, init[field], label === type.name ? own : `${label}.${field}`);
    }
  }

  // Of plain objects inside each other. Instances may be as long a list as any.
  const DEEPEST = 200;
  let depth = 0;

  // How much of the way to an object that is too deep is shown, in characters.
  const LONGEST = 100;

  function make(Type, value, label) {
    if (depth === DEEPEST) {
      const way = label.length > LONGEST ? `${stringSlice(label, 0, LONGEST)}…` : label;
      throw fail('RangeError', way, `objects at most ${DEEPEST} deep inside each other, or instances`, value);
    }
    depth++;
    pending = label;
    try {
      return new Type(value);
    } finally {
      depth--;
    }
  }

  // The instance for what a script passes: itself, or a new one made of a plain object.
  function instance(value, type, Type, label) {
    const known = knownPlace(value);
    return known?.type === type ? value : converted(value, known, type, Type, label);
  }

  function converted(value, known, type, Type, label) {
    if (known !== undefined || !isFields(value)) {
      throw fail('TypeError', label, `${article(type.name)} or an object with its fields`, value);
    }
    const made = instances === null ? undefined : mapGet(instances, value);
    return made !== undefined && placeOf(made).type === type ? made : make(Type, value, label);
  }

  // The same for an argument of a call. Arguments that share plain objects have the same `known`.
  const argument = (value, type, Type, label, known) =>
    (knownPlace(value)?.type === type
      ? value : sharing(known ?? new Map(), () => instance(value, type, Type, label)));

  // What the host is given for an instance.
  function block(struct) {
    if (struct === null) {
      return null;
    }
    const { root, begin, type } = placeOf(struct);
    return begin === 0 ? root.block : java.part(root.block, begin, type.size);
  }

  // An instance's address, as a bigint.
  function addressOf(struct) {
    const { root, begin } = placeOf(struct);
    return BigInt(java.addressOf(root.block)) + BigInt(begin);
  }

  // An instance of its own with the same content.
  function copyOf(struct) {
    const { type } = placeOf(struct);
    const copy = new (type.Type())();
    copyPlace(placeOf(struct), placeOf(copy));
    return copy;
  }

  // The instance that a block is.
  const structOf = (type, given) =>
    (given === null ? null : new (type.Type())(wholeBlock(type, given)));

  // A view of memory that is somebody else's; null for NULL.
  const borrowed = (type, address) => structOf(type, java.borrow(address, type.size));

  // Zeroes what an `out` structure holds.
  function clear(struct) {
    const where = placeOf(struct);
    zero(where.view);
    forget(where, where.type.size);
    return struct;
  }

  // The instance for an `out` argument.
  const cleared = (value, type, Type, label) => clear(argument(value, type, Type, label));

  // As `clear`, for what a script passed as an `out` structure to a call that failed.
  function reset(value, type) {
    if (knownPlace(value)?.type === type) {
      clear(value);
    }
  }

  // Whether a plain object has one of the fields that overlap.
  function choosesAmong(overlapping, value) {
    for (let i = 0; i < overlapping.length; i++) {
      if (hasOwn(value, overlapping[i])) {
        return true;
      }
    }
    return false;
  }

  // The instances that plain objects have been updated from; null while none is. Objects may lead to each
  // other in rings.
  let updated = null;

  // Writes what the callee left into the plain object that the script passed.
  function update(value, struct) {
    if (struct !== null && value !== struct) {
      updateObject(value, struct);
    }
  }

  function updateObject(value, struct) {
    if (updated !== null) {
      updateOnce(value, struct);
      return;
    }
    updated = new Map();
    try {
      updateOnce(value, struct);
    } finally {
      updated = null;
    }
  }

  // Of fields that overlap an object gets those that it has; where it has none, all but those that are, or
  // have, pointers which are followed. A member that cannot be written stays.
  function updateOnce(value, struct) {
    if (mapGet(updated, value) === struct) {
      return;
    }
    mapSet(updated, value, struct);
    const where = placeOf(struct);
    const { type } = where;
    const table = weakGet(tableOf, type);
    const chooses = choosesAmong(type.overlapping, value);
    for (let i = 0; i < type.fields.length; i++) {
      const name = type.fields[i];
      const field = table[name];
      const isLeftOut = chooses
        ? arrayIncludes(type.overlapping, name) && !hasOwn(value, name) : isOpen(type, name, field, true);
      if (!isLeftOut) {
        const { kind, offset, label } = field;
        const left = kind.get(where, offset, label);
        tryPut(value, name,
          kind.update === undefined ? left : kind.update(value[name], left, where, offset));
      }
    }
  }

  const load = (struct, field) => field.kind.get(placeWith(field, struct), field.offset, field.label);
  const store = (struct, field, value) =>
    field.kind.set(placeWith(field, struct), field.offset, value, field.label);

  return {
    __proto__: null, Struct, structType, unionType, fields, instance, argument, cleared, sharing, block, addressOf,
    structOf, borrowed, placeOf, shown, isFields, knownPlace, copyOf, clear, reset, update, load, store,
  };
})

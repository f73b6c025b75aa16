// Structures: instances over native memory. What counts is the memory an object was made with, not
// what its prototype says.
(function (intrinsics, java, parts) {
  'use strict';

  const { values, pointers, memory, places, descriptions } = parts;
  const { ArrayBuffer, Map, Promise, TypeError, Uint8Array, arrayJoin, dataViewBuffer, dataViewByteOffset, freeze,
    getPrototypeOf, inspectSymbol, isArray, isInstance, isView, keys, mapGet, mapSet, newList, objectPrototype,
    stringSlice } = intrinsics;
  const { fail, article } = values;
  const { zero } = memory;
  const { GLUE, typeOfClass, isOpen } = descriptions;
  const LE = java.littleEndian();
  const { wholeBlock, newPlace, blockOf, forget, copyPlace } = places;

  // What messages call the instance that is about to be made of what a script passed.
  let pending = null;

  // The instances that plain objects became, by object, while arguments of a call are converted: there,
  // one object has one memory. Else null.
  let instances = null;

  // Converts arguments in which the same object becomes the same instance.
  function sharing(known, convert) {
    const outer = instances;
    let converted;
    instances = known;
    try {
      converted = convert();
    } finally {
      instances = outer;
    }
    return converted;
  }

  // Where the instance lies that is about to be made of memory that is there.
  let given = null;

  // The place of what may be an instance; undefined for everything else.
  let knownPlace;

  // Accessors of fields. All check the type before they use an offset, which is right in one structure alone: a script
  // may lend them to other objects, and swap prototypes.
  let load;
  let store;

  class Struct {
    #place;

    static {
      knownPlace = (value) =>
        (typeof value === 'object' && value !== null && #place in value ? value.#place : undefined);

      load = (struct, field) => {
        const where = typeof struct === 'object' && struct !== null && #place in struct ? struct.#place : undefined;
        if (where === undefined || where.type !== field.type) {
          throw notWith(field, struct);
        }
        const { read, offset } = field;
        return read !== undefined ? read(where.view, offset, LE) : field.kind.get(where, offset, field.label);
      };

      store = (struct, field, value) => {
        const where = typeof struct === 'object' && struct !== null && #place in struct ? struct.#place : undefined;
        if (where === undefined || where.type !== field.type) {
          throw notWith(field, struct);
        }
        const { kind, offset } = field;
        if (kind.accepts !== undefined && kind.accepts(value)) {
          kind.put(where.view, offset, value, LE);
        } else {
          kind.set(where, offset, value, field.label);
        }
      };
    }

    constructor(type, init) {
      if (type?.glue !== GLUE) {
        throw new TypeError('Structures are made by the classes of a native library');
      }
      const where = given;
      if (where !== null) {
        this.#place = where;
      } else {
        this.#place = newPlace(type, init);
        if (init !== undefined && init !== null) {
          initialize(this, type, init);
        }
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

  // The instance at a place.
  function instanceAt(where) {
    const Type = where.type.Type();
    let made;
    given = where;
    try {
      made = new Type();
    } finally {
      given = null;
    }
    return made;
  }

  // Gives a new instance the fields of what a script passed.
  function initialize(struct, type, init) {
    const label = pending ?? type.name;
    if (pending !== null) {
      pending = null;
      if (instances !== null) {
        mapSet(instances, init, struct); // before its members, which may lead back to it
      }
    }
    assign(struct, type, init, label);
  }

  function placeOf(struct) {
    const where = knownPlace(struct);
    if (where === undefined) {
      throw fail('TypeError', 'this', 'an instance of a structure of a native library', struct);
    }
    return where;
  }

  const notWith = (field, value) => fail('TypeError', field.label, `an instance of ${field.type.name}`, value);

  pointers.tellStructures((value) => knownPlace(value)?.type.name);

  // Fields by name, of pointers to structures the address: what it points at may be gone. Where others
  // share its bytes, what may be no pointer to text is not followed, but shown as bytes.
  function shown(struct) {
    const where = placeOf(struct);
    const { table } = where.type;
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
  const isFields = (value) => typeof value === 'object' && value !== null
    && (getPrototypeOf(value) === objectPrototype || isOtherFields(value));
  const isOtherFields = (value) => !isArray(value) && !isView(value)
    && !isInstance(Promise, value) && !isInstance(ArrayBuffer, value);

  // In messages a member is a field of its type, or of the argument that a script passed.
  function assign(struct, type, init, label) {
    if (!isFields(init)) {
      throw fail('TypeError', label, `an object with fields of ${type.name}`, init);
    }
    const given = knownPlace(init)?.type.fields ?? keys(init);
    const names = type.hasLast ? inOrder(given, type.table) : given;
    const where = placeOf(struct);
    const { table } = type;
    for (let i = 0; i < names.length; i++) {
      const name = names[i];
      const field = table[name];
      if (field === undefined) {
        throw fail('TypeError', `${label}.${name}`, `a field of ${type.name} (${arrayJoin(type.fields, ', ')})`, name);
      }
      const { kind, offset } = field;
      const value = init[name];
      if (kind.accepts !== undefined && kind.accepts(value)) {
        kind.put(where.view, offset, value, LE);
      } else {
        kind.set(where, offset, value, label === type.name ? field.label : `${label}.${name}`);
      }
    }
    if (type.hasCounts) {
      checkCounts(where, names, init, label);
    }
  }

  // The names of fields, last those whose length depends on others.
  function inOrder(names, table) {
    const isLast = (name) => table[name]?.kind.isLast === true;
    const ordered = newList();
    for (let i = 0; i < names.length; i++) {
      if (!isLast(names[i])) {
        ordered[ordered.length] = names[i];
      }
    }
    for (let i = 0; i < names.length; i++) {
      if (isLast(names[i])) {
        ordered[ordered.length] = names[i];
      }
    }
    return ordered;
  }

  // A count may be among the fields, if it is the length of what it counts.
  function checkCounts(where, names, init, label) {
    const { table } = where.type;
    for (let i = 0; i < names.length; i++) {
      const { kind, offset } = table[names[i]];
      if (kind.isCount === true) {
        kind.check(where, offset, init[names[i]], `${label}.${names[i]}`);
      }
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
    let made;
    try {
      made = new Type(value);
    } finally {
      depth--;
      pending = null;
    }
    return made;
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

  // The same for an argument of a call. Arguments that share plain objects have the same `known`. Without such, a
  // structure that leads to no others has none to share them with.
  const argument = (value, type, Type, label, known) =>
    (known === undefined && type.isFlat ? instance(value, type, Type, label)
      : knownPlace(value)?.type === type
        ? value : sharing(known ?? new Map(), () => instance(value, type, Type, label)));

  // What the host is given for an instance.
  function block(struct) {
    if (struct === null) {
      return null;
    }
    const { root, begin, type } = placeOf(struct);
    return begin === 0 ? blockOf(root) : java.part(blockOf(root), begin, type.size);
  }

  // An instance's address, as a bigint.
  const addressOf = (struct) => places.addressOf(placeOf(struct));

  // An instance of its own with the same content.
  function copyOf(struct) {
    const { type } = placeOf(struct);
    const copy = new (type.Type())();
    copyPlace(placeOf(struct), placeOf(copy));
    return copy;
  }

  // The instance that a block is.
  const structOf = (type, memory) => (memory === null ? null : instanceAt(wholeBlock(type, memory)));

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

  return {
    __proto__: null, Struct, instance, argument, cleared, sharing, block, addressOf, structOf, borrowed, instanceAt,
    placeOf, shown, isFields, knownPlace, copyOf, clear, reset, load, store,
  };
})

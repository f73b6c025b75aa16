// Structures, and pointers to structures, in memory: in other structures, in arrays and in cells.
(function (intrinsics, java, parts) {
  'use strict';

  const { arrays, pointers, places, addresses, structs, updates, elements, retained } = parts;
  const { BigInt, Number, WeakMap, asIntN, newList, weakSet } = intrinsics;
  const { inside, keep, copyPlace, part } = places;
  const { addressAt, setAddress, stored } = addresses;
  const { placeOf, knownPlace, addressOf, borrowed } = structs;
  const { isNull } = arrays;
  const { inMemory, onceEach } = elements;
  const { retain } = retained;

  // A structure inside the structure, or in an array of such.
  const struct = onceEach((type) => {
    const self = {
      __proto__: null,
      isStruct: true,
      type,
      size: type.size,
      alignment: type.alignment,
      leadsToStructs: true,
      arrays: `an array of ${type.name}`,
      describe: (callback, i) => { callback.structure(i, type.size); },
      fromNative: (block) => structs.structOf(type, block),
      toNative(value, label, call) {
        const given = structs.argument(value, type, type.Type(), label);
        retain(call, label, given);
        return structs.block(given);
      },
      get: (where, offset) =>
        part(where, self, offset, () => structs.instanceAt(inside(where, offset, type))),
      set(where, offset, value, label) {
        const given = structs.instance(value, type, type.Type(), label);
        copyPlace(placeOf(given), inside(where, offset, type));
      },
      // What is to be stored, apart from the memory where it may be a part of what is overwritten.
      apart(where, value, label) {
        const given = structs.instance(value, type, type.Type(), label);
        return placeOf(given).root === where.root ? structs.copyOf(given) : given;
      },
      update(member, nested) {
        const object = typeof member === 'object' && member !== null ? member : {};
        updates.update(object, nested);
        return object;
      },
      // What the script passed is updated, and a pointer that native code returns may lead to it.
      fill(copy, array, label) {
        const given = newList();
        const items = newList();
        for (let i = 0; i < copy.length; i++) {
          given[i] = array[i];
          items[i] = structs.instance(given[i], type, type.Type(), `${label}[${i}]`);
          copyPlace(placeOf(items[i]), inside(copy.where, i * type.size, type));
        }
        copy.given = given;
        copy.items = items;
      },
      load(copy, i, array) {
        const element = copy.given?.[i] ?? array[i];
        const left = inside(copy.where, i * type.size, type);
        if (knownPlace(element)?.type === type) {
          copyPlace(left, placeOf(element));
          return undefined;
        }
        const instance = structs.instanceAt(left);
        if (typeof element === 'object' && element !== null) {
          updates.update(element, instance);
          return undefined;
        }
        return instance;
      },
    };
    return inMemory(self);
  });

  // Maps a view of the memory behind a pointer to the root of the memory that holds the pointer. Native code may have
  // moved the pointer to what that memory keeps alive, such as the next item of a list.
  const origins = new WeakMap();

  function pointee(where, view) {
    if (view !== null) {
      weakSet(origins, view, where.root);
    }
    return view;
  }

  // A pointer to a structure. One that a script stored is kept alive, and comes back.
  const pointerTo = onceEach((type) => inMemory({
    __proto__: null,
    isPointer: true,
    target: type,
    size: java.pointerSize(),
    leadsToStructs: true,
    arrays: `an array of ${type.name}`,
    fromNative: (raw) => borrowed(type, raw),
    toNative: (value, label, call) =>
      (isNull(value) ? null : struct(type).toNative(value, label, call)),
    get(where, offset) {
      const address = addressAt(where, offset);
      return stored(where, offset, type, address) ?? pointee(where, borrowed(type, asIntN(64, address)));
    },
    set(where, offset, value, label) {
      if (isNull(value)) {
        setAddress(where, offset, 0n);
        keep(where, offset, undefined);
      } else {
        const given = structs.instance(value, type, type.Type(), label);
        const address = setAddress(where, offset, addressOf(given));
        keep(where, offset, { __proto__: null, type, address, value: given });
      }
    },
    update(member, target, where, offset) {
      const isPlain = typeof member === 'object' && member !== null && knownPlace(member) === undefined;
      if (isPlain && stored(where, offset, type, addressAt(where, offset)) !== undefined) {
        updates.update(member, target);
        return member;
      }
      return target;
    },
    show: (where, offset) => pointers.pointer(addressAt(where, offset)),
  }));

  // What a pointer leads to that a function returned: an element of an array that it was passed, or a
  // view of memory that is somebody else's.
  function elementAt(type, copy, address) {
    if (copy.memory !== null) {
      const offset = Number(BigInt(address) - BigInt(java.addressOf(copy.memory)));
      if (offset >= 0 && offset < copy.length * type.size && offset % type.size === 0) {
        return copy.items?.[offset / type.size] ?? structs.instanceAt(inside(copy.where, offset, type));
      }
    }
    return borrowed(type, address);
  }

  return { __proto__: null, struct, pointerTo, elementAt };
})

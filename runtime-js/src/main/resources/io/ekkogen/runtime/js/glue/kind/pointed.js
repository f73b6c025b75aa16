// Arrays and texts that structures point at, of which another field has the length. What a script stores lives as
// long as the structure. A length is { of(where), fits(value, label), set(where, value, label) }.
(function (intrinsics, java, parts) {
  'use strict';

  const { values, pointers, memory, arrays, places, addresses, elements } = parts;
  const { BigInt, Number, asIntN, freeze, isArray, makeArray, newElements, tryPut, typedArraySet } = intrinsics;
  const { types, fail, failure, translated } = values;
  const { LARGEST, partOf, viewOf } = memory;
  const { arrayIn, isNull } = arrays;
  const { wholeBlock, keep, blockOf, addressOf } = places;
  const { addressAt, setAddress, stored } = addresses;
  const { inMemory } = elements;
  const pointerSize = java.pointerSize();

  // The length that a field at an offset carries. Scripts do not set it by itself.
  const countAt = (kind, offset) => freeze({
    __proto__: null,
    of: (where) => kind.get(where, offset),
    fits: (length, label) => { kind.scalar.toNative(length, `${label}.length`); },
    set: (where, length) => { kind.set(where, offset, length); },
  });

  // A length that is always the same, so that native code reads as much.
  const fixed = (count) => freeze({
    __proto__: null,
    of: () => count,
    fits(length, label) {
      if (length < count) {
        throw fail('RangeError', `${label}.length`, `${count} or more`, length);
      }
    },
    set() {},
  });

  // A length that depends on several fields, which are set before: native code reads as much.
  const computed = (of) => freeze({
    __proto__: null,
    isComputed: true,
    of,
    fits(length, label, where) {
      const least = of(where);
      if (length < least) {
        throw fail('RangeError', `${label}.length`, `${least} or more`, length);
      }
    },
    set() {},
  });

  // A field that only native code sets: what an object has for it is left out.
  const readOnly = (kind) => freeze({ ...kind, __proto__: null, accepts: undefined, set() {} });

  // The field of a count. An object may have it if it says the same.
  const count = (kind) => freeze({
    ...readOnly(kind), __proto__: null, isCount: true,
    check(where, offset, value, label) {
      const actual = kind.get(where, offset);
      if (kind.scalar.toNative(value, label) != actual) {
        throw fail('RangeError', label, `${actual}, the length of what it counts,`, value);
      }
    },
  });

  // The length of what is there, of which so much was stored.
  function checkedLength(passed, most, label) {
    if (!(passed >= 0 && passed <= most)) {
      throw failure('Error', 'EKKO_STATE', `${label}: its length must be 0…${most}, not ${passed}`);
    }
    return Number(passed);
  }

  // What a script stored is { memory, length, where }.
  const pointed = (type, length, make) => {
    const self = inMemory({
      __proto__: null,
      size: pointerSize,
      isLast: length.isComputed,
      get(where, offset, label) {
        const address = addressAt(where, offset);
        if (address === 0n) {
          return null;
        }
        const own = stored(where, offset, self, address);
        const most = own === undefined ? LARGEST / type.size : own.length;
        return make.load(own, asIntN(64, address), checkedLength(length.of(where), most, label), label);
      },
      set(where, offset, value, label) {
        if (isNull(value)) {
          setAddress(where, offset, 0n);
          keep(where, offset, undefined);
          length.set(where, 0);
          return;
        }
        const copy = make.copy(value, label);
        length.fits(copy.length, label, where);
        const address = setAddress(where, offset, BigInt(java.addressOf(copy.memory)));
        keep(where, offset, { __proto__: null, type: self, address, value: copy });
        length.set(where, copy.length);
      },
      show: (where, offset) => pointers.pointer(addressAt(where, offset)),
      ...make,
    });
    return self;
  };

  // The elements that are at an address: of scalars and text copies, of structures views.
  function elementsAt(kind, own, address, length, label) {
    if (length === 0) {
      return kind.scalar?.fixedWidth ? newElements(kind.scalar.array, 0) : makeArray(0);
    }
    if (kind.scalar !== undefined) {
      const list = kind.list(own === undefined ? java.borrow(address, length * kind.size) : own.memory, length);
      return isArray(list) ? list : typedCopy(kind.scalar, list, length);
    }
    const where = own === undefined ? wholeBlock(null, java.borrow(address, length * kind.size)) : own.where;
    return makeArray(length, (i) => kind.get(where, i * kind.size, label));
  }

  function typedCopy(scalar, view, length) {
    const copy = newElements(scalar.array, length);
    typedArraySet(copy, view);
    return copy;
  }

  // An array of so many elements.
  const list = (kind, length) => pointed(kind, length, {
    leadsToStructs: kind.leadsToStructs,
    copy: (value, label) => arrayIn(kind, value, label),
    load: (own, address, count, label) => elementsAt(kind, own, address, count, label),
    // An array in a plain object gets what is there now.
    update(member, left, where, offset) {
      if (left === null || !isArray(member)) {
        return left;
      }
      const own = stored(where, offset, this, addressAt(where, offset));
      const isUpdated = own !== undefined && kind.update !== undefined;
      for (let i = 0; i < left.length; i++) {
        tryPut(member, i, isUpdated ? kind.update(member[i], left[i], own.where, i * kind.size) : left[i]);
      }
      tryPut(member, 'length', left.length);
      return member;
    },
  });

  // The length of a flexible array that the structure does not say.
  const asManyAsThereIsRoomFor = freeze({
    __proto__: null,
    of: (where) => knownRoom(where),
    fits() {},
    set() {},
  });

  // An array at the end of a structure. One of a script's has room for as many elements as it was made with.
  const flexible = (kind, length) => inMemory({
    __proto__: null,
    size: 0,
    elementSize: kind.size,
    isFlexible: true,
    isLast: length.isComputed,
    get(where, offset, label) {
      const most = where.room ?? LARGEST / kind.size;
      const count = checkedLength(length.of(where), most, label);
      return elementsAt(kind, { __proto__: null, memory: elementsIn(where, offset, count * kind.size) }, 0n, count, label);
    },
    set(where, offset, value, label) {
      const copy = arrayIn(kind, value, label);
      const most = knownRoom(where);
      if (copy.length > most) {
        throw fail('RangeError', `${label}.length`, `at most ${most}`, copy.length);
      }
      length.fits(copy.length, label, where);
      const size = copy.length * kind.size;
      if (size > 0) {
        memory.copy(partOf(viewOf(copy.memory), 0, size), viewOf(elementsIn(where, offset, size)));
      }
      length.set(where, copy.length);
    },
    // An array in a plain object gets what is there now.
    update(member, left) {
      if (!isArray(member)) {
        return left;
      }
      for (let i = 0; i < left.length; i++) {
        tryPut(member, i, left[i]);
      }
      tryPut(member, 'length', left.length);
      return member;
    },
  });

  function knownRoom({ room, type }) {
    if (room === undefined) {
      throw failure('Error', 'EKKO_STATE',
        `${type.name}: how much room there is in memory of native code is not known`);
    }
    return room;
  }

  // The memory behind a structure.
  function elementsIn(where, offset, size) {
    return where.room === undefined
      ? java.borrow(asIntN(64, addressOf(where) + BigInt(offset)), size)
      : java.part(blockOf(where.root), where.begin + offset, size);
  }

  // A text of so many code units, which may have zeros in it.
  function countedText(name, length) {
    const encoding = java.encoding(name);
    return pointed({ __proto__: null, size: 1 }, length, {
      copy(value, label) {
        const text = types.string.toNonNull(value, label);
        return translated(() => ({
          __proto__: null,
          memory: java.unitsBlock(text, encoding, label),
          length: java.textLength(text, encoding, label),
        }));
      },
      load: (own, address, units, label) => translated(() => java.unitsAt(address, units, encoding, label)),
    });
  }

  return {
    __proto__: null, readOnly, countAt, fixed, computed, count, flexible, asManyAsThereIsRoomFor, list, countedText,
  };
})

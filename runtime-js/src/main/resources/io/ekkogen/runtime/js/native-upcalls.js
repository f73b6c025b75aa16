// What native code passes to functions of scripts, and gets from them. What a script may change in native
// code's memory comes as { kind, where, before, value }: the value is what the function gets. 
(function (intrinsics, java, parts) {
  'use strict';

  const { values, memory, arrays, places, structs } = parts;
  const { BigInt, Map, Number, WeakMap, asIntN, makeArray, mapDelete, mapForEach, mapGet, mapHas, mapSet, newList,
    setMember, trunc, weakGet, weakSet } = intrinsics;
  const { types, fail } = values;
  const { LARGEST, zero } = memory;
  const { arrayIn, count, isNull } = arrays;
  const { wholeBlock } = places;
  const { block, argument, knownPlace } = structs;

  // Function → what native code has of it: what it returned last, by the name of the result, and what it
  // stored in so many places, by their addresses.
  const given = new WeakMap();
  const KEPT = 1024;

  function keep(call, key, value) {
    let ofCall = weakGet(given, call);
    if (ofCall === undefined) {
      ofCall = { __proto__: null, values: new Map(), keys: new Map(), next: 0 };
      weakSet(given, call, ofCall);
    }
    const { values, keys, next } = ofCall;
    if (!mapHas(values, key)) {
      mapDelete(values, mapGet(keys, next));
      mapSet(keys, next, key);
      ofCall.next = (next + 1) % KEPT;
    }
    mapSet(values, key, value);
  }

  // Keeps what was stored in native code's memory, by where that is.
  function keepPlaces(call, where) {
    const { block: memory, kept } = where.root;
    if (kept !== null) {
      const begin = BigInt(java.addressOf(memory));
      mapForEach(kept, (value, offset) => keep(call, begin + BigInt(offset), value));
    }
  }

  const nothing = () => undefined;

  // What the host is given for a structure that a function returned.
  function structGiven(call, value, type, Type, label) {
    const struct = argument(value, type, Type, label);
    keep(call, label, struct);
    return block(struct);
  }

  const pointerGiven = (call, value, type, Type, label) =>
    (isNull(value) ? null : structGiven(call, value, type, Type, label));

  // What the host is given for an array that a function returned, of which native code takes so many
  // elements. Null is for the host to judge; what was not returned at all is no null.
  function arrayGiven(call, kind, value, length, label) {
    if (value === null) {
      return null;
    }
    const copy = arrayIn(kind, value, label);
    count(length, copy, label, 'the array');
    keep(call, label, copy);
    return copy.memory;
  }

  // Where native code's values are; null for NULL.
  function placeAt(address, size, isCleared) {
    const at = asIntN(64, BigInt(address));
    if (at === 0n) {
      return null;
    }
    const where = wholeBlock(null, java.borrow(at, size));
    if (isCleared) {
      zero(where.view);
    }
    return where;
  }

  const NONE = { __proto__: null, where: null, value: null };

  // What stands for a value that is passed by pointer.
  const refAt = (kind, address) => cellAt(kind, address, false);

  // The same of one that is `out`: what is there is not looked at.
  const outAt = (kind, address) => cellAt(kind, address, true);

  function cellAt(kind, address, isOut) {
    const where = placeAt(address, kind.size, isOut);
    if (where === null) {
      return NONE;
    }
    const before = kind.get(where, 0);
    return { __proto__: null, kind, where, before, value: { value: before } };
  }

  // What a cell that counts elements has.
  const countIn = (cell) => (cell.value === null ? 0 : cell.value.value);

  // How many elements native code passes.
  function lengthOf(passed, size, label) {
    if (!(passed >= 0 && passed <= LARGEST / size)) {
      throw fail('RangeError', label, `0 to ${trunc(LARGEST / size)} elements`, passed);
    }
    return Number(passed);
  }

  function copied(array, length) {
    const copy = newList();
    for (let i = 0; i < length; i++) {
      copy[i] = array[i];
    }
    return copy;
  }

  function typedArray(scalar, length, element) {
    const array = new scalar.array(length);
    for (let i = 0; i < length; i++) {
      setMember(array, i, element(i));
    }
    return array;
  }

  // A copy of an array that native code passes.
  const arrayRefAt = (kind, address, passed, label) => arrayAt(kind, address, passed, false, label);

  const arrayOutAt = (kind, address, passed, label) => arrayAt(kind, address, passed, true, label);

  function arrayAt(kind, address, passed, isOut, label) {
    if (BigInt(address) === 0n) {
      return NONE;
    }
    const length = lengthOf(passed, kind.size, label);
    const isScalar = kind.scalar !== undefined;
    const where = placeAt(address, length * kind.size, isOut && !isScalar);
    const get = (i) => kind.get(where, i * kind.size);
    const value = isScalar && kind.scalar.fixedWidth ? typedArray(kind.scalar, length, get) : makeArray(length, get);
    return { __proto__: null, kind, where, length, before: isScalar ? null : copied(value, length), value };
  }

  // Keeps what a function put into the fields of a view.
  function leaveStruct(call, view) {
    const where = knownPlace(view);
    if (where !== undefined) {
      keepPlaces(call, where);
    }
  }

  // Of what is no scalar, only what is another than before is stored.
  function leaveCell(call, cell, label) {
    const { kind, where, before, value } = cell;
    if (where !== null) {
      const left = value.value;
      if (kind.scalar !== undefined || left !== before) {
        kind.set(where, 0, left, label);
      }
      keepPlaces(call, where);
      leaveStruct(call, left);
    }
  }

  function leaveArray(call, array, label) {
    const { kind, where, length, before, value } = array;
    if (where === null) {
      return;
    }
    const left = copied(value, length);
    const apart = kind.apart === undefined ? left : setApart(array, left, label);
    for (let i = 0; i < length; i++) {
      if (before === null || left[i] !== before[i]) {
        kind.set(where, i * kind.size, apart[i], `${label}[${i}]`);
      }
      if (before !== null) {
        leaveStruct(call, left[i]);
      }
    }
    keepPlaces(call, where);
  }

  // Elements may have changed places, so they are copied before one is overwritten.
  function setApart({ kind, where, length, before }, left, label) {
    const apart = newList();
    for (let i = 0; i < length; i++) {
      apart[i] = left[i] === before[i] ? left[i] : kind.apart(where, left[i], `${label}[${i}]`);
    }
    return apart;
  }

  // What stands for a text buffer, and what the host is given of it afterwards; null for NULL.
  const textAt = (buffer) => (buffer === null ? null : { value: buffer.get() });

  function leaveText(buffer, holder, label) {
    if (buffer !== null) {
      buffer.set(types.string.toNonNull(holder.value, label));
    }
  }

  return {
    __proto__: null, nothing, structGiven, pointerGiven, arrayGiven, refAt, outAt, countIn,
    arrayRefAt, arrayOutAt, leaveCell, leaveArray, textAt, leaveText, leaveStruct,
  };
})

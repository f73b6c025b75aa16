// Arrays of, and cells for, what a field of a structure can be: of each kind of field. What is passed is
// { memory, length, where }: the place keeps alive what its pointers were set to.
(function (intrinsics, values, memory, arrays, places) {
  'use strict';

  const { dataViewByteLength, makeArray, put } = intrinsics;
  const { allocate, checkHolder, held, hold, LARGEST } = memory;
  const { NO_ARRAY, isNull, lengthOf, lengthIn, covered } = arrays;
  const { wholeBlock } = places;

  const NO_CELL = { __proto__: null, memory: null };

  function room(kind, length, label) {
    const block = allocate(length * kind.size, label);
    return { __proto__: null, memory: block, length, where: wholeBlock(null, block) };
  }

  // Copies of an array's elements, or room for as many.
  function elementsIn(kind, array, label, nullable, direction = 'in') {
    if (nullable && isNull(array)) {
      return NO_ARRAY;
    }
    const length = lengthOf(array, 'an array', label, nullable, LARGEST / kind.size, direction);
    const copy = room(kind, length, label);
    for (let i = 0; direction !== 'out' && i < length; i++) {
      kind.set(copy.where, i * kind.size, array[i], `${label}[${i}]`);
    }
    return copy;
  }

  // Room for elements that come back by themselves.
  const elementsRoom = (kind, count, label) =>
    room(kind, lengthIn(count, LARGEST / kind.size, label), label);

  // Gives an array what the callee left; there is no array where it comes back by itself.
  function elementsOut(kind, array, copy, count) {
    if (copy.memory !== null && array !== undefined) {
      const length = covered(copy.length, count);
      for (let i = 0; i < length; i++) {
        put(array, i, kind.get(copy.where, i * kind.size));
      }
    }
  }

  // An array that comes back; null for null.
  function elementsOf(kind, block, count) {
    if (block === null) {
      return null;
    }
    const where = wholeBlock(null, block);
    const length = covered(dataViewByteLength(where.view) / kind.size, count);
    return makeArray(length, (i) => kind.get(where, i * kind.size));
  }

  // A pointer to a value that is `ref` or `out`.
  function kindCell(kind, holder, label, nullable, withValue) {
    if (nullable && isNull(holder)) {
      return NO_CELL;
    }
    checkHolder(holder, label);
    const cell = room(kind, 1, label);
    if (withValue) {
      kind.set(cell.where, 0, held(holder), label);
    }
    return cell;
  }

  function takeKind(kind, cell, holder) {
    if (cell.memory !== null) {
      hold(holder, kind.get(cell.where, 0));
    }
  }

  return {
    __proto__: null, elementsIn, elementsRoom, elementsOut, elementsOf, kindCell, takeKind,
  };
})

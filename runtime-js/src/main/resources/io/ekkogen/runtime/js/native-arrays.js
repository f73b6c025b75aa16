// Arrays of scalars. What is passed is a copy in C's layout, with the length that it was made for:
// { memory, length }.
(function (intrinsics, values, memory) {
  'use strict';

  const { ArrayBuffer, Number, dataViewByteLength, isArray, isInteger, isView, makeArray, put, trunc, typedArrayLength,
    typedArrayName, typedArraySet } = intrinsics;
  const { types, fail } = values;
  const { LARGEST, allocate, viewOf } = memory;

  // Whose results are TypedArrays: the types that are as wide everywhere.
  const TYPED = {
    __proto__: null, sbyte: true, byte: true, short: true, ushort: true, int: true, uint: true,
    long: true, ulong: true, float: true, double: true, char: true,
  };

  // How many strings or handles fit an array: each takes far more of Java's memory than of C's.
  const MOST_OBJECTS = 2 ** 24;

  const NO_ARRAY = { __proto__: null, memory: null, length: 0 };

  const isNull = (value) => value === null || value === undefined;

  // Undefined for what is no TypedArray.
  const typedName = (array) => (isView(array) ? typedArrayName(array) : undefined);

  function isTyped(array, scalar) {
    const name = typedName(array);
    return name !== undefined
      && (name === scalar.arrayName || (name === 'Uint8ClampedArray' && scalar === types.byte));
  }

  // The length of an Array, read once: that of a Proxy may be anything, and differ every time.
  function lengthOf(array, expected, label, nullable, largest = LARGEST) {
    if (!isArray(array)) {
      throw fail('TypeError', label, nullable ? `${expected}, or null` : expected, array);
    }
    const { length } = array;
    if (!isInteger(length) || length < 0 || length > largest) {
      throw fail(typeof length === 'number' ? 'RangeError' : 'TypeError',
        `${label}.length`, `an integer from 0 to ${largest}`, length);
    }
    return length;
  }

  // Memory for as many elements as an array of the right kind has.
  function arrayRoom(type, array, label, nullable) {
    if (nullable && isNull(array)) {
      return NO_ARRAY;
    }
    const scalar = types[type];
    const expected = scalar.array === undefined ? 'an array' : `an array or ${scalar.arrayName}`;
    const length = isTyped(array, scalar)
      ? typedArrayLength(array) : lengthOf(array, expected, label, nullable);
    return { __proto__: null, memory: allocate(length * scalar.size, label), length };
  }

  // Memory for an array that comes back by itself, of which the caller gave only the length.
  function room(type, count, label) {
    const scalar = types[type];
    const length = lengthIn(count, LARGEST / scalar.size, label);
    return { __proto__: null, memory: allocate(length * scalar.size, label), length };
  }

  // The length that a converted count, or one in memory, asks for.
  function lengthIn(count, largest, label) {
    if (!(count >= 0 && count <= largest)) {
      throw fail('RangeError', label, `an integer from 0 to ${trunc(largest)}`, count);
    }
    return Number(count);
  }

  const elementsOf = (scalar, memory, length) =>
    new scalar.array(new ArrayBuffer(memory.buffer()), 0, length);

  // A copy of an array's elements.
  function arrayIn(type, array, label, nullable) {
    const copy = arrayRoom(type, array, label, nullable);
    if (copy.memory === null) {
      return copy;
    }
    const scalar = types[type];
    if (isTyped(array, scalar)) {
      typedArraySet(elementsOf(scalar, copy.memory, copy.length), array);
    } else {
      const bytes = viewOf(copy.memory);
      for (let i = 0; i < copy.length; i++) {
        scalar.set(bytes, i * scalar.size, scalar.toNative(array[i], `${label}[${i}]`));
      }
    }
    return copy;
  }

  // How much of an array a count covers; all of it where there is no count.
  function covered(length, count) {
    return count === undefined || count >= length ? length : count <= 0 ? 0 : Number(count);
  }

  // Copies back: always into a typed array, which stands for memory; into an Array only where asked.
  // Only as much as was passed, whatever became of the array during the call. There is no array where
  // it comes back by itself.
  function arrayOut(type, array, copy, always, count) {
    if (copy.memory === null || array === undefined) {
      return;
    }
    const scalar = types[type];
    const length = covered(copy.length, count);
    if (isTyped(array, scalar)) {
      // Its buffer may have become smaller, or be gone.
      const left = typedArrayLength(array);
      if (left > 0) {
        typedArraySet(array, elementsOf(scalar, copy.memory, left < length ? left : length));
      }
    } else if (always) {
      const bytes = viewOf(copy.memory);
      for (let i = 0; i < length; i++) {
        put(array, i, scalar.get(bytes, i * scalar.size));
      }
    }
  }

  // An array that comes back, of which the block is a copy; null for null.
  function arrayOf(type, block, count) {
    if (block === null) {
      return null;
    }
    const scalar = types[type];
    const bytes = viewOf(block);
    const length = covered(dataViewByteLength(bytes) / scalar.size, count);
    if (TYPED[type]) {
      return elementsOf(scalar, block, length);
    }
    return makeArray(length, (i) => scalar.get(bytes, i * scalar.size));
  }

  // The length of the longest of the copies, which all have the same count; some may not be there.
  function longest(...copies) {
    let length = 0;
    for (let i = 0; i < copies.length; i++) {
      const own = copies[i] === null ? 0 : copies[i].length;
      if (own > length) {
        length = own;
      }
    }
    return length;
  }

  // A converted count must not make the callee go past the end of the array it counts.
  function count(value, copy, label, array) {
    if (copy.memory !== null && (value < 0 || value > copy.length)) {
      throw fail('RangeError', label, `an integer from 0 to ${copy.length}, the length of ${array}`, value);
    }
  }

  return {
    __proto__: null, TYPED, MOST_OBJECTS, NO_ARRAY, isTyped, isNull, lengthOf, lengthIn, covered,
    arrayIn, arrayRoom, room, arrayOut, arrayOf, longest, count,
  };
})

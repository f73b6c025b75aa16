// Arrays of scalars. What is passed is a copy in C's layout, with the length that it was made for:
// { memory, length, label, written }. The length and each element are read once. A direction is 'in' for
// what is only read, 'out' for what is only written, and 'ref' for both.
(function (intrinsics, values, memory) {
  'use strict';

  const { ArrayBuffer, Number, TypeError, arrayBufferByteLength, dataViewByteLength, isArray, isInstance, isInteger,
    isView, makeArray, put, trunc, typedArrayAt, typedArrayBuffer, typedArrayLength, typedArrayName, typedArraySet } =
    intrinsics;
  const { types, fail } = values;
  const { LARGEST, allocate, checkElements, viewOf } = memory;

  // Whose results are TypedArrays: the types that are as wide everywhere.
  const TYPED = {
    __proto__: null, sbyte: true, byte: true, short: true, ushort: true, int: true, uint: true,
    long: true, ulong: true, float: true, double: true, char: true,
  };

  // How many strings or handles fit an array: each takes far more of Java's memory than of C's.
  const MOST_OBJECTS = 2 ** 24;

  const NO_ARRAY = { __proto__: null, memory: null, length: 0 };

  const isNull = (value) => value === null || value === undefined;

  // An array with a count, which may be null but not missing: null would have to be meant.
  function requireGiven(array, label) {
    if (array === undefined) {
      throw fail('TypeError', label, 'an array, or null', array);
    }
    return array;
  }

  // Undefined for what is no TypedArray.
  const typedName = (array) => (isView(array) ? typedArrayName(array) : undefined);

  function isTyped(array, scalar) {
    const name = typedName(array);
    return name !== undefined
      && (name === scalar.arrayName || (name === 'Uint8ClampedArray' && scalar === types.byte));
  }

  // Whether a built-in method cannot work on an object.
  function refuses(method, object) {
    let refused = false;
    try {
      method(object, 0);
    } catch (error) {
      if (!isInstance(TypeError, error)) {
        throw error; // no room on the stack
      }
      refused = true;
    }
    return refused;
  }

  // The length of a TypedArray whose memory is there, and is not another thread's too. One that is
  // detached, or out of the bounds of its buffer, has the length 0.
  function typedLength(array, label) {
    if (refuses(arrayBufferByteLength, typedArrayBuffer(array))) {
      throw fail('TypeError', label, 'an array of memory that is not shared', array);
    }
    const length = typedArrayLength(array);
    if (length === 0 && refuses(typedArrayAt, array)) {
      throw fail('TypeError', label, 'an array whose buffer still holds its elements', array);
    }
    return length;
  }

  // The length of an Array, read once: that of a Proxy may be anything, and differ every time.
  function lengthOf(array, expected, label, nullable, largest = LARGEST, direction = 'in') {
    if (!isArray(array)) {
      throw fail('TypeError', label, nullable ? `${expected}, or null` : expected, array);
    }
    const { length } = array;
    if (!isInteger(length) || length < 0 || length > largest) {
      throw fail(typeof length === 'number' ? 'RangeError' : 'TypeError',
        `${label}.length`, `an integer from 0 to ${largest}`, length);
    }
    if (direction !== 'in') {
      checkElements(array, length, label);
    }
    return length || 0; // of -0
  }

  const copyOf = (scalar, length, label, written) =>
    ({ __proto__: null, memory: allocate(length * scalar.size, label), length, label, written });

  // Memory for an array that comes back by itself, of which the caller gave only the length.
  function room(type, count, label) {
    const scalar = types[type];
    return copyOf(scalar, lengthIn(count, LARGEST / scalar.size, label), label, true);
  }

  // The length that a converted count, or one in memory, asks for.
  function lengthIn(count, largest, label) {
    if (!(count >= 0 && count <= largest)) {
      throw fail('RangeError', label, `an integer from 0 to ${trunc(largest)}`, count);
    }
    return Number(count) || 0; // of -0
  }

  const elementsOf = (scalar, memory, length) =>
    new scalar.array(new ArrayBuffer(memory.buffer()), 0, length);

  // A copy of an array's elements, or memory for as many.
  function arrayIn(type, array, label, nullable, direction = 'in') {
    if (nullable && isNull(array)) {
      return NO_ARRAY;
    }
    const scalar = types[type];
    const expected = scalar.array === undefined ? 'an array' : `an array or ${scalar.arrayName}`;
    const typed = isTyped(array, scalar);
    const length = typed
      ? typedLength(array, label) : lengthOf(array, expected, label, nullable, LARGEST, direction);
    const copy = copyOf(scalar, length, label, direction !== 'in');
    if (direction !== 'out') {
      fillArray(type, array, copy, label);
    }
    return copy;
  }

  function fillArray(type, array, copy, label) {
    const scalar = types[type];
    if (isTyped(array, scalar)) {
      typedArraySet(elementsOf(scalar, copy.memory, copy.length), array);
      return;
    }
    const bytes = viewOf(copy.memory);
    for (let i = 0; i < copy.length; i++) {
      scalar.set(bytes, i * scalar.size, scalar.toNative(array[i], `${label}[${i}]`));
    }
  }

  // How much of an array a count covers; all of it where there is no count.
  function covered(length, count) {
    return count === undefined || count >= length ? length : count <= 0 ? 0 : Number(count);
  }

  // Copies back: always into a typed array, which stands for memory; into an Array only what is written.
  // Only as much as was passed, and not into a typed array that has lost elements during the call. There
  // is no array where it comes back by itself.
  function arrayOut(type, array, copy, count) {
    if (copy.memory === null || array === undefined) {
      return;
    }
    const scalar = types[type];
    const length = covered(copy.length, count);
    if (isTyped(array, scalar)) {
      if (typedArrayLength(array) < copy.length) {
        throw fail('TypeError', copy.label, `an array that keeps its ${copy.length} elements during the call`, array);
      }
      typedArraySet(array, elementsOf(scalar, copy.memory, length));
    } else if (copy.written) {
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
    __proto__: null, TYPED, MOST_OBJECTS, NO_ARRAY, isTyped, isNull, requireGiven, typedLength, lengthOf, lengthIn, covered,
    arrayIn, fillArray, room, arrayOut, arrayOf, longest, count,
  };
})

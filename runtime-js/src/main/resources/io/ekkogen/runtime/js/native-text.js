// Text that a callee writes to, and arrays of strings: both travel in Java holders.
(function (intrinsics, java, values, memory, arrays) {
  'use strict';

  const { makeArray, put } = intrinsics;
  const { types } = values;
  const { checkHolder, held, hold } = memory;
  const { MOST_OBJECTS, NO_ARRAY, isNull, lengthOf, lengthIn, covered } = arrays;

  // A `ref` or `out` text buffer.
  function textIn(holder, label, withValue) {
    checkHolder(holder, label);
    const text = java.text();
    if (withValue) {
      text.set(types.string.toNative(held(holder), label, false));
    }
    return text;
  }

  function textOut(text, holder) {
    if (text !== null) {
      hold(holder, text.get());
    }
  }

  // Copies of an array's strings, or as many empty places: { memory, length }.
  function stringsIn(array, label, nullable, direction = 'in') {
    if (nullable && isNull(array)) {
      return NO_ARRAY;
    }
    const length = lengthOf(array, 'an array of strings', label, nullable, MOST_OBJECTS, direction);
    const strings = java.strings(length);
    if (direction !== 'out') {
      for (let i = 0; i < length; i++) {
        strings.set(i, types.string.toNative(array[i], `${label}[${i}]`));
      }
    }
    return { __proto__: null, memory: strings, length };
  }

  // Places for strings that come back by themselves.
  function stringsRoom(count, label) {
    const length = lengthIn(count, MOST_OBJECTS, label);
    return { __proto__: null, memory: java.strings(length), length };
  }

  // Copies back what the callee left; there is no array where it comes back by itself.
  function stringsOut(array, copy, count) {
    if (copy.memory !== null && array !== undefined) {
      const length = covered(copy.length, count);
      for (let i = 0; i < length; i++) {
        put(array, i, copy.memory.get(i));
      }
    }
  }

  // A returned array; null for null.
  const strings = (memory, count) =>
    (memory === null ? null : makeArray(covered(memory.length(), count), (i) => memory.get(i)));

  return { __proto__: null, textIn, textOut, stringsIn, stringsRoom, stringsOut, strings };
})

// Text that a callee writes to, and arrays of strings: both travel in Java holders.
(function (intrinsics, java, parts) {
  'use strict';

  const { values, memory, arrays, elements } = parts;
  const { freeze, makeArray } = intrinsics;
  const { types, fail } = values;
  const { MOST_OBJECTS, checkHolder, held, hold } = memory;
  const { covered } = arrays;
  const { oneByOne } = elements;

  // A text buffer that has only room for what the callee writes.
  function textOut(holder, label) {
    checkHolder(holder, label);
    return java.text();
  }

  // One that has the script's text, too.
  function textRef(holder, label) {
    const text = textOut(holder, label);
    text.set(types.string.toNonNull(held(holder), label));
    return text;
  }

  // A text that is passed with a length, whose code units are counted when something asks for its `length`.
  const counted = (text, name, label) => ({
    __proto__: null, text, get length() { return java.textLength(text, java.encoding(name), label); },
  });

  const countedText = (text, name, label) => counted(types.string.toNonNull(text, label), name, label);

  // Null would have to be meant: what is missing does not count as null.
  function countedTextOrNull(text, name, label) {
    if (text === undefined) {
      throw fail('TypeError', label, 'a string, or null', text);
    }
    return counted(types.string.toNative(text, label), name, label);
  }

  // Gives the holder what the callee left.
  function textBack(text, holder) {
    if (text !== null) {
      hold(holder, text.get());
    }
  }

  // Strings as elements of arrays.
  const strings = freeze({
    ...oneByOne,
    __proto__: null,
    arrays: 'an array of strings',
    most: MOST_OBJECTS,
    allocate: (length) => java.strings(length),
    store: (copy, i, value, label) => copy.memory.set(i, types.string.toNative(value, label)),
    load: (copy, i) => copy.memory.get(i),
    list: (memory, count) => makeArray(covered(memory.length(), count), (i) => memory.get(i)),
  });

  return { __proto__: null, textOut, textRef, textBack, countedText, countedTextOrNull, strings };
})

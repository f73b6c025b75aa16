// What native code passes to functions of scripts by address, and arrays that functions return, beside the kinds
// of values. One without `leave` converts by `fromNative`, as kinds do. Of the others, `pass` returns what is
// known of the argument, of which `value` is what the function gets, and `leave` stores what the function
// left. `length` is the number of elements, the name of the
// parameter that counts them, or { rule, left, right, label }, an operation on such lengths.
(function (intrinsics, java, parts) {
  'use strict';

  const { values, memory, arrays, places, structs, retained, text: texts } = parts;
  const { Number, freeze, makeArray, newList, setMember, trunc } = intrinsics;
  const { types, fail, failure } = values;
  const { LARGEST, zero } = memory;
  const { arrayIn, arrayOf: listOf, count } = arrays;
  const { wholeBlock } = places;
  const { borrowed, clear, knownPlace } = structs;
  const { retain, retainStored } = retained;
  const { strings } = texts;

  // What a function does not get.
  const unused = freeze({ __proto__: null, isUnused: true, fromNative: values.same });

  const NONE = freeze({ __proto__: null, where: null, value: null });

  // Where native code's values are; null for NULL.
  function placeAt(address, size, isCleared) {
    const memory = java.borrow(address, size);
    if (memory === null) {
      return null;
    }
    const where = wholeBlock(null, memory);
    if (isCleared) {
      zero(where.view);
    }
    return where;
  }

  // A value by address; what is there is not looked at where it is `out`.
  const cell = (kind, isOut) => freeze({
    __proto__: null,
    pass(raw) {
      const where = placeAt(raw, kind.size, isOut);
      if (where === null) {
        return NONE;
      }
      const before = kind.get(where, 0);
      return { __proto__: null, where, before, value: { value: before } };
    },
    // Of what is no scalar, only what is another than before is stored.
    leave(call, { where, before, value }, label) {
      if (where !== null) {
        const left = value.value;
        if (kind.scalar !== undefined || left !== before) {
          kind.set(where, 0, left, label);
        }
        retainStored(call, where);
        leaveStruct(call, left);
      }
    },
    scalar: kind.scalar,
    // What a cell that counts elements has now.
    count: ({ where }) => (where === null ? 0 : kind.get(where, 0)),
  });

  // A value by address that the function only reads.
  const value = (kind) => freeze({
    __proto__: null,
    pass(raw, label) {
      const where = placeAt(raw, kind.size, false);
      if (where === null) {
        throw failure('Error', 'EKKO_STATE', `${label} is NULL, so it has no value`);
      }
      return { __proto__: null, value: kind.get(where, 0) };
    },
    scalar: kind.scalar,
    count: (passed) => passed.value,
  });

  // A structure by address: what scripts store in its fields is stored in native memory.
  const view = (pass) => freeze({
    __proto__: null,
    pass: (raw) => ({ __proto__: null, value: pass(raw) }),
    leave: (call, passed) => { leaveStruct(call, passed.value); },
  });

  // Keeps what a script put into the fields of a structure that is in native memory; ignores other values.
  function leaveStruct(call, struct) {
    const where = knownPlace(struct);
    if (where !== undefined) {
      retainStored(call, where);
    }
  }

  function cleared(type, raw) {
    const struct = borrowed(type, raw);
    return struct === null ? null : clear(struct);
  }

  // A text buffer, of which Java knows the size; without a length it is as large as its text.
  function text(name, length, isOut) {
    const encoding = java.encoding(name);
    return freeze({
      __proto__: null,
      length,
      describe: (callback, i, label, size) => { callback.buffer(i, encoding, size, label); },
      pass: (buffer) => ({
        __proto__: null, buffer, value: buffer === null ? null : { value: isOut ? '' : buffer.load() },
      }),
      leave(call, { buffer, value }, label) {
        if (buffer !== null) {
          const left = types.string.toNonNull(value.value, label);
          if (isOut) {
            buffer.store(left);
          } else {
            buffer.storeChanges(left);
          }
        }
      },
    });
  }

  // A text of a given length, which may have zeros in it.
  const countedText = (name, length) => freeze({
    __proto__: null,
    length,
    describe: (callback, i, label, size) => { callback.units(i, java.encoding(name), size, label); },
    fromNative: values.same,
  });

  // The length of an array that ends with an element of zeros.
  const terminated = freeze({ __proto__: null, rule: 'terminated' });

  // An array that the function only reads: Java copies it.
  const array = (kind, length) => freeze({
    __proto__: null,
    length,
    elementSize: kind.size,
    describe(callback, i, label, size) {
      if (kind.isText) {
        callback.texts(i, kind.encoding, size, label);
      } else {
        callback.array(i, kind.size, size, label);
      }
    },
    fromNative: (copy) => listOf(kind.isText ? strings : kind, copy),
  });

  // How many elements native code passes.
  function lengthOf(passed, size, label) {
    if (!(passed >= 0 && passed <= LARGEST / size)) {
      throw fail('RangeError', label, `0 to ${trunc(LARGEST / size)} elements`, passed);
    }
    return Number(passed);
  }

  function copied(list, length) {
    const copy = newList();
    for (let i = 0; i < length; i++) {
      copy[i] = list[i];
    }
    return copy;
  }

  function typedArray(scalar, length, element) {
    const typed = new scalar.array(length);
    for (let i = 0; i < length; i++) {
      setMember(typed, i, element(i));
    }
    return typed;
  }

  // An array that the function changes, or fills.
  const changingArray = (kind, length, isOut) => freeze({
    __proto__: null,
    length,
    pass(raw, label, passed) {
      if (raw === 0) {
        return NONE;
      }
      const elements = lengthOf(passed, kind.size, label);
      const isScalar = kind.scalar !== undefined;
      const where = placeAt(raw, elements * kind.size, isOut && !isScalar);
      const get = (i) => kind.get(where, i * kind.size);
      const value = isScalar && kind.scalar.fixedWidth
        ? typedArray(kind.scalar, elements, get) : makeArray(elements, get);
      return { __proto__: null, where, elements, before: isScalar ? null : copied(value, elements), value };
    },
    leave(call, { where, elements, before, value }, label) {
      if (where === null) {
        return;
      }
      const left = copied(value, elements);
      const apart = kind.apart === undefined ? left : setApart(kind, where, before, left, label);
      for (let i = 0; i < elements; i++) {
        if (before === null || left[i] !== before[i]) {
          kind.set(where, i * kind.size, apart[i], `${label}[${i}]`);
        }
        if (before !== null) {
          leaveStruct(call, left[i]);
        }
      }
      retainStored(call, where);
    },
  });

  // Elements may have changed places, so they are copied before one is overwritten.
  function setApart(kind, where, before, left, label) {
    const apart = newList();
    for (let i = 0; i < left.length; i++) {
      apart[i] = left[i] === before[i] ? left[i] : kind.apart(where, left[i], `${label}[${i}]`);
    }
    return apart;
  }

  // An array that a function returns, of which native code takes so many elements. What was not returned at
  // all is no null.
  const returnedArray = (kind, length) => freeze({
    __proto__: null,
    length,
    toNative(value, label, call, taken) {
      if (value === null) {
        return null;
      }
      const copy = arrayIn(kind, value, label);
      count(taken, copy, label, 'the array');
      retain(call, label, copy);
      return copy.memory;
    },
  });

  return freeze({
    __proto__: null,
    ref: (kind) => cell(kind, false),
    out: (kind) => cell(kind, true),
    value,
    struct: (type) => view((raw) => borrowed(type, raw)),
    structOut: (type) => view((raw) => cleared(type, raw)),
    text: (encoding, length) => text(encoding, length, false),
    textOut: (encoding, length) => text(encoding, length, true),
    countedText,
    terminated,
    array,
    arrayRef: (kind, length) => changingArray(kind, length, false),
    arrayOut: (kind, length) => changingArray(kind, length, true),
    returnedArray,
    unused,
  });
})

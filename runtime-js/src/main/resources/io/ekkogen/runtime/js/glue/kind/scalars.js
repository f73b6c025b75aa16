// The kinds of scalars in memory. TypedArrays are copied in one step.
(function (intrinsics, java, parts) {
  'use strict';

  const { values, memory, arrays, views, elements } = parts;
  const { ArrayBuffer, dataViewByteLength, hasOwn, keys, makeArray, newElements, put, typedArrayLength, typedArraySet } = intrinsics;
  const { types, fail } = values;
  const { viewOf } = memory;
  const { covered } = arrays;
  const { isTyped, copyTo } = views;
  const { inMemory } = elements;

  const elementsOf = (type, block, length) => new type.array(new ArrayBuffer(block.buffer()), 0, length);

  // Creates the view at its first use.
  const viewIn = (copy) => (copy.where ??= viewOf(copy.memory));

  // Copies back into a TypedArray, even one that is only read: it represents memory. The call may have
  // shortened it.
  function backToTyped(type, copy, array, length) {
    if (typedArrayLength(array) < copy.length) {
      throw fail('TypeError', copy.label, `an array that keeps its ${copy.length} elements during the call`, array);
    }
    typedArraySet(array, elementsOf(type, copy.memory, length));
  }

  // The elements of a plain Array as a TypedArray, which the engine writes to much faster than to native memory.
  function elementsIn(type, array, length, label) {
    const { isUsual, toElement } = type;
    const converted = newElements(type.array, length);
    for (let i = 0; i < length; i++) {
      const value = array[i];
      converted[i] = toElement(isUsual(value) ? value : type.toNative(value, `${label}[${i}]`));
    }
    return converted;
  }

  const scalar = (type) => inMemory({
    __proto__: null,
    scalar: type,
    size: type.size,
    arrays: type.array === undefined ? 'an array' : `an array or ${type.arrayName}`,
    fromNative: type.fromNative,
    toNative: type.toRaw ?? type.toNative,
    get: (where, offset) => type.get(where.view, offset),
    set: (where, offset, value, label) => type.set(where.view, offset, type.toNative(value, label)),
    accepts: type.isUsual, // what `put` stores as it is
    put: type.write ?? type.set,
    read: type.read,
    place: () => null,
    store: (copy, i, value, label) => type.set(viewIn(copy), i * type.size, type.toNative(value, label)),
    load: (copy, i) => type.get(viewIn(copy), i * type.size),
    fill(copy, array, label) {
      if (isTyped(array, type)) {
        copyTo(copy.memory, array, copy.length * type.size);
      } else if (type.array !== undefined) {
        copyTo(copy.memory, elementsIn(type, array, copy.length, label), copy.length * type.size);
      } else {
        const view = viewIn(copy);
        for (let i = 0; i < copy.length; i++) {
          type.set(view, i * type.size, type.toNative(array[i], `${label}[${i}]`));
        }
      }
    },
    back(copy, array, length) {
      if (isTyped(array, type)) {
        backToTyped(type, copy, array, length);
      } else if (copy.isWritten) {
        const view = viewIn(copy);
        for (let i = 0; i < length; i++) {
          put(array, i, type.get(view, i * type.size));
        }
      }
    },
    list(block, count) {
      const view = viewOf(block);
      const length = covered(dataViewByteLength(view) / type.size, count);
      return type.fixedWidth
        ? elementsOf(type, block, length) : makeArray(length, (i) => type.get(view, i * type.size));
    },
  });

  // The kinds by the names of their types; text has no size.
  const scalars = { __proto__: null };
  const names = keys(types);
  for (let i = 0; i < names.length; i++) {
    const type = types[names[i]];
    if (hasOwn(type, 'size')) {
      scalars[names[i]] = scalar(type);
    }
  }

  return { __proto__: null, scalar, named: scalars };
})

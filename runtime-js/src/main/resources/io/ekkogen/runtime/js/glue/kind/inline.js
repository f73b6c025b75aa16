// Arrays inside structures: views of the structure's memory, TypedArrays where there are such.
(function (intrinsics, java, parts) {
  'use strict';

  const { values, views, places, structs } = parts;
  const { Array, Number, Proxy, apply, arrayCopyWithin, arrayReverse, arraySort, dataProperty, dataViewBuffer,
    dataViewByteOffset, descriptorOf, freeze, hasOwn, isArray, isInteger, makeArray, newList, reflectGet, reflectHas,
    setMember, tryPut, typedArrayLength, typedArraySet } = intrinsics;
  const { fail } = values;
  const { isTyped, typedLength } = views;
  const { part } = places;
  const { copyOf } = structs;

  const NO_METHODS = freeze({ __proto__: null });

  // The index that a property key is; -1 for others.
  function indexOf(key, length) {
    if (typeof key !== 'string') {
      return -1;
    }
    const index = Number(key);
    return isInteger(index) && index >= 0 && index < length && `${index}` === key ? index : -1;
  }

  // Array's methods that move elements about. Structures are views of the places that these write to,
  // so they work on copies.
  function rearranging(method, read, write, length) {
    return function (...args) {
      const copies = newList();
      for (let i = 0; i < length; i++) {
        copies[i] = copyOf(read(i));
      }
      apply(method, copies, args);
      for (let i = 0; i < length; i++) {
        write(i, copies[i]);
      }
      return this;
    };
  }

  // What stands for an array whose elements are no plain numbers: an Array of fixed length, whose
  // elements are in native memory.
  function arrayView(where, offset, element, length, label) {
    const read = (index) => element.get(where, offset + index * element.size, label);
    const write = (index, value) =>
      element.set(where, offset + index * element.size, value, `${label}[${index}]`);
    const outside = (key) =>
      fail('RangeError', label, `an index from 0 to ${length - 1}`, key);
    const methods = element.apart === undefined ? NO_METHODS : {
      __proto__: null,
      copyWithin: rearranging(arrayCopyWithin, read, write, length),
      reverse: rearranging(arrayReverse, read, write, length),
      sort: rearranging(arraySort, read, write, length),
    };
    return new Proxy(new Array(length), freeze({
      __proto__: null,
      get(target, key, receiver) {
        const index = indexOf(key, length);
        return index >= 0 ? read(index) : methods[key] ?? reflectGet(target, key, receiver);
      },
      set(target, key, value) {
        const index = indexOf(key, length);
        if (index < 0) {
          throw outside(key);
        }
        write(index, value);
        return true;
      },
      has: (target, key) => indexOf(key, length) >= 0 || reflectHas(target, key),
      ownKeys() {
        const own = newList();
        for (let i = 0; i < length; i++) {
          own[i] = `${i}`;
        }
        own[length] = 'length';
        return own;
      },
      getOwnPropertyDescriptor(target, key) {
        const index = indexOf(key, length);
        return index >= 0 ? dataProperty(read(index)) : descriptorOf(target, key);
      },
      defineProperty(target, key, descriptor) {
        const index = indexOf(key, length);
        if (index < 0 || !hasOwn(descriptor, 'value')) {
          throw outside(key);
        }
        write(index, descriptor.value);
        return true;
      },
      deleteProperty: () => false,
      preventExtensions: () => false,
      setPrototypeOf: () => false,
    }));
  }

  // A script's array for one in a structure, which has its length for good.
  function checkLength(value, typed, length, expected, label) {
    if (!typed && !isArray(value)) {
      throw fail('TypeError', label, expected, value);
    }
    const given = typed ? typedLength(value, label) : value.length;
    if (given !== length) {
      throw fail('RangeError', `${label}.length`, `${length}`, given);
    }
  }

  // An array of scalars, or of what another kind of field is.
  function array(kind, length) {
    const type = kind.scalar?.fixedWidth ? kind.scalar : undefined;
    const expected = type === undefined
      ? `an array of ${length} elements` : `an array or ${type.arrayName} of ${length} elements`;

    function view(where, offset, label) {
      const begin = dataViewByteOffset(where.view) + offset;
      return type !== undefined && begin % type.size === 0
        ? new type.array(dataViewBuffer(where.view), begin, length)
        : arrayView(where, offset, kind, length, label);
    }

    // Copies a TypedArray, unless the place is not aligned.
    function setTyped(own, value) {
      const isPlain = isTyped(own, type);
      if (isPlain) {
        typedArraySet(own, value);
      }
      return isPlain;
    }

    const self = {
      __proto__: null,
      element: kind,
      exposesBuffer: type !== undefined,
      size: length * kind.size,
      get: (where, offset, label) => part(where, self, offset, () => view(where, offset, label)),
      set(where, offset, value, label) {
        const typed = type !== undefined && isTyped(value, type);
        checkLength(value, typed, length, expected, label);
        if (typed && setTyped(self.get(where, offset, label), value)) {
          return;
        }
        const given = newList();
        for (let i = 0; i < length; i++) {
          given[i] = kind.apart === undefined ? value[i] : kind.apart(where, value[i], `${label}[${i}]`);
        }
        for (let i = 0; i < length; i++) {
          kind.set(where, offset + i * kind.size, given[i], `${label}[${i}]`);
        }
      },
      // Where others share its bytes, pointers are not followed to be shown.
      show: kind.show === undefined ? undefined : (where, offset) =>
        makeArray(length, (i) => kind.show(where, offset + i * kind.size)),
      update(member, own, where, offset) {
        if (type !== undefined && isTyped(member, type) && typedArrayLength(member) === length) {
          for (let i = 0; i < length; i++) {
            setMember(member, i, own[i]);
          }
          return member;
        }
        const updated = isArray(member) ? member : makeArray(0);
        for (let i = 0; i < length; i++) {
          const element = kind.update === undefined
            ? own[i] : kind.update(updated[i], own[i], where, offset + i * kind.size);
          tryPut(updated, i, element);
        }
        return updated;
      },
    };
    return freeze(self);
  }

  return { __proto__: null, array };
})

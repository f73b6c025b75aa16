// Completes kinds of value with what arrays and cells ask of them, so that a kind states only what differs.
(function (intrinsics, java, parts) {
  'use strict';

  const { values, memory, places, arrays } = parts;
  const { WeakMap, dataViewByteLength, freeze, makeArray, newList, put, weakGet, weakSet } = intrinsics;
  const { failure } = values;
  const { LARGEST, allocate } = memory;
  const { wholeBlock } = places;
  const { covered } = arrays;

  // Converts elements one by one. `load` returns undefined for an element that remains the same object.
  const oneByOne = freeze({
    __proto__: null,
    arrays: 'an array',
    place: () => null,
    fill(copy, array, label) {
      for (let i = 0; i < copy.length; i++) {
        this.store(copy, i, array[i], `${label}[${i}]`);
      }
    },
    back(copy, array, length) {
      for (let i = 0; i < length; i++) {
        const left = this.load(copy, i, array);
        if (left !== undefined) {
          put(array, i, left);
        }
      }
    },
  });

  // Completes { size, get(where, offset, label), set(where, offset, value, label) }. Optional members are
  // `update`, which returns a script's value after the callee changed the memory, and `show`, which returns
  // what is printed; others replace the ones here.
  const inMemory = (kind) => freeze({
    ...oneByOne,
    most: LARGEST / kind.size,
    allocate: (length, label) => allocate(length * kind.size, label, kind.alignment),
    place: (block) => wholeBlock(null, block),
    fill(copy, array, label) {
      const given = newList();
      copy.given = given;
      for (let i = 0; i < copy.length; i++) {
        given[i] = array[i];
        kind.set(copy.where, i * kind.size, given[i], `${label}[${i}]`);
      }
    },
    store(copy, i, value, label) {
      const given = newList();
      given[i] = value;
      copy.given = given;
      kind.set(copy.where, i * kind.size, value, label);
    },
    load(copy, i) {
      const left = kind.get(copy.where, i * kind.size);
      return kind.update === undefined
        ? left : kind.update(copy.given?.[i], left, copy.where, i * kind.size);
    },
    list(block, count) {
      const where = this.place(block);
      const length = covered(dataViewByteLength(where.view) / kind.size, count);
      return makeArray(length, (i) => kind.get(where, i * kind.size));
    },
    ...kind,
    __proto__: null,
  });

  // Wraps `make` so that it is called once for each type.
  function onceEach(make) {
    const made = new WeakMap();
    return (type) => {
      let kind = weakGet(made, type);
      if (kind === undefined) {
        kind = make(type);
        weakSet(made, type, kind);
      }
      return kind;
    };
  }

  // The same elements in memory, with one of zeros behind them, where the array ends.
  const terminated = onceEach((kind) => freeze({
    ...kind,
    __proto__: null,
    isTerminated: true,
    allocate: (length, label) => kind.allocate(length + 1, label),
    fill(copy, array, label) {
      kind.fill(copy, array, label);
      for (let i = 0; i < copy.length; i++) {
        const element = kind.scalar === undefined
          ? kind.get(copy.where, i * kind.size) : kind.load(copy, i);
        if (element === null || element === false || element === 0 || element === 0n) {
          throw failure('RangeError', 'EKKO_RANGE',
            `${label}[${i}] is ${element === null ? 'null' : 'zero'}, where the array would end`);
        }
      }
    },
  }));

  return { __proto__: null, oneByOne, inMemory, onceEach, terminated };
})

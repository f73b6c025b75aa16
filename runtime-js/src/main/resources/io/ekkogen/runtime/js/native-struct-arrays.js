// Arrays of structures, one block of memory, and of pointers to structures. What is passed is
// { memory, length, given, items }: what the script's array had, unless it is 'out', and the instances for
// that, which live as long as it does. Of structures there is also the place of the whole, which keeps
// what their pointers were set to.
(function (intrinsics, java, values, cells, arrays, places, structs) {
  'use strict';

  const { BigInt, Map, Number, asIntN, asUintN, dataViewByteLength, makeArray, newList, put } = intrinsics;
  const { types, fail, article } = values;
  const { LARGEST, allocate, viewOf, checkHolder, held, hold } = cells;
  const { NO_ARRAY, isNull, lengthOf, lengthIn, covered } = arrays;
  const { wholeBlock, inside, copyPlace } = places;
  const { instance, argument, sharing, placeOf, knownPlace, addressOf, borrowed, update } = structs;
  const pointerSize = java.pointerSize();
  const raw = pointerSize === 8 ? types.ulong : types.uint;

  const NO_CELL = { __proto__: null, memory: null, item: null };

  const elementOf = (type, whole, index) => inside(whole, index * type.size, type);

  function blockOf(type, length, given, items, label) {
    const memory = allocate(length * type.size, label, type.alignment);
    return { __proto__: null, memory, length, given, items, whole: wholeBlock(type, memory) };
  }

  // Copies of structures, or room for as many. `known` as in `argument`.
  function structsIn(type, array, label, nullable, direction = 'in', known = undefined) {
    if (nullable && isNull(array)) {
      return NO_ARRAY;
    }
    const length = lengthOf(
      array, `an array of ${type.name}`, label, nullable, LARGEST / type.size, direction);
    const copy = blockOf(type, length, newList(), newList(), label);
    if (direction !== 'out') {
      sharing(known ?? new Map(), () => fillStructs(type, array, copy, label));
    }
    return copy;
  }

  function fillStructs(type, array, copy, label) {
    const given = newList();
    const items = newList();
    for (let i = 0; i < copy.length; i++) {
      given[i] = array[i];
      items[i] = instance(given[i], type, type.Type(), `${label}[${i}]`);
      copyPlace(placeOf(items[i]), elementOf(type, copy.whole, i));
    }
    copy.given = given;
    copy.items = items;
  }

  // Room for structures that come back by themselves.
  const structsRoom = (type, count, label) =>
    blockOf(type, lengthIn(count, LARGEST / type.size, label), newList(), newList(), label);

  // Gives an array's elements what the callee left; there is no array where it comes back by itself.
  function structsOut(type, array, copy, count) {
    if (copy.memory === null || array === undefined) {
      return;
    }
    const length = covered(copy.length, count);
    for (let i = 0; i < length; i++) {
      const left = elementOf(type, copy.whole, i);
      const element = copy.given[i] ?? array[i];
      if (knownPlace(element)?.type === type) {
        copyPlace(left, placeOf(element));
      } else if (typeof element === 'object' && element !== null) {
        update(element, new (type.Type())(left));
      } else {
        put(array, i, new (type.Type())(left));
      }
    }
  }

  // An array that comes back; null for null.
  function structsOf(type, block, count) {
    if (block === null) {
      return null;
    }
    const whole = wholeBlock(type, block);
    const length = covered(dataViewByteLength(whole.view) / type.size, count);
    return makeArray(length, (i) => new (type.Type())(elementOf(type, whole, i)));
  }

  // What a pointer leads to that a function returned: an element of an array that it was passed, or a
  // view of memory that is somebody else's.
  function elementAt(type, copy, address) {
    if (copy.memory !== null) {
      const offset = Number(BigInt(address) - BigInt(java.addressOf(copy.memory)));
      if (offset >= 0 && offset < copy.length * type.size && offset % type.size === 0) {
        const index = offset / type.size;
        return copy.items[index] ?? new (type.Type())(elementOf(type, copy.whole, index));
      }
    }
    return borrowed(type, address);
  }

  // Pointers to structures, of which some may be null; or room for as many. `known` as in `argument`.
  function pointersIn(type, array, label, nullable, direction = 'in', known = undefined) {
    if (nullable && isNull(array)) {
      return NO_ARRAY;
    }
    const length = lengthOf(
      array, `an array of ${type.name}`, label, nullable, LARGEST / pointerSize, direction);
    const memory = allocate(length * pointerSize, label);
    const copy = { __proto__: null, memory, length, given: newList(), items: newList() };
    if (direction !== 'out') {
      sharing(known ?? new Map(), () => fillPointers(type, array, copy, label));
    }
    return copy;
  }

  function fillPointers(type, array, copy, label) {
    const view = viewOf(copy.memory);
    const given = newList();
    const items = newList();
    for (let i = 0; i < copy.length; i++) {
      const element = array[i];
      const item = isNull(element) ? null : instance(element, type, type.Type(), `${label}[${i}]`);
      given[i] = element;
      items[i] = item;
      raw.set(view, i * pointerSize, item === null ? 0n : unsigned(addressOf(item)));
    }
    copy.given = given;
    copy.items = items;
  }

  const unsigned = (address) => asUintN(8 * pointerSize, address);

  // Room for pointers that come back by themselves.
  function pointersRoom(type, count, label) {
    const length = lengthIn(count, LARGEST / pointerSize, label);
    const memory = allocate(length * pointerSize, label);
    return { __proto__: null, memory, length, given: newList(), items: newList() };
  }

  // An element that the callee pointed elsewhere becomes a view of what is there.
  function pointersOut(type, array, copy, count) {
    if (copy.memory === null || array === undefined) {
      return;
    }
    const view = viewOf(copy.memory);
    const length = covered(copy.length, count);
    for (let i = 0; i < length; i++) {
      const address = BigInt(raw.get(view, i * pointerSize));
      const item = copy.items[i];
      if (item !== undefined && item !== null && unsigned(addressOf(item)) === address) {
        update(copy.given[i], item);
      } else {
        put(array, i, borrowed(type, asIntN(64, address)));
      }
    }
  }

  function pointersOf(type, block, count) {
    if (block === null) {
      return null;
    }
    const view = viewOf(block);
    const length = covered(dataViewByteLength(view) / pointerSize, count);
    return makeArray(length, (i) => borrowed(type, asIntN(64, BigInt(raw.get(view, i * pointerSize)))));
  }

  // A `ref` or `out` pointer to a structure: a pointer to the pointer.
  function pointerCell(type, holder, label, nullable, withValue, known) {
    if (nullable && isNull(holder)) {
      return NO_CELL;
    }
    if (knownPlace(holder) !== undefined) {
      throw fail('TypeError', label, `an object { value } or an array of one element, for ${article(type.name)}`, holder);
    }
    checkHolder(holder, label);
    const cell = { __proto__: null, memory: allocate(pointerSize, label), item: null };
    if (withValue) {
      fillPointerCell(type, cell, holder, label, known);
    }
    return cell;
  }

  function fillPointerCell(type, cell, holder, label, known) {
    const value = held(holder);
    cell.item = isNull(value) ? null : argument(value, type, type.Type(), label, known);
    if (cell.item !== null) {
      raw.set(viewOf(cell.memory), 0, unsigned(addressOf(cell.item)));
    }
  }

  function takePointer(type, cell, holder) {
    if (cell.memory === null) {
      return;
    }
    const address = BigInt(raw.get(viewOf(cell.memory), 0));
    if (cell.item === null || unsigned(addressOf(cell.item)) !== address) {
      hold(holder, borrowed(type, asIntN(64, address)));
    }
  }

  return {
    __proto__: null, structsIn, structsRoom, structsOut, structsOf, elementAt, pointersIn, pointersRoom, pointersOut,
    pointersOf, pointerCell, takePointer, fillStructs, fillPointers, fillPointerCell,
  };
})

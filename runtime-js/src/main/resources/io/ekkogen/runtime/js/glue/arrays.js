// Arrays, and cells for `ref` and `out` values. What native code gets is a copy:
// { memory, length, label, where, given, items, isWritten }. The length and each element are read once.
// The kind of the elements allocates the copy (`allocate`) and converts elements (`fill`, `back`, `store`,
// `load`). A cell is a copy of one element.
(function (intrinsics, java, parts) {
  'use strict';

  const { values, memory, buffers, structs, views } = parts;
  const { Map, Number, freeze, isArray, isInteger, newList, trunc } = intrinsics;
  const { fail, article } = values;
  const { allocate, checkElements, checkHolder, held, hold } = memory;
  const { knownPlace, sharing } = structs;
  const { isTyped, typedLength, bytesOf } = views;

  const NONE = freeze({ __proto__: null, memory: null, length: 0 });

  const isNull = (value) => value === null || value === undefined;

  // An array with a count may be null, but not missing: null would have to be meant.
  function requireGiven(array, label) {
    if (array === undefined) {
      throw fail('TypeError', label, 'an array, or null', array);
    }
    return array;
  }

  const isWrittenTo = (direction) => direction === 'ref' || direction === 'out';

  // Whether an array of such elements may be the bytes of any buffer.
  const takesBytes = (kind, direction) =>
    direction === 'const' && kind.size === 1 && kind.scalar?.array !== undefined;

  function expectedArray(kind, nullable, direction) {
    const arrays = takesBytes(kind, direction) ? 'an array, an ArrayBuffer or a view of one' : kind.arrays;
    return nullable ? `${arrays}, or null` : arrays;
  }

  // The length of an Array, read once: that of a Proxy may be anything, and differ every time.
  function plainLength(kind, array, label, nullable, direction) {
    if (!isArray(array)) {
      throw fail('TypeError', label, expectedArray(kind, nullable, direction), array);
    }
    const { length } = array;
    if (!isInteger(length) || length < 0 || length > kind.most) {
      throw fail(typeof length === 'number' ? 'RangeError' : 'TypeError',
        `${label}.length`, `an integer from 0 to ${kind.most}`, length);
    }
    if (isWrittenTo(direction)) {
      checkElements(array, length, label);
    }
    return length || 0; // of -0
  }

  // The length that a converted count, or one in memory, asks for.
  function lengthIn(count, most, label) {
    if (!(count >= 0 && count <= most)) {
      throw fail('RangeError', label, `an integer from 0 to ${trunc(most)}`, count);
    }
    return Number(count) || 0; // of -0
  }

  function copyOf(kind, length, label, isWritten) {
    const memory = kind.allocate(length, label);
    return { __proto__: null, memory, length, label, where: kind.place(memory), given: null, items: null, isWritten };
  }

  // Blocks for copies that are only read, which calls gave back when they had ended: allocating native memory
  // takes longer than most calls. There is none where every block is to be as large as was asked for.
  const SPARES = 4;
  const LARGEST_SPARE = java.isolatesBlocks() ? 0 : 2 ** 20;
  const spares = newList();
  for (let i = 0; i < SPARES; i++) {
    spares[i] = null;
  }

  function takeSpare(size, label) {
    let found = null;
    for (let i = 0; i < SPARES && found === null; i++) {
      if (spares[i] !== null && spares[i].size >= size) {
        found = spares[i];
        spares[i] = null;
      }
    }
    const rounded = (size + 1023) & -1024;
    return found ?? { __proto__: null, block: allocate(rounded, label, 16), size: rounded };
  }

  // Takes the place of the smallest.
  function giveSpare(spare) {
    let smallest = 0;
    for (let i = 1; i < SPARES && spares[smallest] !== null; i++) {
      if (spares[i] === null || spares[i].size < spares[smallest].size) {
        smallest = i;
      }
    }
    if (spares[smallest] === null || spares[smallest].size < spare.size) {
      spares[smallest] = spare;
    }
  }

  // Memory for a copy of numbers that is only read, until `arrayDone`.
  function copyToRead(kind, length, label) {
    const size = length * kind.size;
    if (kind.scalar === undefined || kind.isTerminated || size > LARGEST_SPARE || LARGEST_SPARE === 0) {
      return copyOf(kind, length, label, false);
    }
    const spare = takeSpare(size, label);
    return {
      __proto__: null, memory: spare.block, length, label, where: null, given: null, items: null, isWritten: false, spare,
    };
  }

  // The call that read a copy has ended, and nothing else takes it.
  function arrayDone(copy) {
    const { spare } = copy;
    if (spare !== undefined) {
      copy.spare = undefined;
      giveSpare(spare);
    }
  }

  // Memory for an array that comes back by itself, of which the caller gave only the length.
  const room = (kind, count, label) => copyOf(kind, lengthIn(count, kind.most, label), label, true);

  // A copy of an array's elements, or memory for as many. A direction is 'in' for what is copied in, 'const' for
  // what is only read, 'out' for what is only written, and 'ref' for both.
  function arrayCopy(kind, given, label, nullable, direction, known) {
    if (nullable && isNull(given)) {
      return NONE;
    }
    const array = takesBytes(kind, direction) ? bytesOf(given, label, kind.scalar.array) ?? given : given;
    const isTypedArray = kind.scalar !== undefined && isTyped(array, kind.scalar);
    const length = isTypedArray
      ? typedLength(array, label) : plainLength(kind, array, label, nullable, direction);
    const shared = isTypedArray && !kind.isTerminated ? buffers.blockOf(array) : undefined;
    if (shared !== undefined) {
      return { __proto__: null, memory: shared, length, label, isShared: true };
    }
    const copy = direction === 'const'
      ? copyToRead(kind, length, label) : copyOf(kind, length, label, isWrittenTo(direction));
    if (direction !== 'out') {
      fillArray(kind, array, copy, label, known);
    }
    return copy;
  }

  // Arguments with the same `known` convert a plain object to the same structure.
  function fillArray(kind, array, copy, label, known) {
    if (kind.leadsToStructs) {
      sharing(known ?? new Map(), () => { kind.fill(copy, array, label); });
    } else {
      kind.fill(copy, array, label);
    }
  }

  // How much of an array a count covers; all of it where there is no count.
  function covered(length, count) {
    return count === undefined || count >= length ? length : count <= 0 ? 0 : Number(count);
  }

  // Gives an array what the callee left, only as much as was passed; there is no array where it comes back
  // by itself.
  function arrayBack(kind, array, copy, count) {
    if (copy.memory !== null && array !== undefined && copy.isShared !== true) {
      kind.back(copy, array, covered(copy.length, count));
    }
  }

  // An array that comes back; null for null.
  const arrayOf = (kind, block, count) => (block === null ? null : kind.list(block, count));

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

  // A cell for the value that a holder has, or for the one that it will get.
  function cellCopy(kind, holder, label, nullable, direction, known) {
    if (nullable && isNull(holder)) {
      return NONE;
    }
    if (kind.isPointer && knownPlace(holder) !== undefined) {
      throw fail('TypeError', label,
        `an object { value } or an array of one element, for ${article(kind.target.name)}`, holder);
    }
    checkHolder(holder, label);
    const cell = copyOf(kind, 1, label, true);
    if (direction !== 'out') {
      fillCell(kind, holder, cell, label, known);
    }
    return cell;
  }

  function fillCell(kind, holder, cell, label, known) {
    const value = held(holder);
    if (kind.leadsToStructs) {
      sharing(known ?? new Map(), () => { kind.store(cell, 0, value, label); });
    } else {
      kind.store(cell, 0, value, label);
    }
  }

  // What is in a cell; undefined where there is none.
  const peek = (kind, cell) => (cell.memory === null ? undefined : kind.load(cell, 0, NONE));

  // Gives the holder what the callee left in its cell.
  function cellBack(kind, cell, holder) {
    const left = peek(kind, cell);
    if (left !== undefined) {
      hold(holder, left);
    }
    return left;
  }

  // Creates the functions of glue for each direction, with and without null, by `make`.
  function everyWay(make) {
    return {
      __proto__: null,
      arrayIn: make(arrayCopy, fillArray, false, 'in'),
      arrayInOrNull: make(arrayCopy, fillArray, true, 'in'),
      arrayConst: make(arrayCopy, fillArray, false, 'const'),
      arrayConstOrNull: make(arrayCopy, fillArray, true, 'const'),
      arrayRef: make(arrayCopy, fillArray, false, 'ref'),
      arrayRefOrNull: make(arrayCopy, fillArray, true, 'ref'),
      arrayOut: make(arrayCopy, fillArray, false, 'out'),
      arrayOutOrNull: make(arrayCopy, fillArray, true, 'out'),
      cellRef: make(cellCopy, fillCell, false, 'ref'),
      cellRefOrNull: make(cellCopy, fillCell, true, 'ref'),
      cellOut: make(cellCopy, fillCell, false, 'out'),
      cellOutOrNull: make(cellCopy, fillCell, true, 'out'),
    };
  }

  return {
    __proto__: null, NONE, everyWay, isWrittenTo, isNull, requireGiven, covered, room, arrayBack, arrayDone, arrayOf, longest,
    count, peek, cellBack,
    ...everyWay((copy, fill, nullable, direction) => (kind, value, label) =>
      copy(kind, value, label, nullable, direction)),
  };
})

// Bit-fields. Offsets are in bits from the structure's begin; on big-endian machines a byte's most
// significant bit comes first.
(function (intrinsics, java, parts) {
  'use strict';

  const { values } = parts;
  const { BigInt, asIntN, asUintN, floor, freeze } = intrinsics;
  const { types, integerConverter } = values;
  const { byte } = types;
  const LE = java.littleEndian();

  // Which bytes the bits lie in, and how far they are shifted in the number that these bytes are.
  function placeOf(offset, width) {
    const first = floor(offset / 8);
    const count = floor((offset + width - 1) / 8) - first + 1;
    return { __proto__: null, first, count, shift: BigInt(LE ? offset % 8 : 8 * count - offset % 8 - width) };
  }

  // The number that some bytes are.
  function load(view, { first, count }) {
    let number = 0n;
    for (let i = count - 1; i >= 0; i--) {
      number = (number << 8n) | BigInt(byte.get(view, LE ? first + i : first + count - 1 - i));
    }
    return number;
  }

  function read(view, offset, width) {
    const place = placeOf(offset, width);
    return asUintN(width, load(view, place) >> place.shift);
  }

  function write(view, offset, width, value) {
    const place = placeOf(offset, width);
    const { first, count, shift } = place;
    const mask = asUintN(width, -1n) << shift;
    let number = (load(view, place) & ~mask) | (value << shift);
    for (let i = 0; i < count; i++) {
      byte.set(view, LE ? first + i : first + count - 1 - i, number & 255n);
      number >>= 8n;
    }
  }

  function booleanBits(type, width) {
    return freeze({
      __proto__: null,
      get: (where, offset) => read(where.view, offset, width) !== 0n,
      set: (where, offset, value, label) =>
        write(where.view, offset, width, type.toNative(value, label) ? 1n : 0n),
    });
  }

  // Some bits of an integer or a boolean.
  function bits(kind, width) {
    const type = kind.scalar;
    if (!type.integer) {
      return booleanBits(type, width);
    }
    const isSigned = type.min < 0n;
    const least = isSigned ? -(2n ** BigInt(width - 1)) : 0n;
    const most = 2n ** BigInt(isSigned ? width - 1 : width) - 1n;
    const toNative = integerConverter(least, most);
    return freeze({
      __proto__: null,
      get(where, offset) {
        const value = read(where.view, offset, width);
        return type.represent(isSigned ? asIntN(width, value) : value);
      },
      set: (where, offset, value, label) =>
        write(where.view, offset, width, asUintN(width, BigInt(toNative(value, label)))),
    });
  }

  return { __proto__: null, bits };
})

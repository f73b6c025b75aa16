// Bit-fields. Offsets are in bits from the structure's begin; on big-endian machines a byte's most
// significant bit comes first.
(function (intrinsics, java, parts) {
  'use strict';

  const { values } = parts;
  const { BigInt, Number, asIntN, asUintN, floor, freeze, min } = intrinsics;
  const { types, integerConverter } = values;
  const LE = java.littleEndian();

  // Calls `each` for the bytes that up to 32 bits lie in: with the byte's index, how far its part is
  // shifted in the byte and in the number, and how many bits that has.
  function eachByte(offset, width, each) {
    for (let bit = 0; bit < width;) {
      const at = offset + bit;
      const skip = at % 8;
      const taken = min(8 - skip, width - bit);
      each(floor(at / 8), LE ? skip : 8 - skip - taken, LE ? bit : width - bit - taken, taken);
      bit += taken;
    }
  }

  function readShort(view, offset, width) {
    let value = 0;
    eachByte(offset, width, (index, inByte, inNumber, taken) => {
      value += ((types.byte.get(view, index) >> inByte) & (2 ** taken - 1)) * 2 ** inNumber;
    });
    return value;
  }

  function writeShort(view, offset, width, value) {
    eachByte(offset, width, (index, inByte, inNumber, taken) => {
      const mask = 2 ** taken - 1;
      const others = types.byte.get(view, index) & ~(mask << inByte);
      types.byte.set(view, index, others | ((floor(value / 2 ** inNumber) & mask) << inByte));
    });
  }

  // Of more than 32 bits, which part has the low ones.
  const halves = (offset, width) =>
    (LE ? { low: offset, high: offset + 32 } : { low: offset + width - 32, high: offset });

  function read(view, offset, width) {
    return width <= 32 ? BigInt(readShort(view, offset, width)) : readLong(view, offset, width);
  }

  function readLong(view, offset, width) {
    const { low, high } = halves(offset, width);
    return (BigInt(readShort(view, high, width - 32)) << 32n) | BigInt(readShort(view, low, 32));
  }

  function write(view, offset, width, value) {
    if (width <= 32) {
      writeShort(view, offset, width, Number(value));
    } else {
      const { low, high } = halves(offset, width);
      writeShort(view, high, width - 32, Number(value >> 32n));
      writeShort(view, low, 32, Number(asUintN(32, value)));
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

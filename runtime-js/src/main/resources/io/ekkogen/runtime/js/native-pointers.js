// Pointers as scripts see them: an object, or null; a bigint too as argument.
(function (intrinsics, java, values) {
  'use strict';

  const { ArrayBuffer, BigInt, DataView, Number, TypeError, WeakMap, asIntN, asUintN, bigintToString, freeze, inspectSymbol,
    isInstance, weakGet, weakSet } = intrinsics;
  const { types, checked, fail, translated, scalarOf } = values;
  const pointerSize = java.pointerSize();

  const addresses = new WeakMap();
  const addressOf = (value) => weakGet(addresses, value);
  const memoryAt = (pointer, offset, length) => {
    const address = addressOf(pointer) + BigInt(checked(types.long, offset, 'offset'));
    return new DataView(new ArrayBuffer(java.memory(asIntN(64, address), length)));
  };

  const text = (pointer) => `Pointer(0x${bigintToString(addressOf(pointer), 16)})`;

  // As the engine takes it for a Java int.
  function size(value, label) {
    if (checked(types.int, value, label) < 0) {
      throw fail('RangeError', label, 'an integer from 0', value);
    }
    return Number(value) || 0;
  }

  class Pointer {
    constructor(key, address) {
      if (key !== addresses) {
        throw new TypeError('Pointers come from native functions');
      }
      weakSet(addresses, this, address);
      freeze(this);
    }

    get address() {
      return addressOf(this);
    }

    read(type, offset = 0) {
      const scalar = scalarOf(type);
      return scalar.get(memoryAt(this, offset, scalar.size), 0);
    }

    write(type, value, offset = 0) {
      const scalar = scalarOf(type);
      scalar.set(memoryAt(this, offset, scalar.size), 0, checked(scalar, value, `write: ${type}`));
    }

    readString(encoding = 'utf-8', max = undefined) {
      if (typeof encoding !== 'string' || !java.isEncoding(encoding)) {
        throw fail('RangeError', 'readString: encoding', 'the name of a character encoding', encoding);
      }
      const most = max === undefined ? -1 : size(max, 'readString: max');
      return translated(() => java.readString(asIntN(64, addressOf(this)), encoding, most));
    }

    view(length) {
      const bytes = size(length, 'view: length');
      return new ArrayBuffer(java.memory(asIntN(64, addressOf(this)), bytes));
    }

    offset(bytes) {
      return pointer(addressOf(this) + BigInt(checked(types.long, bytes, 'offset: bytes')));
    }

    equals(other) {
      return isInstance(Pointer, other) && addressOf(other) === addressOf(this);
    }

    toString() {
      return text(this);
    }

    toJSON() {
      return text(this);
    }

    [inspectSymbol]() {
      return text(this);
    }
  }

  freeze(Pointer);
  freeze(Pointer.prototype);

  // NULL is null.
  function pointer(address) {
    const unsigned = asUintN(64, BigInt(address));
    return unsigned === 0n ? null : new Pointer(addresses, unsigned);
  }

  // As the engine takes it for a Java long.
  function toAddress(value, label) {
    return asIntN(64, bitsOf(checked(type, value, label)));
  }

  const bitsOf = (value) =>
    (value === null || value === undefined ? 0n : typeof value === 'bigint' ? value : addressOf(value));

  const raw = pointerSize === 8 ? types.ulong : types.uint;
  const limit = 2n ** BigInt(8 * pointerSize);
  const type = {
    __proto__: null,
    size: pointerSize,
    expected: 'a pointer, a bigint or null',
    get: (memory, offset) => pointer(raw.get(memory, offset)),
    set: (memory, offset, value) =>
      raw.set(memory, offset, asUintN(8 * pointerSize, bitsOf(value))),
    check(value) {
      if (typeof value === 'bigint') {
        return value >= -limit / 2n && value < limit ? undefined : 'RangeError';
      }
      const isPointer = value === null || value === undefined
        || (typeof value === 'object' && addressOf(value) !== undefined);
      return isPointer ? undefined : 'TypeError';
    },
  };
  types.IntPtr = type;
  types.UIntPtr = type;
  types.pointer = type;

  const isPointer = (value) =>
    typeof value === 'object' && value !== null && addressOf(value) !== undefined;

  return { __proto__: null, pointer, toAddress, isPointer };
})

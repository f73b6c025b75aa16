// Pointers as scripts see them: an object, or null; a bigint too as argument.
(function (intrinsics, java, parts) {
  'use strict';

  const { values, buffers } = parts;
  const { ArrayBuffer, BigInt, DataView, TypeError, WeakMap, asIntN, asUintN, bigintToString, freeze, inspectSymbol,
    weakGet, weakSet } = intrinsics;
  const { types, article, fail, failure, translated, scalarOf } = values;
  const pointerSize = java.pointerSize();

  const addresses = new WeakMap();
  const isPointer = (value) => weakGet(addresses, value) !== undefined;

  function addressOf(pointer) {
    const address = weakGet(addresses, pointer);
    if (address === undefined) {
      throw fail('TypeError', 'this', 'a pointer', pointer);
    }
    return address;
  }

  const memoryAt = (pointer, offset, length) => {
    const address = addressOf(pointer) + BigInt(types.long.toNative(offset, 'offset'));
    return new DataView(new ArrayBuffer(java.memory(asIntN(64, address), length)));
  };

  const text = (pointer) => `Pointer(0x${bigintToString(addressOf(pointer), 16)})`;

  // Converts a size in bytes.
  function size(value, label) {
    const bytes = types.int.toNative(value, label);
    if (bytes < 0) {
      throw fail('RangeError', label, 'an integer from 0', value);
    }
    return bytes;
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
      const converted = scalar.toNative(value, `write: ${type}`);
      scalar.set(memoryAt(this, offset, scalar.size), 0, converted);
    }

    readString(encoding = 'utf-8', max = undefined) {
      if (typeof encoding !== 'string' || !java.isEncoding(encoding)) {
        throw fail(typeof encoding === 'string' ? 'RangeError' : 'TypeError',
          'readString: encoding', 'the name of a character encoding', encoding);
      }
      const address = asIntN(64, addressOf(this));
      if (max === undefined) {
        return translated(() => java.textAt(address, java.encoding(encoding)));
      }
      const most = size(max, 'readString: max');
      return translated(() => java.textWithin(address, java.encoding(encoding), most));
    }

    view(length) {
      const bytes = size(length, 'view: length');
      return new ArrayBuffer(java.memory(asIntN(64, addressOf(this)), bytes));
    }

    offset(bytes) {
      return pointer(addressOf(this) + BigInt(types.long.toNative(bytes, 'offset: bytes')));
    }

    equals(other) {
      const address = addressOf(this);
      return isPointer(other) && addressOf(other) === address;
    }

    toString() {
      return text(this);
    }

    toJSON() {
      return text(this);
    }

    [inspectSymbol]() {
      return isPointer(this) ? text(this) : { __proto__: null };
    }
  }

  freeze(Pointer);
  freeze(Pointer.prototype);

  // NULL is null.
  function pointer(address) {
    const unsigned = asUintN(64, BigInt(address));
    return unsigned === 0n ? null : new Pointer(addresses, unsigned);
  }

  const raw = pointerSize === 8 ? types.ulong : types.uint;
  const limit = 2n ** BigInt(8 * pointerSize);
  const least = -limit / 2n;

  // Converts a pointer to its address, as the engine takes that for a Java long.
  const toAddress = (value, label) => converted(value, label, true);

  const toNonNullAddress = (value, label) => converted(value, label, false);

  function converted(value, label, nullable) {
    let address = 0n;
    if (typeof value === 'bigint') {
      address = value;
    } else if (isPointer(value)) {
      address = addressOf(value);
    } else if (!nullable || (value !== null && value !== undefined)) {
      address = buffers.passedAddress(value);
      if (address === undefined) {
        throw notPointer('TypeError', value, label, nullable);
      }
    }
    if (address < least || address >= limit) {
      throw notPointer('RangeError', value, label, nullable);
    }
    return asIntN(64, address);
  }

  function notPointer(kind, value, label, nullable) {
    const expected = nullable ? 'a pointer, a bigint or null' : 'a pointer or a bigint';
    const structure = structureOf(value);
    return structure === undefined
      ? fail(kind, label, expected, value)
      : failure('TypeError', 'EKKO_TYPE',
        `${label}: expected ${expected}, got ${article(structure)}: pass ${structure}.pointerTo(it)`);
  }

  // The name of an instance's structure, which those that make structures tell.
  let structureOf = () => undefined;
  const tellStructures = (find) => {
    structureOf = find;
  };

  const type = {
    __proto__: null,
    size: pointerSize,
    get: (memory, offset) => pointer(raw.get(memory, offset)),
    set: (memory, offset, address) => raw.set(memory, offset, asUintN(8 * pointerSize, address)),
    fromNative: pointer,
    toNative: toAddress,
    toNonNull: toNonNullAddress,
  };
  types.IntPtr = type;
  types.UIntPtr = type;
  types.pointer = type;

  return { __proto__: null, pointer, size, toAddress, isPointer, tellStructures };
})

// What the types of a mapping are in JavaScript: how a value is checked, and how it lies in memory.
(function (intrinsics, java, makeError, inspect) {
  'use strict';

  const { BigInt, Number, asIntN, bigintToString, freeze, hasOwn, inspectSymbol, isInteger } = intrinsics;
  const { ArrayBuffer, DataView, TypeError, WeakMap, WeakSet } = globalThis;
  const { fround } = Math;
  const { isFinite } = Number;
  const method = (prototype, name) => Function.prototype.call.bind(prototype[name]);
  const LE = java.littleEndian();
  const pointerSize = java.pointerSize();

  // DataView's methods, out of the reach of scripts that patch them.
  const view = (kind) => ({
    __proto__: null,
    get: method(DataView.prototype, `get${kind}`),
    set: method(DataView.prototype, `set${kind}`),
  });
  const asUintN = BigInt.asUintN;

  const integer = (size, kind, min, max, array) => {
    const { get, set } = view(kind);
    const big = size === 8;
    return {
      __proto__: null,
      size,
      array,
      integer: true,
      expected: `an integer from ${min} to ${max}`,
      get: (memory, offset) => get(memory, offset, LE),
      set: (memory, offset, value) => set(memory, offset, big ? BigInt(value) : Number(value), LE),
      // A reason why not, or undefined.
      check(value) {
        if (typeof value === 'bigint') {
          return value >= min && value <= max ? undefined : 'RangeError';
        }
        if (typeof value !== 'number') {
          return 'TypeError';
        }
        return isInteger(value) && value >= min && value <= max ? undefined : 'RangeError';
      },
    };
  };

  const floating = (size, kind, array) => {
    const { get, set } = view(kind);
    return {
      __proto__: null,
      size,
      array,
      expected: size === 4 ? 'a number that fits a float' : 'a number',
      get: (memory, offset) => get(memory, offset, LE),
      set: (memory, offset, value) => set(memory, offset, value, LE),
      check(value) {
        if (typeof value !== 'number') {
          return 'TypeError';
        }
        return size === 4 && isFinite(value) && !isFinite(fround(value)) ? 'RangeError' : undefined;
      },
    };
  };

  const boolean = (size, kind) => {
    const { get, set } = view(kind);
    return {
      __proto__: null,
      size,
      expected: 'a boolean',
      get: (memory, offset) => get(memory, offset, LE) !== 0,
      set: (memory, offset, value) => set(memory, offset, value ? 1 : 0, LE),
      check: (value) => (typeof value === 'boolean' ? undefined : 'TypeError'),
    };
  };

  const types = {
    __proto__: null,
    bool: boolean(4, 'Int32'),
    bool8: boolean(1, 'Uint8'),
    sbyte: integer(1, 'Int8', -(2n ** 7n), 2n ** 7n - 1n, Int8Array),
    byte: integer(1, 'Uint8', 0n, 2n ** 8n - 1n, Uint8Array),
    short: integer(2, 'Int16', -(2n ** 15n), 2n ** 15n - 1n, Int16Array),
    ushort: integer(2, 'Uint16', 0n, 2n ** 16n - 1n, Uint16Array),
    int: integer(4, 'Int32', -(2n ** 31n), 2n ** 31n - 1n, Int32Array),
    uint: integer(4, 'Uint32', 0n, 2n ** 32n - 1n, Uint32Array),
    long: integer(8, 'BigInt64', -(2n ** 63n), 2n ** 63n - 1n, BigInt64Array),
    ulong: integer(8, 'BigUint64', 0n, 2n ** 64n - 1n, BigUint64Array),
    float: floating(4, 'Float32', Float32Array),
    double: floating(8, 'Float64', Float64Array),
    string: {
      __proto__: null,
      expected: 'a string or null',
      check: (value) =>
        typeof value === 'string' || value === null || value === undefined ? undefined : 'TypeError',
    },
  };

  // Errors made here need no explaining.
  const made = new WeakSet();
  const madeAdd = method(WeakSet.prototype, 'add');
  const madeHas = method(WeakSet.prototype, 'has');
  const isOurs = (error) => typeof error === 'object' && error !== null && madeHas(made, error);

  function fail(kind, label, expected, value) {
    const got = value === undefined ? 'nothing' : inspect(value, 0);
    const code = kind === 'RangeError' ? 'EKKO_RANGE' : 'EKKO_TYPE';
    const error = makeError(kind, code, `${label}: expected ${expected}, got ${got}`);
    madeAdd(made, error);
    return error;
  }

  // Pointers: an object, null, or a bigint.
  const addresses = new WeakMap();
  const weakGet = method(WeakMap.prototype, 'get');
  const weakSet = method(WeakMap.prototype, 'set');
  const addressOf = (value) => weakGet(addresses, value);
  const memoryAt = (pointer, offset, length) => {
    const address = addressOf(pointer) + BigInt(checked(types.long, offset, 'offset'));
    return new DataView(new ArrayBuffer(java.memory(asIntN(64, address), length)));
  };

  const text = (pointer) => `Pointer(0x${bigintToString(addressOf(pointer), 16)})`;

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
      const most = max === undefined ? -1 : Number(checked(types.int, max, 'readString: max'));
      return java.readString(asIntN(64, addressOf(this)), encoding, most);
    }

    view(length) {
      const bytes = Number(checked(types.int, length, 'view: length'));
      if (bytes < 0) {
        throw fail('RangeError', 'view: length', 'an integer from 0', length);
      }
      return new ArrayBuffer(java.memory(asIntN(64, addressOf(this)), bytes));
    }

    offset(bytes) {
      return pointer(addressOf(this) + BigInt(checked(types.long, bytes, 'offset: bytes')));
    }

    equals(other) {
      return other instanceof Pointer && addressOf(other) === addressOf(this);
    }

    toString() {
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

  function toAddress(value, label) {
    if (value === null || value === undefined) {
      return 0n;
    }
    const address = typeof value === 'bigint' ? value : addressOf(value);
    if (address === undefined) {
      throw fail('TypeError', label, 'a pointer, a bigint or null', value);
    }
    if (address < -(2n ** 63n) || address >= 2n ** 64n) {
      throw fail('RangeError', label, 'an address of 64 bits', value);
    }
    return asIntN(64, address);
  }

  const address = {
    __proto__: null,
    size: pointerSize,
    get: pointerSize === 8
      ? (memory, offset) => pointer(types.ulong.get(memory, offset))
      : (memory, offset) => pointer(types.uint.get(memory, offset)),
    set: pointerSize === 8
      ? (memory, offset, value) => types.long.set(memory, offset, toAddress(value, 'pointer'))
      : (memory, offset, value) => types.uint.set(memory, offset, asUintN(32, toAddress(value, 'pointer'))),
    expected: 'a pointer, a bigint or null',
    check: (value) =>
      value === null || value === undefined || typeof value === 'bigint'
        || (typeof value === 'object' && addressOf(value) !== undefined)
        ? undefined : 'TypeError',
  };
  types.IntPtr = address;
  types.UIntPtr = address;

  function scalarOf(type) {
    const scalar = typeof type === 'string' && hasOwn(types, type) ? types[type] : undefined;
    if (scalar?.get === undefined) {
      throw fail('TypeError', 'type', 'the name of a scalar type, such as "int"', type);
    }
    return scalar;
  }

  function checked(scalar, value, label) {
    const kind = scalar.check(value);
    if (kind !== undefined) {
      throw fail(kind, label, scalar.expected, value);
    }
    return value;
  }

  return { __proto__: null, types, checked, fail, isOurs, pointer, toAddress };
})

// What the scalar types of a mapping are in JavaScript: how a value is checked, and how it lies in
// memory.
(function (intrinsics, java, makeError, inspect) {
  'use strict';

  const { BigInt, Number, WeakSet, asIntN, asUintN, fround, hasOwn, isFinite, isInteger, numbers, stringIncludes, weakSetAdd,
    weakSetHas } = intrinsics;
  const { MAX_SAFE_INTEGER } = Number;
  const LE = java.littleEndian();

  const integer = (size, kind, min, max, convert) => {
    const { Array, get, set } = numbers[kind];
    const big = size === 8;
    return {
      __proto__: null,
      size,
      array: Array,
      arrayName: `${kind}Array`,
      integer: true,
      min,
      expected: `an integer from ${min} to ${max}`,
      get: convert === undefined
        ? (memory, offset) => get(memory, offset, LE)
        : (memory, offset) => convert(get(memory, offset, LE)),
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

  const floating = (size) => {
    const { Array, get, set } = numbers[`Float${8 * size}`];
    return {
      __proto__: null,
      size,
      array: Array,
      arrayName: `Float${8 * size}Array`,
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
    const { get, set } = numbers[kind];
    return {
      __proto__: null,
      size,
      expected: 'a boolean',
      get: (memory, offset) => get(memory, offset, LE) !== 0,
      set: (memory, offset, value) => set(memory, offset, value ? 1 : 0, LE),
      check: (value) => (typeof value === 'boolean' ? undefined : 'TypeError'),
    };
  };

  const signed = (size, convert) => {
    const limit = 2n ** BigInt(8 * size - 1);
    return integer(size, `${size === 8 ? 'Big' : ''}Int${8 * size}`, -limit, limit - 1n, convert);
  };
  const unsigned = (size, convert) => {
    const limit = 2n ** BigInt(8 * size);
    return integer(size, `${size === 8 ? 'Big' : ''}Uint${8 * size}`, 0n, limit - 1n, convert);
  };
  const longSize = java.longSize();
  const pointerSize = java.pointerSize();

  // A number where that is exact.
  const safe = (value) =>
    (value >= -MAX_SAFE_INTEGER && value <= MAX_SAFE_INTEGER ? Number(value) : value);

  const text = {
    __proto__: null,
    expected: 'a string or null',
    check: (value) =>
      (typeof value === 'string' || value === null || value === undefined ? undefined : 'TypeError'),
  };

  const types = {
    __proto__: null,
    bool: boolean(4, 'Int32'),
    bool8: boolean(1, 'Uint8'),
    sbyte: signed(1),
    byte: unsigned(1),
    short: signed(2),
    ushort: unsigned(2),
    int: signed(4),
    uint: unsigned(4),
    long: signed(8),
    ulong: unsigned(8),
    float: floating(4),
    double: floating(8),
    char: signed(1),
    wchar: java.wcharSize() === 2 ? unsigned(2) : signed(4),
    clong: signed(longSize, BigInt),
    culong: unsigned(longSize, BigInt),
    ssize_t: signed(pointerSize, safe),
    size_t: unsigned(pointerSize, safe),
    string: text,
    wstring: text,
  };
  types.int8 = types.sbyte;
  types.uint8 = types.byte;
  types.int16 = types.short;
  types.uint16 = types.ushort;
  types.int32 = types.int;
  types.uint32 = types.uint;
  types.int64 = types.long;
  types.uint64 = types.ulong;

  // Errors made here need no explaining.
  const made = new WeakSet();
  const isOurs = (error) => typeof error === 'object' && error !== null && weakSetHas(made, error);

  function failure(kind, code, message) {
    const error = makeError(kind, code, message);
    weakSetAdd(made, error);
    return error;
  }

  function fail(kind, label, expected, value) {
    const got = value === undefined ? 'nothing' : inspect(value, 0);
    const code = kind === 'RangeError' ? 'EKKO_RANGE' : 'EKKO_TYPE';
    return failure(kind, code, `${label}: expected ${expected}, got ${got}`);
  }

  // What a call of Java gives, or its exception as an error of JavaScript.
  function translated(call) {
    try {
      return call();
    } catch (error) {
      const thrown = java.thrown(error);
      throw thrown === null ? error : failure(thrown.name(), thrown.code(), thrown.message());
    }
  }

  function checked(scalar, value, label) {
    const kind = scalar.check(value);
    if (kind !== undefined) {
      throw fail(kind, label, scalar.expected, value);
    }
    return value;
  }

  // The type that a script names.
  function scalarOf(type) {
    const scalar = typeof type === 'string' && hasOwn(types, type) ? types[type] : undefined;
    if (scalar?.get === undefined) {
      throw fail('TypeError', 'type', 'the name of a scalar type, such as "int"', type);
    }
    return scalar;
  }

  // A value that must not be null.
  function present(value, label, expected) {
    if (value === null || value === undefined) {
      throw fail('TypeError', label, expected, value);
    }
    return value;
  }

  // A checked value of at most 32 bits, a boolean or a number with a fraction.
  function scalar(type, value, label) {
    const { integer } = types[type];
    checked(types[type], value, label);
    return integer ? Number(value) || 0 : value;
  }

  // What the engine takes as a Java long. It takes a BigInt only where it fits with its sign.
  const wide = (type, value, label) => asIntN(64, BigInt(checked(types[type], value, label)));

  // The value of a size that is a Java long.
  const narrow = (type, value) =>
    safe(type === 'ssize_t' ? BigInt(value) : asUintN(64, BigInt(value)));

  // A type's name after its article.
  const article = (name) => `${stringIncludes('AEIOaeio', name[0]) ? 'an' : 'a'} ${name}`;

  return {
    __proto__: null, types, checked, failure, fail, translated, isOurs, safe, scalarOf,
    present, scalar, wide, narrow, article,
  };
})

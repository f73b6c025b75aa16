// The scalar types of a mapping in JavaScript: how a script's value is converted to a native one, and how
// that is stored in memory. `toNative` is the only way from the one to the other: it takes primitives
// alone, so that no conversion runs code of the script, and what was checked is what is passed. `fromNative`
// converts what native code passes in a Java type, which has a sign.
// In these scripts what a call usually returns is at the end of its function: the interpreter implements
// any other `return` as an exception, which costs more than a conversion.
(function (intrinsics, java, parts) {
  'use strict';

  const { makeError, inspect } = parts;
  const { BigInt, Number, WeakSet, asIntN, asUintN, freeze, fround, hasOwn, isFinite, isInteger, keys,
    numbers, stringIncludes, weakSetAdd, weakSetHas } = intrinsics;
  const { MAX_SAFE_INTEGER } = Number;
  const MIN_INT = -(2n ** 31n);
  const MAX_INT = 2n ** 31n - 1n;
  const LE = java.littleEndian();

  // The limits of a type among the numbers that are exact.
  const safeMin = (min) => (min < -MAX_SAFE_INTEGER ? -MAX_SAFE_INTEGER : Number(min));
  const safeMax = (max) => (max > MAX_SAFE_INTEGER ? MAX_SAFE_INTEGER : Number(max));

  // Converts integers, -0 to 0: to a number where that is exact, else to a bigint of 64 bits with a sign,
  // which is what the engine takes for a Java long.
  function integerConverter(min, max) {
    if (min === MIN_INT && max === MAX_INT) {
      return toInt;
    }
    const low = safeMin(min);
    const high = safeMax(max);
    return (value, label) =>
      (typeof value === 'number' && value >= low && value <= high && value % 1 === 0
        ? value || 0 : convertedInteger(value, min, max, label));
  }

  // Most arguments are of this type, and `|` is faster than comparisons.
  const toInt = (value, label) =>
    (typeof value === 'number' && (value | 0) === value
      ? value | 0 : convertedInteger(value, MIN_INT, MAX_INT, label));

  // Bigints, large numbers, and everything that is to be refused.
  function convertedInteger(value, min, max, label) {
    const isNumber = typeof value === 'number';
    if (!isNumber && typeof value !== 'bigint') {
      throw fail('TypeError', label, `an integer from ${min} to ${max}`, value);
    }
    if ((isNumber && !isInteger(value)) || value < min || value > max) {
      throw fail('RangeError', label, `an integer from ${min} to ${max}`, value);
    }
    return value >= -MAX_SAFE_INTEGER && value <= MAX_SAFE_INTEGER
      ? Number(value) : asIntN(64, BigInt(value));
  }

  // Those that differ between platforms are converted to what they are on all of them.
  const integer = (size, kind, min, max, convert) => {
    const { Array, get, set } = numbers[kind];
    const big = size === 8;
    const low = safeMin(min);
    const high = safeMax(max);
    const represent = convert ?? (big ? BigInt : Number);
    return {
      __proto__: null,
      size,
      array: Array,
      arrayName: `${kind}Array`,
      fixedWidth: convert === undefined,
      represent,
      integer: true,
      min,
      isUsual: (value) => typeof value === 'number' && value >= low && value <= high && value % 1 === 0,
      toElement: big ? BigInt : same,
      read: convert === undefined ? get : undefined,
      write: big ? undefined : set,
      get: convert === undefined
        ? (memory, offset) => get(memory, offset, LE)
        : (memory, offset) => convert(get(memory, offset, LE)),
      set: (memory, offset, value) => set(memory, offset, big ? BigInt(value) : Number(value), LE),
      fromNative: big || (convert !== undefined && convert !== Number)
        ? fromLong(min, represent) : fromInt(min, max, convert),
      toNative: integerConverter(min, max),
    };
  };

  const fromLong = (min, represent) =>
    (min < 0n ? (raw) => represent(BigInt(raw)) : (raw) => represent(asUintN(64, BigInt(raw))));

  // Java's wchar_t is never negative where C's is not.
  function fromInt(min, max, convert) {
    if (min < 0n || convert !== undefined) {
      return same;
    }
    const mask = Number(max);
    return max > MAX_INT ? (raw) => raw >>> 0 : (raw) => raw & mask;
  }

  const same = (raw) => raw;

  function toDouble(value, label) {
    if (typeof value !== 'number') {
      throw fail('TypeError', label, 'a number', value);
    }
    return value;
  }

  function toFloat(value, label) {
    if (typeof value !== 'number') {
      throw fail('TypeError', label, 'a number that fits a float', value);
    }
    if (isFinite(value) && !isFinite(fround(value))) {
      throw fail('RangeError', label, 'a number that fits a float', value);
    }
    return value;
  }

  const floating = (size) => {
    const { Array, get, set } = numbers[`Float${8 * size}`];
    return {
      __proto__: null,
      size,
      array: Array,
      arrayName: `Float${8 * size}Array`,
      fixedWidth: true,
      get: (memory, offset) => get(memory, offset, LE),
      set: (memory, offset, value) => set(memory, offset, value, LE),
      isUsual: size === 4
        ? (value) => typeof value === 'number' && value >= -1e38 && value <= 1e38 : (value) => typeof value === 'number',
      toElement: same,
      read: get,
      write: set,
      fromNative: same,
      toNative: size === 4 ? toFloat : toDouble,
    };
  };

  function toBoolean(value, label) {
    if (typeof value !== 'boolean') {
      throw fail('TypeError', label, 'a boolean', value);
    }
    return value;
  }

  const boolean = (size, kind) => {
    const { get, set } = numbers[kind];
    return {
      __proto__: null,
      size,
      get: (memory, offset) => get(memory, offset, LE) !== 0,
      set: (memory, offset, value) => set(memory, offset, value ? 1 : 0, LE),
      fromNative: (raw) => raw !== 0,
      toNative: toBoolean,
      toRaw: (value, label) => (toBoolean(value, label) ? 1 : 0),
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

  // Null where it is null or missing.
  const toText = (value, label) => (typeof value === 'string' ? value : noText(value, label));

  function noText(value, label) {
    if (value !== null && value !== undefined) {
      throw fail('TypeError', label, 'a string or null', value);
    }
    return null;
  }

  function toNonNullText(value, label) {
    if (typeof value !== 'string') {
      throw fail('TypeError', label, 'a string', value);
    }
    return value;
  }

  const text = { __proto__: null, toNative: toText, toNonNull: toNonNullText };

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
    char16: unsigned(2),
    wchar: java.wcharSize() === 2 ? unsigned(2, Number) : signed(4, Number),
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
    let result;
    try {
      result = call();
    } catch (error) {
      const thrown = java.thrown(error);
      throw thrown === null ? error : failure(thrown.name(), thrown.code(), thrown.message());
    }
    return result;
  }

  // The type that a script names.
  function scalarOf(type) {
    const scalar = typeof type === 'string' && hasOwn(types, type) ? types[type] : undefined;
    if (scalar?.get === undefined) {
      throw fail('TypeError', 'type', 'the name of a scalar type, such as "int"', type);
    }
    return scalar;
  }

  // The converters by the names of their types, for glue: `toNative`, and `toNonNull` of types that have a
  // null.
  function converters(which) {
    const all = { __proto__: null };
    const names = keys(types);
    for (let i = 0; i < names.length; i++) {
      all[names[i]] = types[names[i]][which];
    }
    return freeze(all);
  }

  // The value of a size that is a Java long.
  const narrow = (type, value) =>
    safe(type === 'ssize_t' ? BigInt(value) : asUintN(64, BigInt(value)));

  // The result of a function that is a size, and a number always.
  function size(name, type, value) {
    if (typeof value === 'number' && value >= 0 && value <= MAX_SAFE_INTEGER) {
      return value;
    }
    const result = narrow(type, value);
    if (typeof result === 'bigint') {
      throw failure('RangeError', 'EKKO_RANGE',
        `${name}: result: expected at most ${MAX_SAFE_INTEGER}, got ${result}; ` +
        'with "range": "full" in the mapping\'s "returns" it is a bigint');
    }
    return result;
  }

  // A type's name after its article.
  const article = (name) => `${stringIncludes('AEIOaeio', name[0]) ? 'an' : 'a'} ${name}`;

  return {
    __proto__: null, types, same, integerConverter, converters, failure, fail, translated, isOurs, safe, scalarOf,
    narrow, size, article,
  };
})

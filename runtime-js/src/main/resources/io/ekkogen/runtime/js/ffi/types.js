// The types of std:ffi. A type is { name, code, size, alignment, kind, toRaw(value, label, call), fromRaw(raw) }:
// `code` is its part of a raw signature, `kind` converts it in memory, `toRaw` and `fromRaw` convert what calls
// pass and return.
(function (intrinsics, host, parts) {
  'use strict';

  const { java, values, pointers, scalars, fields, buffers, ffiErrors } = parts;
  const { BigInt, Number, asIntN, asUintN, isInteger, stringIncludes, stringIsWellFormed, stringSlice } = intrinsics;
  const { types: native, fail, failure, safe, same } = values;
  const { error } = ffiErrors;
  const { MAX_SAFE_INTEGER } = Number;
  const pointerSize = java.pointerSize();
  const longAlignment = java.longAlignment();
  const LIMIT = 2n ** BigInt(8 * pointerSize);

  // Pointers are numbers, or bigints where no number is exact.
  const toPointer = (raw) => safe(asUintN(8 * pointerSize, BigInt(raw)));

  // Converts a pointer to what the host takes for an address.
  function toAddress(value, label) {
    if (typeof value === 'number' && value >= 0 && value <= MAX_SAFE_INTEGER && value % 1 === 0) {
      return value;
    }
    return addressOr(value, label, 'a pointer (a number, a bigint, null or a native buffer)');
  }

  // The same where something else is accepted as well, which `expected` tells.
  function addressOr(value, label, expected) {
    if (value === null || value === undefined) {
      return 0;
    }
    if (typeof value === 'bigint' || (typeof value === 'number' && isInteger(value))) {
      if (value < 0 || value >= LIMIT) {
        throw fail('RangeError', label, 'a pointer (an address from 0)', value);
      }
      return safe(asIntN(64, BigInt(value)));
    }
    const shared = buffers.addressOf(value);
    if (shared !== undefined) {
      return safe(asIntN(64, shared));
    }
    if (pointers.isPointer(value)) {
      return safe(pointers.toAddress(value, label));
    }
    throw fail(typeof value === 'number' ? 'RangeError' : 'TypeError', label, expected, value);
  }

  // The scalars whose values differ from those of mappings.
  const wide = (type) => ({
    ...type,
    __proto__: null,
    get: (memory, offset) => safe(type.get(memory, offset)),
    represent: safe,
  });

  const raw = pointerSize === 8 ? native.ulong : native.uint;
  const pointer = {
    __proto__: null,
    size: pointerSize,
    get: (memory, offset) => toPointer(raw.get(memory, offset)),
    set: (memory, offset, address) => raw.set(memory, offset, asUintN(8 * pointerSize, BigInt(address))),
    toNative: toAddress,
  };

  function toText(value, label) {
    if (value === null || value === undefined) {
      return null;
    }
    if (typeof value !== 'string') {
      throw fail('TypeError', label, 'a string or null', value);
    }
    if (stringIncludes(value, '\0')) {
      throw failure('TypeError', 'EKKO_TYPE', `${label}: a C string cannot hold a zero character`);
    }
    if (!stringIsWellFormed(value)) {
      throw failure('TypeError', 'EKKO_TYPE', `${label}: an unpaired surrogate cannot be encoded in UTF-8`);
    }
    return value;
  }

  const masked = (bits) => (value) => value & (2 ** bits - 1);

  // A scalar: its name, its type in memory, its code, and how a raw result becomes a value.
  const scalar = (name, type, code, fromRaw) => ({
    __proto__: null,
    name,
    code,
    size: type.size,
    alignment: type.size < longAlignment ? type.size : longAlignment,
    kind: scalars.scalar(type),
    toRaw: type.toNative,
    fromRaw,
  });

  // Those that take a register's low bits alone reach it as the number of those bits with a sign.
  const unsigned32 = {
    ...scalar('uint32', native.uint, 'i', (value) => value >>> 0),
    toRaw: (value, label) => native.uint.toNative(value, label) | 0,
  };
  const bool = {
    ...scalar('bool', native.bool8, 'b', (value) => (value & 255) !== 0),
    toRaw: (value, label) => (native.bool8.toNative(value, label) ? 1 : 0),
  };
  const text = {
    __proto__: null,
    name: 'string',
    code: 'A',
    size: pointerSize,
    alignment: pointerSize,
    kind: fields.text('utf-8'),
    toRaw: toText,
    fromRaw: same,
  };
  const ofPointer = scalar('pointer', pointer, 'A', toPointer);
  const uint64 = scalar('uint64', wide(native.ulong), 'J', (value) => safe(asUintN(64, BigInt(value))));
  const size = scalar('size_t', native.size_t, 'z', (value) => safe(asUintN(64, BigInt(value))));
  const as = (type, name) => ({ ...type, __proto__: null, name });

  const nothing = {
    __proto__: null, name: 'void', code: 'V', size: 0, alignment: 1, kind: null, toRaw: null, fromRaw: () => undefined,
  };

  const table = {
    __proto__: null,
    void: nothing,
    int: scalar('int', native.int, 'I', same),
    uint: as(unsigned32, 'uint'),
    int32: scalar('int32', native.int, 'I', same),
    uint32: as(unsigned32, 'uint32'),
    int64: scalar('int64', wide(native.long), 'J', (value) => safe(BigInt(value))),
    uint64,
    float: scalar('float', native.float, 'F', same),
    double: scalar('double', native.double, 'D', same),
    string: text,
    pointer: ofPointer,
    array: as(ofPointer, 'array'),
    callback: as(ofPointer, 'callback'),
    struct: as(ofPointer, 'struct'),
    bool,
    int8: scalar('int8', native.sbyte, 'B', same),
    uint8: scalar('uint8', native.byte, 'b', masked(8)),
    int16: scalar('int16', native.short, 'S', same),
    uint16: scalar('uint16', native.ushort, 's', masked(16)),
    size_t: size,
  };

  // What the JVM passes to a function, in slots; int64, double and pointers take two.
  const MOST_SLOTS = 250;

  function slotsOf({ code }) {
    return code === 'F' || code === 'I' || code === 'i' || code === 'S' || code === 's' || code === 'B' || code === 'b'
      ? 1 : 2;
  }

  // The code of a raw signature.
  function codesOf(where, types, result) {
    let text = '(';
    let slots = 0;
    for (let i = 0; i < types.length; i++) {
      text += types[i].code;
      slots += slotsOf(types[i]);
    }
    if (slots > MOST_SLOTS) {
      throw error(where, 'RangeError',
        `${types.length} arguments are too many: they take ${slots} slots, and there are ${MOST_SLOTS}; `
        + 'float, bool and integers of at most 32 bits take one slot each, all other types two');
    }
    return `${text})${result.code}`;
  }

  // A text that differs for different signatures: no name has a zero character. Types that share a name have a key.
  function keyOf(types, result) {
    let text = result.key ?? result.name;
    for (let i = 0; i < types.length; i++) {
      text += `\0${types[i].key ?? types[i].name}`;
    }
    return text;
  }

  // Whether a type is a pointer to values of a known type.
  const isMany = (type) => stringSlice(type.name, -1) === '*' || stringSlice(type.name, -2) === '[]';

  return { __proto__: null, table, toPointer, toAddress, addressOr, toText, codesOf, keyOf, isMany };
})

// Structs and unions that scripts define. What is stored and loaded goes through the same kinds as in the
// structures of mappings; scripts see plain objects and pointers.
(function (intrinsics, host, parts) {
  'use strict';

  const { java, values, descriptions, structs, nested, inline, bits, buffers, pointers, ffiErrors, ffiTypes } = parts;
  const { Map, Number, WeakMap, arrayJoin, defineProperty, freeze, hasOwn, isArray, isInteger, keys, makeArray, mapGet,
    mapHas, mapSet, mapSize, newList, stringIncludes, stringIndexOf, stringSlice, weakGet, weakSet } = intrinsics;
  const { fail, failure, safe, article } = values;
  const { structType, unionType } = descriptions;
  const { Struct, knownPlace } = structs;
  const { table, addressOr } = ffiTypes;

  // The size of the largest type, in bytes.
  const LARGEST = 2 ** 30;

  // Structs and unions by name: types, as table has them.
  const known = new Map();

  // What ffi.Struct returned → its type.
  const typeOfDescription = new WeakMap();

  // A count in a definition, such as "4" in "int32[4]", as a number; -1 where it is none.
  function countIn(text) {
    const count = Number(text);
    return isInteger(count) && count > 0 && count <= 2 ** 31 - 1 && `${count}` === text ? count : -1;
  }

  const isNamed = (name) => typeof name === 'string' && mapHas(known, name);
  const typeNamed = (name) => mapGet(known, name);

  function unknown(label, given) {
    const names = newList();
    const all = keys(table);
    for (let i = 0; i < all.length; i++) {
      names[i] = all[i];
    }
    return failure('TypeError', 'EKKO_TYPE',
      `${label}: unknown type ${typeof given === 'string' ? `'${given}'` : parts.inspect(given, 0)}; the types are `
      + `${arrayJoin(names, ', ')}, T[] and T* of one of them, and structs by their names`);
  }

  // A plain type, or a struct by value; undefined for other texts.
  const simple = (name) => (hasOwn(table, name) ? table[name] : typeNamed(name));

  // The type of a field, which may also be an array or some bits.
  function fieldType(given, label) {
    if (typeof given !== 'string') {
      return describedType(given, label);
    }
    if (simple(given) !== undefined) {
      return simple(given);
    }
    if (stringSlice(given, -1) === '*') {
      return { ...table.pointer, __proto__: null, name: given };
    }
    const colon = stringIndexOf(given, ':');
    if (colon > 0) {
      return bitsType(given, stringSlice(given, 0, colon), countIn(stringSlice(given, colon + 1)), label);
    }
    const open = stringIndexOf(given, '[');
    const close = stringIndexOf(given, ']');
    if (open > 0 && close > open) { // "int[2][3]" is two arrays of three, as in C
      const element = fieldType(stringSlice(given, 0, open) + stringSlice(given, close + 1), label);
      return arrayType(given, element, countIn(stringSlice(given, open + 1, close)), label);
    }
    throw unknown(label, given);
  }

  function describedType(given, label) {
    const type = typeof given === 'object' && given !== null ? weakGet(typeOfDescription, given) : undefined;
    if (type !== undefined) {
      return type;
    }
    if (parts.ffiCallbacks.typeOf(given, label) !== undefined) {
      return table.callback;
    }
    throw unknown(label, given);
  }

  function arrayType(name, element, count, label) {
    if (element === table.void || element.width !== undefined) {
      throw failure('TypeError', 'EKKO_TYPE', `${label}: '${name}' cannot be an array`);
    }
    if (count < 0) {
      throw failure('RangeError', 'EKKO_RANGE', `${label}: '${name}' needs a length from 1`);
    }
    requireSize(label, name, element.size * count);
    return {
      __proto__: null,
      name,
      code: `[${element.code}${count}]`,
      size: element.size * count,
      alignment: element.alignment,
      kind: inline.array(element.kind, count),
    };
  }

  function requireSize(label, name, size) {
    if (size > LARGEST) {
      throw failure('RangeError', 'EKKO_RANGE', `${label}: '${name}' takes ${size} bytes, more than ${LARGEST}`);
    }
  }

  function bitsType(name, base, width, label) {
    const type = hasOwn(table, base) ? table[base] : undefined;
    const isInt = type?.kind?.scalar?.integer === true || base === 'bool';
    if (!isInt || base === 'size_t' || width < 0 || width > 8 * type.size) {
      throw failure('TypeError', 'EKKO_TYPE',
        `${label}: '${name}': bit-fields are integers with as many bits as these have at most, such as 'uint32:3'`);
    }
    return {
      __proto__: null, name, code: `${type.code}:${width}`, size: type.size, alignment: type.alignment, width,
      kind: bits.bits(type.kind, width),
    };
  }

  // Structs and unions share their names.
  function checkName(where, what, name) {
    if (typeof name !== 'string') {
      throw ffiErrors.error(where, 'TypeError', `${what} name must be a string, got ${parts.inspect(name, 0)}`);
    }
    if (name === '' || hasOwn(table, name) || stringIncludes(name, '*') || stringIncludes(name, '[')
      || stringIncludes(name, ':') || stringIncludes(name, '\0')) {
      throw ffiErrors.error(where, 'TypeError', `'${name}' cannot be the name of a ${what}`);
    }
    if (mapHas(known, name)) {
      throw ffiErrors.error(where, 'Error', `Struct with this name already exists: '${name}'`);
    }
  }

  // Defines a struct or union; returns what describes it to the script.
  function define(member, what, name, definition) {
    const where = `ffi.${member}`;
    checkName(where, what, name);
    if (typeof definition !== 'object' || definition === null || isArray(definition)) {
      throw ffiErrors.error(where, 'TypeError',
        `Field definitions must be an object, got ${parts.inspect(definition, 0)}`);
    }
    const names = keys(definition);
    if (names.length === 0) {
      throw ffiErrors.error(where, 'TypeError', `${what} '${name}' needs at least one field`);
    }
    const isUnion = what === 'Union';
    const types = newList();
    let code = '';
    let size = 0;
    for (let i = 0; i < names.length; i++) {
      types[i] = fieldType(definition[names[i]], `${ffiErrors.prefix(where)}${name}.${names[i]}`);
      if (types[i] === table.void) {
        throw unknown(`${ffiErrors.prefix(where)}${name}.${names[i]}`, 'void');
      }
      code += types[i].code;
      size += types[i].size;
    }
    requireSize(ffiErrors.prefix(where) + name, name, size);
    code = isUnion ? `<${code}>` : `{${code}}`;
    const layout = values.translated(() => java.layout(code));
    const type = typeOf(name, code, layout, names, types, isUnion);
    mapSet(known, name, type);
    return describe(type, names, types, layout);
  }

  function typeOf(name, code, layout, names, types, isUnion) {
    const size = layout.size();
    const alignment = layout.alignment();
    const type = (isUnion ? unionType : structType)(name, size, names, () => Type, alignment);
    class Type extends Struct {
      constructor(init) {
        super(type, init);
      }
    }
    const described = { __proto__: null };
    const offsets = { __proto__: null };
    for (let i = 0; i < names.length; i++) {
      const offset = types[i].width === undefined ? layout.offset(i) : layout.bitOffset(i);
      offsets[names[i]] = layout.offset(i);
      described[names[i]] = { __proto__: null, 0: types[i].kind, 1: offset };
    }
    const fields = freeze(descriptions.fields(type, described));
    return freeze({
      __proto__: null, name, code, size, alignment, kind: nested.struct(type), struct: type, Type, fields,
      offsets: freeze(offsets),
      toRaw: (value, label, call) => byValue(type, Type, value, label, call),
      fromRaw: (block) => plain(structs.structOf(type, block)),
    });
  }

  // What the script gets; `id` differs for everything that it defines.
  function describe(type, names, types, layout) {
    const fields = {};
    for (let i = 0; i < names.length; i++) {
      defineProperty(fields, names[i], {
        __proto__: null,
        value: freeze({ type: types[i].name, offset: layout.offset(i), size: types[i].size }),
        enumerable: true,
      });
    }
    const description = freeze({
      name: type.name, size: type.size, alignment: type.alignment, fieldCount: names.length, id: mapSize(known),
      fields: freeze(fields),
    });
    weakSet(typeOfDescription, description, type);
    return description;
  }

  // The type that a member is given: a name, or what ffi.Struct returned.
  function required(where, given) {
    const type = typeof given === 'object' && given !== null ? weakGet(typeOfDescription, given) : undefined;
    if (type !== undefined) {
      return type;
    }
    if (typeof given !== 'string') {
      throw ffiErrors.error(where, 'TypeError', `Struct name must be a string, got ${parts.inspect(given, 0)}`);
    }
    if (!isNamed(given)) {
      throw ffiErrors.error(where, 'Error', `Struct not found: '${given}'`);
    }
    return typeNamed(given);
  }

  function fieldOf(where, type, name) {
    if (typeof name !== 'string') {
      throw ffiErrors.error(where, 'TypeError', `Field name must be a string, got ${parts.inspect(name, 0)}`);
    }
    if (!hasOwn(type.fields, name)) {
      throw ffiErrors.error(where, 'Error',
        `Field not found: '${name}'; ${type.name} has ${arrayJoin(type.struct.fields, ', ')}`);
    }
    return type.fields[name];
  }

  // What a script sees of a value in memory: of structs and arrays a copy.
  function plain(value) {
    if (typeof value === 'bigint') {
      return safe(value);
    }
    if (typeof value !== 'object' || value === null) {
      return value;
    }
    if (knownPlace(value) !== undefined) {
      return plainStruct(value);
    }
    return makeArray(value.length, (i) => plain(value[i]));
  }

  function plainStruct(struct) {
    const shown = structs.shown(struct);
    const names = keys(shown);
    const object = {};
    for (let i = 0; i < names.length; i++) {
      defineProperty(object, names[i],
        { __proto__: null, value: plain(shown[names[i]]), writable: true, enumerable: true, configurable: true });
    }
    return object;
  }

  // Whether a value for a struct is its fields, and no pointer.
  const isFields = (value) =>
    structs.isFields(value) && buffers.addressOf(value) === undefined && !pointers.isPointer(value);

  // What messages expect of a value for a struct.
  const fieldsOf = ({ name }) => `an object with the fields of ${name}`;
  const fieldsOrPointer = (type) => `${fieldsOf(type)}, or a pointer to ${article(type.name)}`;

  // What the host is given for a struct by value.
  function byValue(type, Type, value, label, call) {
    if (isFields(value)) {
      return structs.block(structs.argument(value, type, Type, label, call.instances ??= new Map()));
    }
    const address = addressOr(value, label, fieldsOrPointer(type));
    if (address === 0) {
      throw fail('TypeError', label, fieldsOrPointer(type), value);
    }
    return host.access(address, type.size);
  }

  return {
    __proto__: null, define, required, fieldOf, fieldType, simple, describedType, plain, isFields, fieldsOf, fieldsOrPointer, isNamed,
    typeNamed, unknown,
  };
})

// The script's values that an expectation's JSON stands for, by the types of the mapping.
const { equal } = require('./expectation-checks.cjs');

const typedArrays = {
  sbyte: Int8Array, byte: Uint8Array, short: Int16Array, ushort: Uint16Array, char16: Uint16Array, int: Int32Array, uint: Uint32Array,
  long: BigInt64Array, ulong: BigUint64Array, float: Float32Array, double: Float64Array,
};
const aliases = {
  int8: 'sbyte', uint8: 'byte', int16: 'short', uint16: 'ushort', int32: 'int', uint32: 'uint', int64: 'long',
  uint64: 'ulong', pointer: 'IntPtr', UIntPtr: 'IntPtr',
};
const isBig = (type) => ['long', 'ulong', 'clong', 'culong'].includes(type);
const isArray = (type) => type.endsWith(']') && !/^w?char(16)?\[\d+\]$/.test(type);
const element = (type) => type.slice(0, type.lastIndexOf('['));

// A value in a notation for what JSON cannot say; undefined where `json` is an ordinary value.
function noted(json, bound) {
  if (json === null || typeof json !== 'object' || Array.isArray(json) || Object.keys(json).length !== 1) {
    return undefined;
  }
  const [[notation, value]] = Object.entries(json);
  switch (notation) {
    case 'use': return { value: bound.get(value) };
    case 'pointerTo': return { value: bound.get(value).constructor.pointerTo(bound.get(value)) };
    // A structure may have a field of that name.
    case 'integer': return typeof value === 'string' ? { value: BigInt(value) } : undefined;
    case 'pointer': return { value: BigInt(value) };
    case 'double': return { value: Number(value) };
    case 'repeat': return { value: typeof value[0] === 'string' ? value[0].repeat(value[1]) : Array(value[1]).fill(value[0]) };
    case 'undefined': return { value: undefined };
    default: return undefined;
  }
}

exports.makeValues = (lib, mapping, form, touch) => {
  const read = (object, key) => touch(() => object[key]);
  const names = new Map();
  const { enums = {} } = mapping;
  const structs = { ...mapping.structs, ...mapping.unions };
  const canonical = (type) => enums[type] ? canonical(enums[type].type ?? 'int') : aliases[type] ?? type;
  const isStruct = (type) => type in structs;
  const isStructPointer = (type) => type.endsWith('*') && isStruct(type.slice(0, -1));

  // The type of a structure's field; none for what is no field.
  function fieldType(name, field) {
    const { type, ref } = structs[name].fields.find((it) => it.name === field) ?? { type: '' };
    return ref ? `${type}*` : type;
  }

  function struct(json, name) {
    const fields = {};
    for (const [field, value] of Object.entries(json)) {
      fields[field] = of(value, fieldType(name, field));
    }
    return form === 'typed' ? touch(() => new lib[name](fields)) : fields;
  }

  // As a TypedArray, where there is one that holds these values.
  function typed(values, type) {
    const Typed = typedArrays[type];
    const number = isBig(type) ? BigInt : Number;
    if (!Typed || !values.every((value) => ['number', 'bigint'].includes(typeof value) && value == number(value))) {
      return values;
    }
    const array = Typed.from(values, number);
    return type === 'float' || values.every((value, i) => value == array[i]) ? array : values;
  }

  // An argument. In the typed form, arrays of numbers are TypedArrays.
  function of(json, type) {
    const special = noted(json, names);
    if (special) {
      return special.value;
    }
    if (isStructPointer(type)) {
      return json === null ? null : of(json, type.slice(0, -1));
    }
    if (Array.isArray(json) && isArray(type)) {
      const values = json.map((value) => of(value, element(type)));
      return form === 'typed' ? typed(values, canonical(element(type))) : values;
    }
    return isStruct(type) && json !== null && typeof json === 'object' ? struct(json, type) : json;
  }

  // What native code gives for it: 8-byte integers are bigints, sizes are where no number is safe.
  function result(json, type) {
    const special = noted(json, names);
    const value = special ? special.value : json;
    if (isBig(canonical(type)) && value !== null) {
      return BigInt(value);
    }
    if (typeof value === 'bigint' && type !== 'IntPtr') {
      return Number.isSafeInteger(Number(value)) ? Number(value) : value;
    }
    return value;
  }

  function checkElements(actual, expected, type, what) {
    if (actual === null || expected === null) {
      equal(actual, expected, what);
      return;
    }
    equal(actual.length, expected.length, `${what}.length`);
    expected.forEach((value, i) => check(read(actual, i), value, element(type), `${what}[${i}]`));
  }

  // In a plain object that was passed, arrays are plain too.
  function check(actual, expected, type, what, isPlain = false) {
    if (expected !== null && typeof expected === 'object' && 'not' in expected) {
      if (Object.is(actual, expected.not)) {
        throw new Error(`${what}: got ${actual}`);
      }
    } else if (isArray(type)) {
      const Typed = typedArrays[canonical(element(type))];
      const Expected = Typed && !isPlain ? Typed : Array;
      // Fields of eight bytes may lie at any multiple of four there, where no TypedArray can.
      const mayBeArray = process.arch === 'ia32' && Typed?.BYTES_PER_ELEMENT === 8 && actual?.constructor === Array;
      if (actual !== null && expected !== null && actual.constructor !== Expected && !mayBeArray) {
        throw new Error(`${what}: a ${actual.constructor.name}`);
      }
      checkElements(actual, expected, type, what);
    } else if (isStruct(type)) {
      for (const [field, value] of Object.entries(expected)) {
        check(read(actual, field), value, fieldType(type, field), `${what}.${field}`, !(actual instanceof lib[type]));
      }
    } else if (isStructPointer(type)) {
      if (actual === null || expected === null) {
        equal(actual, expected, what);
      } else if ('use' in expected) {
        equal(actual, names.get(expected.use), what);
      } else {
        check(actual, expected, type.slice(0, -1), what);
      }
    } else if (canonical(type) === 'IntPtr' || type.endsWith('*')) {
      const wanted = result(expected, 'IntPtr');
      equal(actual?.address ?? null, wanted?.address ?? wanted, what);
    } else {
      const wanted = type === 'void' ? undefined : result(expected, type);
      if (!wanted?.equals?.(actual)) { // as opaque handles of one address are
        equal(actual, wanted, what);
      }
    }
  }

  return {
    bind: (name, value) => names.set(name, value),
    bound: (name) => names.get(name),
    isStruct, isStructPointer, of, check, checkElements,
  };
};

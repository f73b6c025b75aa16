// What calls pass besides scalars: arrays, buffers and structs. Each argument is converted for one call:
// { instances, kept, after, result }, where `kept` stays alive during the call, `after` gives back what the callee
// left, and `result` is the memory for a struct that is returned.
(function (intrinsics, host, parts) {
  'use strict';

  const { java, values, arrays, views, kinds, structs, updates, buffers, ffiTypes, ffiStructs, ffiCallbacks } = parts;
  const { ArrayBuffer, Map, Uint8Array, append, isArray, isInteger, isView, newList, stringSlice, typedArrayByteLength,
    typedArraySet } = intrinsics;
  const { fail } = values;
  const { bytesOf } = views;
  const { table } = ffiTypes;
  const { simple, isFields, fieldsOrPointer } = ffiStructs;
  const { openAddress } = ffiCallbacks;

  const newCall = () => ({
    __proto__: null, instances: undefined, kept: undefined, after: undefined, result: undefined,
  });

  // The memory of a struct that is returned by value.
  const newResult = ({ size, alignment }) => java.allocate(size, alignment > 16 ? alignment : 16);

  const afterwards = (call, give) => { append(call.after ??= newList(), give); };

  function finish({ after }) {
    if (after !== undefined) {
      for (let i = 0; i < after.length; i++) {
        after[i]();
      }
    }
  }

  // A copy of an Array. Texts that its elements point to are kept with it.
  function copyOfArray(kind, array, label, call) {
    const copy = arrays.arrayIn(kind, array, label);
    append(call.kept ??= newList(), copy);
    return copy.memory;
  }

  // A copy of bytes, which comes back after the call.
  function copyOfBytes(bytes, call) {
    const block = java.allocate(typedArrayByteLength(bytes), 16);
    const copy = new Uint8Array(new ArrayBuffer(block.buffer()));
    typedArraySet(copy, bytes);
    afterwards(call, () => {
      if (typedArrayByteLength(bytes) === typedArrayByteLength(copy)) { // else the call detached it
        typedArraySet(bytes, copy);
      }
    });
    return block;
  }

  // The kind of elements in an Array whose type says nothing of them.
  function inferred(array) {
    let isText = array.length > 0;
    let isIntegers = true;
    for (let i = 0; i < array.length; i++) {
      isText = isText && typeof array[i] === 'string';
      isIntegers = isIntegers && isInteger(array[i]);
    }
    return isText ? table.string.kind : isIntegers ? kinds.int : kinds.double;
  }

  // An untyped pointer.
  function pointerArgument(value, label, call) {
    if (typeof value !== 'object' || value === null) {
      return openAddress(value, label);
    }
    const shared = buffers.blockOf(value);
    if (shared !== undefined) {
      return shared;
    }
    if (isArray(value)) {
      return copyOfArray(inferred(value), value, label, call);
    }
    const bytes = bytesOf(value, label);
    return bytes === undefined ? openAddress(value, label) : copyOfBytes(bytes, call);
  }

  // A pointer to elements of a type. Arrays are copied in, and TypedArrays back as well.
  function elementsArgument(kind, value, label, call) {
    if (isArray(value)) {
      return copyOfArray(kind, value, label, call);
    }
    if (isView(value)) {
      const copy = arrays.arrayRef(kind, value, label);
      afterwards(call, () => { arrays.arrayBack(kind, value, copy); });
      return copy.memory;
    }
    return buffers.blockOf(value) ?? openAddress(value, label);
  }

  // A pointer to a struct: an object that is given for it gets what the callee leaves.
  function pointerTo(type) {
    const expected = fieldsOrPointer(type);
    return {
      ...table.pointer,
      __proto__: null,
      name: `${type.name}*`,
      toRaw(value, label, call) {
        if (!isFields(value)) {
          return openAddress(value, label, expected);
        }
        const struct = structs.argument(value, type.struct, type.Type, label, call.instances ??= new Map());
        afterwards(call, () => { updates.update(value, struct); });
        return structs.block(struct);
      },
    };
  }

  const pointers = (name) => ({ ...table.pointer, __proto__: null, name, toRaw: pointerArgument });
  const ofPointer = {
    __proto__: null,
    pointer: pointers('pointer'),
    array: pointers('array'),
    callback: pointers('callback'),
    struct: pointers('struct'),
  };

  function elements(name, element) {
    return {
      ...table.pointer,
      __proto__: null,
      name,
      toRaw: (value, label, call) => elementsArgument(element.kind, value, label, call),
    };
  }

  // The type of an argument or a result.
  function callType(given, label) {
    if (typeof given !== 'string') {
      return ffiCallbacks.typeOf(given, label) ?? ffiStructs.describedType(given, label);
    }
    const plain = ofPointer[given] ?? simple(given);
    if (plain !== undefined) {
      return plain;
    }
    const suffix = stringSlice(given, -1) === '*' ? 1 : stringSlice(given, -2) === '[]' ? 2 : 0;
    const base = suffix === 0 ? undefined : stringSlice(given, 0, -suffix);
    if (base === 'void') {
      return ofPointer.pointer;
    }
    const element = base === undefined ? undefined : simple(base);
    if (element === undefined) {
      throw ffiStructs.unknown(label, given);
    }
    return suffix === 1 && element.struct !== undefined ? pointerTo(element) : elements(given, element);
  }

  // A copy of a signature, which is read once: it may change, also while it is read. `lead` is what precedes its
  // parts in messages.
  function readTypes(lead, given) {
    const types = newList();
    const { length } = given;
    for (let i = 0; i < length; i++) {
      types[i] = callType(given[i], `${lead}argument ${i + 1}`);
      if (types[i] === table.void) {
        throw ffiStructs.unknown(`${lead}argument ${i + 1}`, 'void');
      }
    }
    return types;
  }

  const readResult = (lead, given) => callType(given, `${lead}return type`);

  return { __proto__: null, newCall, newResult, finish, callType, readTypes, readResult };
})

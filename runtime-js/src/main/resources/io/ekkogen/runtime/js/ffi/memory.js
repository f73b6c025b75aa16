// Memory that scripts allocate, and access to memory by pointers. The host checks what this module allocated.
(function (intrinsics, host, parts) {
  'use strict';

  const { java, values, places, structs, buffers, views, ffiErrors, ffiTypes, ffiStructs } = parts;
  const { BigInt, Map, asIntN, isArray, isView, makeArray, mapDelete,
    mapForEach, mapGet, mapSet, typedArrayLength } = intrinsics;
  const { types: native, fail, safe } = values;
  const { instanceAt } = structs;
  const { toAddress, toPointer, toText, table } = ffiTypes;
  const { required, fieldOf, fieldType, plain } = ffiStructs;
  const { error, prefix } = ffiErrors;

  const LARGEST = 2 ** 30;
  const MOST_ELEMENTS = 1_000_000;

  // What has to stay allocated because its address is in memory at an address: for each block that this
  // module allocated, and for all other memory by itself.
  const keptIn = new Map();

  const label = (member, argument) => `${prefix(`ffi.${member}`)}${argument}`;

  // A pointer that is not NULL.
  function pointer(member, argument, value) {
    const address = toAddress(value, label(member, argument));
    if (address === 0) {
      throw error(`ffi.${member}`, 'TypeError', `${argument}: expected a pointer, got NULL`);
    }
    return address;
  }

  // A size in bytes.
  function size(member, argument, value, least = 0) {
    const where = label(member, argument);
    const bytes = native.long.toNative(value, where);
    if (bytes < least || bytes > LARGEST) {
      throw fail('RangeError', where, `an integer from ${least} to ${LARGEST}`, value);
    }
    return bytes;
  }

  function malloc(given) {
    const bytes = native.long.toNative(given, label('malloc', 'size'));
    if (bytes < 0) {
      throw fail('RangeError', label('malloc', 'size'), 'an integer from 1', given);
    }
    return allocate('malloc', bytes);
  }

  function allocate(member, bytes) {
    if (bytes === 0) {
      throw error(`ffi.${member}`, 'RangeError', 'Cannot allocate zero bytes');
    }
    if (bytes > LARGEST) {
      throw error(`ffi.${member}`, 'RangeError', `Allocation size too large: ${bytes} bytes (maximum: 1GB)`);
    }
    return toPointer(host.allocate(bytes, ffiErrors.origin()));
  }

  function free(given) {
    const address = toAddress(given, label('free', 'ptr'));
    if (address === 0) {
      throw error('ffi.free', 'TypeError', 'Cannot free a null pointer');
    }
    host.free(address);
    mapDelete(keptIn, toPointer(address));
  }

  // A place for one access. What is stored there must be kept afterwards, by `keep`.
  const at = (address, bytes) => places.wholeBlock(null, host.access(address, bytes));

  const moved = (address, offset) => (typeof address === 'number' && typeof offset === 'number'
    ? address + offset : safe(asIntN(64, BigInt(address) + BigInt(offset))));

  // Keeps what was stored at a place for as long as the memory is there.
  function keep(where, address) {
    const { kept } = where.root;
    if (kept !== null) {
      const begin = toPointer(host.beginning(address));
      let ofBlock = mapGet(keptIn, begin);
      if (ofBlock === undefined) {
        ofBlock = new Map();
        mapSet(keptIn, begin, ofBlock);
      }
      mapForEach(kept, (value, offset) => mapSet(ofBlock, toPointer(moved(address, offset)), value));
    }
  }

  function offsetOf(member, value) {
    return value === undefined ? 0 : native.long.toNative(value, label(member, 'offset'));
  }

  // The type of a value in memory.
  function memoryType(member, given) {
    const type = fieldType(given, label(member, 'type'));
    if (type === table.void || type.width !== undefined) {
      throw ffiStructs.unknown(label(member, 'type'), given);
    }
    return type;
  }

  function read(ptr, given, offset) {
    const type = memoryType('read', given);
    const address = moved(pointer('read', 'ptr', ptr), offsetOf('read', offset));
    return plain(type.kind.get(at(address, type.size), 0, 'value'));
  }

  function write(ptr, given, value, offset) {
    const type = memoryType('write', given);
    const address = moved(pointer('write', 'ptr', ptr), offsetOf('write', offset));
    const where = at(address, type.size);
    type.kind.set(where, 0, value, label('write', 'value'));
    keep(where, address);
  }

  function readString(ptr, max) {
    const address = toAddress(ptr, label('readString', 'ptr'));
    const most = max === undefined ? -1 : size('readString', 'max', max);
    return address === 0 ? null : host.readText(address, most);
  }

  function writeString(ptr, text) {
    const address = pointer('writeString', 'ptr', ptr);
    const content = toText(text, label('writeString', 'text'));
    if (content === null) {
      throw fail('TypeError', label('writeString', 'text'), 'a string', text);
    }
    host.writeText(address, content);
  }

  function memcpy(dest, src, bytes) {
    const to = pointer('memcpy', 'dest', dest);
    const from = pointer('memcpy', 'src', src);
    host.copy(to, from, size('memcpy', 'size', bytes));
    return toPointer(to);
  }

  function arrayFromPointer(ptr, length, given) {
    const address = toAddress(ptr, label('arrayFromPointer', 'ptr'));
    const count = native.long.toNative(length, label('arrayFromPointer', 'length'));
    if (count < 0) {
      throw fail('RangeError', label('arrayFromPointer', 'length'), 'an integer from 0', length);
    }
    if (count > MOST_ELEMENTS) {
      throw error('ffi.arrayFromPointer', 'RangeError', `Array length too large: ${count} (maximum: 1M elements)`);
    }
    const type = elementType(given);
    if (address === 0) {
      return null;
    }
    if (count === 0) {
      return makeArray(0);
    }
    const where = at(address, type.size * count);
    return makeArray(count, (i) => plain(type.kind.get(where, i * type.size, 'value')));
  }

  function elementType(given) {
    const type = typeof given === 'string' ? ffiStructs.simple(given) : undefined;
    if (type === undefined || type === table.void) {
      throw error('ffi.arrayFromPointer', 'TypeError',
        `Invalid array element type: ${typeof given === 'string' ? `'${given}'` : parts.inspect(given, 0)}`);
    }
    return type;
  }

  function arrayLength(array) {
    if (isArray(array)) {
      return array.length;
    }
    if (isView(array) && views.typedName(array) !== undefined) {
      return typedArrayLength(array);
    }
    throw error('ffi.arrayLength', 'TypeError', `Argument must be an array, got ${parts.inspect(array, 0)}`);
  }

  const buffer = (bytes) => {
    const length = size('buffer', 'size', bytes);
    return buffers.bufferOf(java.allocate(length, 16));
  };

  function view(ptr, length) {
    const address = pointer('view', 'ptr', ptr);
    const bytes = size('view', 'length', length);
    return buffers.bufferOf(host.view(address, bytes));
  }

  function addressOf(value) {
    const address = buffers.addressOf(value);
    if (address === undefined) {
      throw error('ffi.addressOf', 'TypeError',
        `expected a buffer of native memory, or a view of one, got ${parts.inspect(value, 0)}; `
        + 'ffi.buffer makes one, other arrays are moved by the engine');
    }
    return toPointer(address);
  }

  const allocStruct = (given) => allocate('allocStruct', required('ffi.allocStruct', given).size);

  function structAt(member, ptr, given) {
    const type = required(`ffi.${member}`, given);
    const address = pointer(member, 'ptr', ptr);
    return { __proto__: null, type, address, where: places.wholeBlock(type.struct, host.access(address, type.size)) };
  }

  function readField(ptr, given, name) {
    const type = required('ffi.readField', given);
    const field = fieldOf('ffi.readField', type, name);
    const { where } = structAt('readField', ptr, given);
    return plain(field.kind.get(where, field.offset, field.label));
  }

  function writeField(ptr, given, name, value) {
    const type = required('ffi.writeField', given);
    const field = fieldOf('ffi.writeField', type, name);
    const { where, address } = structAt('writeField', ptr, given);
    field.kind.set(where, field.offset, value, label('writeField', field.label));
    keep(where, address);
  }

  function toObject(ptr, given) {
    const { type, where } = structAt('toObject', ptr, given);
    return plain(instanceAt(where));
  }

  const sizeof = (given) => memoryType('sizeof', given).size;
  const alignof = (given) => memoryType('alignof', given).alignment;

  function offsetof(given, name) {
    const type = required('ffi.offsetof', given);
    fieldOf('ffi.offsetof', type, name);
    return type.offsets[name];
  }

  return {
    __proto__: null, malloc, free, memcpy, read, write, readString, writeString, arrayFromPointer, arrayLength, buffer,
    view, addressOf, allocStruct, readField, writeField, toObject, sizeof, alignof, offsetof, pointer, label,
  };
})

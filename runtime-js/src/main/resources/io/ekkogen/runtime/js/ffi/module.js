// The module std:ffi.
(function (intrinsics, host, parts) {
  'use strict';

  const { java, ffiErrors, ffiTypes, ffiStructs, ffiMemory, ffiCalls, ffiLibrary } = parts;
  const { freeze, keys, put } = intrinsics;
  const { member } = ffiErrors;
  const { define } = ffiStructs;

  const CALL = 'fnPtr, returnType, argumentTypes, arguments';

  const callBy = (name, isAsync) => (pointer, result, types, args) =>
    ffiCalls.callPointer(name, isAsync, pointer, result, types, args);

  const types = {};
  const names = keys(ffiTypes.table);
  for (let i = 0; i < names.length; i++) {
    put(types, names[i], names[i]);
  }

  return freeze({
    Library: member('Library', 2, 2, 'libraryName, functionDefinitions', ffiLibrary.Library),
    types: freeze(types),
    version: '3.0.0',
    process: ffiLibrary.PROCESS,
    malloc: member('malloc', 1, 1, 'size', ffiMemory.malloc),
    free: member('free', 1, 1, 'ptr', ffiMemory.free),
    memcpy: member('memcpy', 3, 3, 'dest, src, size', ffiMemory.memcpy),
    readString: member('readString', 1, 2, 'ptr, [max]', ffiMemory.readString),
    writeString: member('writeString', 2, 2, 'ptr, text', ffiMemory.writeString),
    read: member('read', 2, 3, 'ptr, type, [offset]', ffiMemory.read),
    write: member('write', 3, 4, 'ptr, type, value, [offset]', ffiMemory.write),
    arrayFromPointer: member('arrayFromPointer', 3, 3, 'ptr, length, type', ffiMemory.arrayFromPointer),
    arrayLength: member('arrayLength', 1, 1, 'array', ffiMemory.arrayLength),
    buffer: member('buffer', 1, 1, 'size', ffiMemory.buffer),
    view: member('view', 2, 2, 'ptr, length', ffiMemory.view),
    addressOf: member('addressOf', 1, 1, 'buffer', ffiMemory.addressOf),
    sizeof: member('sizeof', 1, 1, 'type', ffiMemory.sizeof),
    alignof: member('alignof', 1, 1, 'type', ffiMemory.alignof),
    offsetof: member('offsetof', 2, 2, 'struct, field', ffiMemory.offsetof),
    Struct: member('Struct', 2, 2, 'name, fields', (name, fields) => define('Struct', 'Struct', name, fields)),
    Union: member('Union', 2, 2, 'name, fields', (name, fields) => define('Union', 'Union', name, fields)),
    allocStruct: member('allocStruct', 1, 1, 'struct', ffiMemory.allocStruct),
    readField: member('readField', 3, 3, 'ptr, struct, field', ffiMemory.readField),
    writeField: member('writeField', 4, 4, 'ptr, struct, field, value', ffiMemory.writeField),
    toObject: member('toObject', 2, 2, 'ptr, struct', ffiMemory.toObject),
    Callback: member('Callback', 3, 3, 'function, returnType, argumentTypes', parts.ffiCallbacks.Callback),
    freeCallback: member('freeCallback', 1, 1, 'ptr', parts.ffiCallbacks.freeCallback),
    call: member('call', 4, 4, CALL, callBy('call', false)),
    callAsync: member('callAsync', 4, 4, CALL, ffiErrors.rejecting('ffi.callAsync', callBy('callAsync', true))),
    errno: member('errno', 0, 0, 'none', () => java.lastError()),
    symbol: member('symbol', 2, 2, 'library, name', ffiLibrary.symbol),
    scope: member('scope', 0, 0, 'none', parts.ffiScope),
    close: member('close', 1, 1, 'library', ffiLibrary.close),
  });
})

// ffi.scope(): frees what was allocated through it when it is closed.
(function (intrinsics, host, parts) {
  'use strict';

  const { BigInt } = intrinsics;
  const { defineProperty, dispose, freeze, newList } = intrinsics;
  const { ffiErrors, ffiMemory, ffiCallbacks, ffiTypes } = parts;
  const { error, member } = ffiErrors;

  function scope() {
    let isOpen = true;
    const releases = newList();

    // Makes a member that allocates something, which `release` gives back.
    const owning = (name, least, most, description, allocate, release) =>
      member(`scope.${name}`, least, most, description, (...args) => {
        if (!isOpen) {
          throw error(`ffi.scope.${name}`, 'Error', 'the scope is closed');
        }
        const given = intrinsics.apply(allocate, undefined, args);
        releases[releases.length] = () => { release(given); };
        return given;
      });

    // The last first. What the script has freed itself is left out.
    function close() {
      isOpen = false;
      for (let i = releases.length - 1; i >= 0; i--) {
        releases[i]();
        releases[i] = undefined;
      }
      releases.length = 0;
    }

    const scope = {
      malloc: owning('malloc', 1, 1, 'size', ffiMemory.malloc, freeBlock),
      allocStruct: owning('allocStruct', 1, 1, 'struct', ffiMemory.allocStruct, freeBlock),
      Callback: owning('Callback', 3, 3, 'function, returnType, argumentTypes', ffiCallbacks.Callback,
        ffiCallbacks.freeIfOpen),
      close: member('scope.close', 0, 0, 'none', close),
    };
    return freeze(defineProperty(scope, dispose, { __proto__: null, value: scope.close }));
  }

  function freeBlock(pointer) {
    if (BigInt(host.beginning(ffiTypes.toAddress(pointer, 'scope'))) === BigInt(pointer)) {
      ffiMemory.free(pointer);
    }
  }

  return scope;
})

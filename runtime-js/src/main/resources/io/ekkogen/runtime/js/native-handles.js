// Handles: instances that stand for what a library gave out and takes back. What counts is the Java
// handle that an object was made with, not what its prototype says.
(function (intrinsics, java, values, memory, arrays) {
  'use strict';

  const { TypeError, WeakMap, defineProperty, dispose, freeze, inspectSymbol, weakGet, weakSet } = intrinsics;
  const { fail, article } = values;
  const { checkHolder, held, hold } = memory;
  const { MOST_OBJECTS, NO_ARRAY, isNull, lengthOf } = arrays;

  // Instance → { type, java }.
  const peers = new WeakMap();

  function peerOf(handle) {
    const peer = typeof handle === 'object' && handle !== null ? weakGet(peers, handle) : undefined;
    if (peer === undefined) {
      throw fail('TypeError', 'this', 'a handle of a native library', handle);
    }
    return peer;
  }

  const own = (handle) => peerOf(handle).java;

  class Handle {
    constructor(key, type, handle) {
      if (key !== peers) {
        throw new TypeError('Handles come from native functions');
      }
      weakSet(peers, this, freeze({ __proto__: null, type, java: handle }));
    }

    get closed() {
      return java.isClosed(own(this));
    }

    close() {
      const { type, java: handle } = peerOf(this);
      if (type.closingWaits) {
        const call = java.waitingCall();
        java.closeHandleApart(handle, call);
        call.result();
      } else {
        java.closeHandle(handle);
      }
    }

    toString() {
      return java.describe(own(this));
    }

    [inspectSymbol]() {
      return weakGet(peers, this) === undefined ? { __proto__: null } : java.describe(own(this));
    }
  }

  defineProperty(Handle.prototype, dispose,
    { __proto__: null, value: Handle.prototype.close, writable: true, configurable: true });
  freeze(Handle);
  freeze(Handle.prototype);

  // What glue describes a class of handles with; whether closing one waits for callbacks.
  const handleType = (name, Type, closingWaits = false) =>
    freeze({ __proto__: null, name, Type, closingWaits });

  // The instance for a handle that native code gave; null for null.
  const handle = (type, given) => (given === null ? null : new type.Type(peers, type, given));

  // The Java handle of what a script passes.
  function peer(value, type, label, nullable) {
    if (nullable && isNull(value)) {
      return null;
    }
    const known = typeof value === 'object' && value !== null ? weakGet(peers, value) : undefined;
    if (known === undefined || known.type !== type) {
      throw fail('TypeError', label, `${article(type.name)}${nullable ? ' or null' : ''}`, value);
    }
    return known.java;
  }

  // A `ref` or `out` handle.
  function handleRef(holder, type, label, withValue) {
    checkHolder(holder, label);
    return java.handleReference(withValue ? peer(held(holder), type, label, true) : null);
  }

  // Closes what the callee left in a reference for a call that failed in the end.
  function dropHandle(reference) {
    if (reference !== null) {
      java.dropReference(reference);
    }
  }

  // Closes what a call returned that failed in the end; null is nothing.
  function dropResult(given) {
    if (given !== null) {
      java.dropHandle(own(given));
    }
  }

  // Gives the holder what the callee left; an instance that stands for it already stays.
  function takeHandle(type, reference, holder) {
    if (reference === null) {
      return;
    }
    const given = java.handleOf(reference);
    const before = held(holder);
    const known = typeof before === 'object' && before !== null ? weakGet(peers, before) : undefined;
    if (known === undefined || known.java !== given) {
      hold(holder, handle(type, given));
    }
    java.keepReference(reference);
  }

  // The Java handles of an array's elements, which may be null: { memory, length }.
  function handlesIn(type, array, label, nullable) {
    if (nullable && isNull(array)) {
      return NO_ARRAY;
    }
    const length = lengthOf(
      array, `an array of ${type.name}`, label, nullable, MOST_OBJECTS);
    const handles = java.handles(length);
    for (let i = 0; i < length; i++) {
      handles.set(i, peer(array[i], type, `${label}[${i}]`, true));
    }
    return { __proto__: null, memory: handles, length };
  }

  return { __proto__: null, Handle, handleType, handle, peer, handleRef, dropHandle, dropResult, takeHandle, handlesIn };
})

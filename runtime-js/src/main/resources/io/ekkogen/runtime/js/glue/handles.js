// Handles: instances that stand for what a library gave out and takes back. What counts is the Java
// handle that an object was made with, not what its prototype says.
(function (intrinsics, java, parts) {
  'use strict';

  const { values, memory, arrays, elements } = parts;
  const { TypeError, WeakMap, define, dispose, freeze, inspectSymbol, makeArray, weakGet, weakSet } = intrinsics;
  const { fail, article } = values;
  const { MOST_OBJECTS, checkHolder, held, hold } = memory;
  const { covered } = arrays;
  const { oneByOne, onceEach } = elements;

  // Instance → { type, java }.
  const peers = new WeakMap();

  function ofThis(handle) {
    const peer = typeof handle === 'object' && handle !== null ? weakGet(peers, handle) : undefined;
    if (peer === undefined) {
      throw fail('TypeError', 'this', 'a handle of a native library', handle);
    }
    return peer;
  }

  const own = (handle) => ofThis(handle).java;

  class AnyHandle {
    constructor(key, type, handle) {
      if (key !== peers) {
        throw new TypeError('Handles come from native functions');
      }
      weakSet(peers, this, freeze({ __proto__: null, type, java: handle }));
    }

    get closed() {
      return java.isClosed(own(this));
    }

    toString() {
      return java.describe(own(this));
    }

    [inspectSymbol]() {
      return weakGet(peers, this) === undefined ? { __proto__: null } : java.describe(own(this));
    }
  }

  class Handle extends AnyHandle {
    close() {
      const { type, java: handle } = ofThis(this);
      if (type.closingWaits) {
        const call = java.waitingCall();
        java.closeHandleApart(handle, call);
        call.result();
      } else {
        java.closeHandle(handle);
      }
    }
  }

  // A value, which nobody closes.
  class OpaqueHandle extends AnyHandle {
    equals(other) {
      const { type, java: handle } = ofThis(this);
      const peer = peerOrNull(other, type, 'other');
      return peer !== null && java.isSameHandle(handle, peer);
    }
  }

  define(Handle.prototype, dispose, Handle.prototype.close, false);
  freezeClass(AnyHandle);
  freezeClass(Handle);
  freezeClass(OpaqueHandle);

  function freezeClass(Class) {
    freeze(Class);
    freeze(Class.prototype);
  }

  // What glue describes a class of handles with.
  const handleType = (name, Type) => freeze({ __proto__: null, name, Type, closingWaits: false });

  // The same of one whose closing waits for callbacks.
  const waitingHandleType = (name, Type) => freeze({ __proto__: null, name, Type, closingWaits: true });

  // The instance for a handle that native code gave; null for null.
  const handle = (type, given) => (given === null ? null : new type.Type(peers, type, given));

  // The same, of a handle that may be the one which was passed.
  const sameHandle = (type, passed, given) => instanceFor(type, given, passed) ?? (given === null ? null : passed);

  // The Java handle of what a script passes.
  const peer = (value, type, label) => peerOf(value, type, label, false);

  const peerOrNull = (value, type, label) =>
    (value === null || value === undefined ? null : peerOf(value, type, label, true));

  function peerOf(value, type, label, nullable) {
    const known = typeof value === 'object' && value !== null ? weakGet(peers, value) : undefined;
    if (known === undefined || known.type !== type) {
      throw fail('TypeError', label, `${article(type.name)}${nullable ? ' or null' : ''}`, value);
    }
    return known.java;
  }

  // An `out` handle.
  function handleOut(holder, type, label) {
    checkHolder(holder, label);
    return java.handleReference(null);
  }

  // A `ref` handle.
  function handleRef(holder, type, label) {
    checkHolder(holder, label);
    return java.handleReference(peerOrNull(held(holder), type, label));
  }

  // Closes what the callee left in a reference for a call that failed in the end.
  function dropHandle(reference) {
    if (reference !== null) {
      java.dropReference(reference);
    }
  }

  // Closes what a call returned that failed in the end, unless it is what was passed; null is nothing.
  function dropResult(given, passed) {
    if (given !== null && given !== passed) {
      java.dropHandle(own(given));
    }
  }

  // Gives the holder what the callee left; an instance that stands for it already stays.
  function takeHandle(type, reference, holder) {
    if (reference === null) {
      return;
    }
    const instance = instanceFor(type, java.handleOf(reference), held(holder));
    if (instance !== undefined) {
      hold(holder, instance);
    }
    java.keepReference(reference);
  }

  // The instance that takes the place of another; undefined where that stands for the handle already.
  function instanceFor(type, given, before) {
    const known = typeof before === 'object' && before !== null ? weakGet(peers, before) : undefined;
    return known !== undefined && known.java === given ? undefined : handle(type, given);
  }

  // Handles as elements of arrays, which may be null.
  const handles = onceEach((type) => freeze({
    ...oneByOne,
    __proto__: null,
    arrays: `an array of ${type.name}`,
    most: MOST_OBJECTS,
    allocate: (length) => java.handles(length),
    store: (copy, i, value, label) => copy.memory.set(i, peerOrNull(value, type, label)),
    load: (copy, i, array) => instanceFor(type, copy.memory.get(i), array[i]),
    list: (memory, count) => makeArray(covered(memory.length(), count), (i) => handle(type, memory.get(i))),
  }));

  return {
    __proto__: null, Handle, OpaqueHandle, handleType, waitingHandleType, handle, sameHandle, peer, peerOrNull,
    handleOut, handleRef, dropHandle, dropResult, takeHandle, handles,
  };
})

// What native code has of functions of scripts: what each returned last, by the name of the result, and what
// it stored in so many places, by their addresses.
(function (intrinsics, java, parts) {
  'use strict';

  const { places } = parts;
  const { BigInt, Map, WeakMap, mapDelete, mapForEach, mapGet, mapHas, mapSet, weakGet, weakSet } = intrinsics;

  const { addressOf } = places;

  const KEPT = 1024;

  // Function → what is retained.
  const retained = new WeakMap();

  // Keeps a value alive until another takes its place.
  function retain(call, key, value) {
    let ofCall = weakGet(retained, call);
    if (ofCall === undefined) {
      ofCall = { __proto__: null, values: new Map(), keys: new Map(), next: 0 };
      weakSet(retained, call, ofCall);
    }
    const { values, keys, next } = ofCall;
    if (!mapHas(values, key)) {
      mapDelete(values, mapGet(keys, next));
      mapSet(keys, next, key);
      ofCall.next = (next + 1) % KEPT;
    }
    mapSet(values, key, value);
  }

  // Keeps what was stored in native code's memory, by where that is.
  function retainStored(call, where) {
    const { root } = where;
    const { kept } = root;
    if (kept !== null) {
      const begin = addressOf({ __proto__: null, root, begin: 0 });
      mapForEach(kept, (value, offset) => retain(call, begin + BigInt(offset), value));
    }
  }

  return { __proto__: null, retain, retainStored };
})

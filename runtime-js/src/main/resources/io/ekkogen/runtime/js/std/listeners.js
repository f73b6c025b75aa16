// Lists of listeners, as an EventEmitter has them: `makeListeners(owner)`, where the owner is their `this`.
(function (intrinsics, use) {
  'use strict';

  const { Map, append, apply, mapDelete, mapForEach, mapGet, mapSet, newList } = intrinsics;
  const makeError = use('makeError');

  return function (owner) {
    const listeners = new Map();
    const of = (name) => mapGet(listeners, name) ?? newList();

    // The list that is there while listeners are called stays as it is.
    function copy(list, except) {
      const result = newList();
      for (let i = 0; i < list.length; i++) {
        if (i !== except) {
          append(result, list[i]);
        }
      }
      return result;
    }

    function set(name, list) {
      if (list.length === 0) {
        mapDelete(listeners, name);
      } else {
        mapSet(listeners, name, list);
      }
    }

    function add(name, listener, isOnce, isFirst) {
      if (typeof listener !== 'function') {
        throw makeError('TypeError', 'ERR_INVALID_ARG_TYPE',
          `the listener must be a function, not ${listener === null ? 'null' : typeof listener}`);
      }
      const all = isFirst ? newList() : copy(of(name), -1);
      append(all, { __proto__: null, listener, isOnce });
      const before = isFirst ? of(name) : newList();
      for (let i = 0; i < before.length; i++) {
        append(all, before[i]);
      }
      set(name, all);
    }

    // Removes the one that was added last.
    function remove(name, listener) {
      const all = of(name);
      let at = all.length - 1;
      while (at >= 0 && all[at].listener !== listener && all[at] !== listener) {
        at--;
      }
      set(name, copy(all, at));
    }

    // Calls the listeners; returns whether there is one.
    function emit(name, args) {
      const all = of(name);
      for (let i = 0; i < all.length; i++) {
        if (all[i].isOnce) {
          remove(name, all[i]);
        }
        apply(all[i].listener, owner, args);
      }
      return all.length > 0;
    }

    function list(name) {
      const all = of(name);
      return intrinsics.makeArray(all.length, (i) => all[i].listener);
    }

    function names() {
      const all = newList();
      mapForEach(listeners, (value, name) => { append(all, name); });
      return intrinsics.makeArray(all.length, (i) => all[i]);
    }

    return {
      __proto__: null, add, remove, emit, list, names, count: (name) => of(name).length,
      clear: (name) => { mapDelete(listeners, name); },
    };
  };
})

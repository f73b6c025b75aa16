// Functions of scripts that native code calls: one object of Java's for each function and kind of
// callback, which native code knows by one address.
(function (intrinsics, java, parts) {
  'use strict';

  const { values, pointers } = parts;
  const { BigInt, Map, TypeError, WeakMap, WeakRef, asIntN, defineProperty, deref, dispose, freeze, mapDelete,
    mapForEach, mapGet, mapSet, mapSize, weakGet, weakSet } = intrinsics;
  const { fail, failure } = values;
  const host = java.callbacks();

  // How many functions of native code are remembered before those are sought that are gone.
  const REMEMBERED = 1024;

  // Function → kind → what the host is given.
  const made = new WeakMap();

  // Function of native code → its address.
  const addresses = new WeakMap();

  // A callback type: `upcall` returns { kind, wrap }, its Java side and a function that wraps a script's for
  // native code; `make` creates a function that calls a native one.
  const callback = (name, upcall, make) => freeze({
    __proto__: null, name, upcall, make, functions: new Map(), placed: new Map(),
  });

  const isNull = (value) => value === null || value === undefined;

  const wrapped = (value, { kind, wrap }) => host.wrap(value, wrap(value), kind);

  function known(value, kind) {
    let ofFunction = weakGet(made, value);
    if (ofFunction === undefined) {
      ofFunction = new Map();
      weakSet(made, value, ofFunction);
    }
    let ofKind = mapGet(ofFunction, kind);
    if (ofKind === undefined) {
      ofKind = wrapped(value, kind.upcall());
      mapSet(ofFunction, kind, ofKind);
    }
    return ofKind;
  }

  // Registration → { kind, given, java }.
  const registrations = new WeakMap();

  class CallbackRegistration {
    constructor(key, registration) {
      if (key !== registrations) {
        throw new TypeError('Registrations come from register()');
      }
      weakSet(registrations, this, registration);
      freeze(this);
    }

    get closed() {
      return host.isRegistrationClosed(own(this).java);
    }

    close() {
      host.closeRegistration(own(this).java);
    }
  }

  function own(value) {
    const registration =
      typeof value === 'object' && value !== null ? weakGet(registrations, value) : undefined;
    if (registration === undefined) {
      throw fail('TypeError', 'this', 'a registration of a callback', value);
    }
    return registration;
  }

  defineProperty(CallbackRegistration.prototype, dispose,
    { __proto__: null, value: CallbackRegistration.prototype.close, writable: true, configurable: true });
  freeze(CallbackRegistration);
  freeze(CallbackRegistration.prototype);

  // What a module has for a kind of callback.
  const registrar = (kind) => freeze({
    __proto__: null,
    register(callback) {
      if (typeof callback !== 'function') {
        throw fail('TypeError', `${kind.name}.register: callback`, 'a function', callback);
      }
      const given = known(callback, kind);
      return new CallbackRegistration(registrations,
        freeze({ __proto__: null, kind, given, java: host.register(given) }));
    },
  });

  // As `functionOf`, of what native code keeps after the call: if it is not registered, it is kept for
  // good.
  const kept = new Map();
  const retained = (value, kind, label) => keepForGood(value, functionOf(value, kind, label));
  const retainedOrNull = (value, kind, label) => keepForGood(value, functionOrNull(value, kind, label));

  function keepForGood(value, given) {
    if (typeof value === 'function') {
      mapSet(kept, value, true);
      host.neverFree(given);
    }
    return given;
  }

  // The result of a call on another thread, whose callbacks the script answers meanwhile.
  function waitFor(start) {
    const call = java.waitingCall();
    start(call);
    return call.result();
  }

  // What the host is given for a function of a script, or for a pointer to one of native code.
  function functionOf(value, kind, label) {
    return typeof value === 'function' ? ofFunction(value, kind) : ofObject(value, kind, label, false);
  }

  function functionOrNull(value, kind, label) {
    return typeof value === 'function' ? ofFunction(value, kind) : ofObject(value, kind, label, true);
  }

  function ofFunction(value, kind) {
    const address = weakGet(addresses, value);
    return address === undefined ? known(value, kind) : host.functionAt(address);
  }

  function ofObject(value, kind, label, nullable) {
    if (nullable && isNull(value)) {
      return null;
    }
    const registration = typeof value === 'object' && value !== null ? weakGet(registrations, value) : undefined;
    if (registration !== undefined && registration.kind === kind) {
      if (host.isRegistrationClosed(registration.java)) {
        throw failure('Error', 'EKKO_CLOSED', `${label}: the registration is closed`);
      }
      return registration.given;
    }
    if (typeof value === 'bigint' || pointers.isPointer(value)) {
      const given = host.functionAt(pointers.toAddress(value, label));
      if (given !== null || nullable) {
        return given;
      }
    }
    throw fail('TypeError', label, `a function${nullable ? ', a pointer or null' : ' or a pointer'}`, value);
  }

  // The function for an address: the script's own, where it is one, or one that calls native code.
  function functionAt(kind, given) {
    const address = asIntN(64, BigInt(given));
    if (address === 0n) {
      return null;
    }
    const own = host.originalAt(kind.upcall().kind, address);
    if (own !== null) {
      return own;
    }
    let made = remembered(kind, address);
    if (made === undefined) {
      made = kind.make(address);
      weakSet(addresses, made, address);
      forgetGone(kind);
      mapSet(kind.functions, address, new WeakRef(made));
    }
    return made;
  }

  function remembered(kind, address) {
    const known = mapGet(kind.functions, address);
    return known === undefined ? undefined : deref(known);
  }

  // A library may make functions as it runs.
  function forgetGone(kind) {
    if (mapSize(kind.functions) % REMEMBERED === REMEMBERED - 1) {
      mapForEach(kind.functions, (known, address) => {
        if (deref(known) === undefined) {
          mapDelete(kind.functions, address);
        }
      });
    }
  }

  // The address for a function, and what has to be kept while native code has it.
  function pointerTo(value, kind, label, isRetained) {
    const given = (isRetained ? retainedOrNull : functionOrNull)(value, kind, label);
    return { __proto__: null, given, address: given === null ? 0n : BigInt(host.addressOf(given)) };
  }

  // As `functionOf`, for a variable of native code, which keeps the function until it gets another.
  function placed(value, kind, label) {
    const given = functionOrNull(value, kind, label);
    mapSet(kind.placed, label, value);
    return given;
  }

  return {
    __proto__: null, callback, function: functionOf, functionOrNull, functionAt, pointerTo, placed, registrar, retained,
    retainedOrNull, waitFor,
  };
})

// Functions of scripts that native code calls: one object of Java's for each function and kind of
// callback, which native code knows by one address.
(function (intrinsics, java, values, pointers, arrays, structs) {
  'use strict';

  const { BigInt, Map, Number, asIntN, defineProperty, freeze, mapGet, mapSet } = intrinsics;
  const { types, checked, fail, failure } = values;
  const { TYPED } = arrays;
  const { block, borrowed, instance } = structs;
  const { ArrayBuffer, DataView, Symbol, TypeError, WeakMap } = globalThis;
  const method = (prototype, name) => Function.prototype.call.bind(prototype[name]);
  const weakGet = method(WeakMap.prototype, 'get');
  const weakSet = method(WeakMap.prototype, 'set');

  // Function → kind → what the host is given.
  const made = new WeakMap();

  // Function of native code → its address.
  const addresses = new WeakMap();

  // A kind of callback: `wrap` makes of a function one that takes what native code gives, and gives
  // what native code takes; `addressOf` and `at` are between what the host is given and addresses;
  // `make` makes a function that calls one of native code.
  const callback = (name, wrap, addressOf, at, make) => freeze({
    __proto__: null, name, wrap, addressOf, at, make, functions: new Map(),
  });

  const isNull = (value) => value === null || value === undefined;

  function known(value, kind) {
    let ofFunction = weakGet(made, value);
    if (ofFunction === undefined) {
      ofFunction = new Map();
      weakSet(made, value, ofFunction);
    }
    let ofKind = mapGet(ofFunction, kind);
    if (ofKind === undefined) {
      ofKind = java.callback(value, kind.wrap(value), kind.name);
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
      return java.isRegistrationClosed(own(this).java);
    }

    close() {
      java.closeRegistration(own(this).java);
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

  defineProperty(CallbackRegistration.prototype, Symbol.dispose,
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
        freeze({ __proto__: null, kind, given, java: java.register(given) }));
    },
  });

  // As `functionOf`, of what native code keeps after the call: if it is not registered, it is kept for
  // good.
  const kept = new Map();
  function retained(value, kind, label, nullable) {
    const given = functionOf(value, kind, label, nullable);
    if (typeof value === 'function') {
      mapSet(kept, value, true);
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
  function functionOf(value, kind, label, nullable) {
    if (nullable && isNull(value)) {
      return null;
    }
    if (typeof value === 'function') {
      const address = weakGet(addresses, value);
      return address === undefined ? known(value, kind) : java.functionAt(address);
    }
    const registration = typeof value === 'object' && value !== null ? weakGet(registrations, value) : undefined;
    if (registration !== undefined && registration.kind === kind) {
      if (java.isRegistrationClosed(registration.java)) {
        throw failure('Error', 'EKKO_CLOSED', `${label}: the registration is closed`);
      }
      return registration.given;
    }
    if (typeof value === 'bigint' || pointers.isPointer(value)) {
      const given = java.functionAt(pointers.toAddress(value, label));
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
    const own = java.original(kind.at(address));
    if (own !== null) {
      return own;
    }
    let made = mapGet(kind.functions, address);
    if (made === undefined) {
      made = kind.make(address);
      weakSet(addresses, made, address);
      mapSet(kind.functions, address, made);
    }
    return made;
  }

  // The address for a function, and what has to be kept while native code has it.
  function pointerTo(value, kind, label) {
    const given = functionOf(value, kind, label, true);
    return { __proto__: null, given, address: given === null ? 0n : BigInt(kind.addressOf(given)) };
  }

  // What the host is given for a scalar or a string that a function returned.
  function given(kind, value, label) {
    if (kind === 'IntPtr' || kind === 'UIntPtr') {
      return pointers.toAddress(value, label);
    }
    const type = types[kind];
    const result = checked(type, value, label);
    if (kind === 'string') {
      return isNull(result) ? null : result;
    }
    if (type.integer !== true) {
      return result;
    }
    return typeof result === 'bigint' ? asIntN(64, result) : result || 0;
  }

  const nothing = () => undefined;

  // Function → the instance that it gave last, with what that points at.
  const lastGiven = new WeakMap();

  // What the host is given for a structure that a function returned.
  function structGiven(call, value, type, Type, label) {
    const given = instance(value, type, Type, label);
    weakSet(lastGiven, call, given);
    return block(given);
  }

  const pointerGiven = (call, value, type, Type, label) =>
    (isNull(value) ? null : structGiven(call, value, type, Type, label));

  const viewAt = (address, size) =>
    new DataView(new ArrayBuffer(java.memory(asIntN(64, BigInt(address)), size)));

  // What stands for a scalar that is passed by pointer; null for NULL.
  function holderAt(kind, address) {
    const type = types[kind];
    return BigInt(address) === 0n ? null : { value: type.get(viewAt(address, type.size), 0) };
  }

  // Stores what the function left in a holder.
  function leave(kind, address, holder) {
    if (holder !== null) {
      const type = types[kind];
      type.set(viewAt(address, type.size), 0, checked(type, holder.value, `${kind}: value`));
    }
  }

  // A copy of an array that native code passes; null for NULL.
  function arrayAt(kind, address, count) {
    if (BigInt(address) === 0n) {
      return null;
    }
    const type = types[kind];
    const length = Number(count);
    const view = viewAt(address, length * type.size);
    const array = TYPED[kind] ? new type.array(length) : [];
    for (let i = 0; i < length; i++) {
      array[i] = type.get(view, i * type.size);
    }
    return array;
  }

  // Stores what the function left in such a copy.
  function leaveArray(kind, address, array) {
    if (array === null) {
      return;
    }
    const type = types[kind];
    const view = viewAt(address, array.length * type.size);
    for (let i = 0; i < array.length; i++) {
      type.set(view, i * type.size, checked(type, array[i], `${kind}[${i}]`));
    }
  }

  // Views of structures that native code passes one behind the other; null for NULL.
  function structsAt(type, address, count) {
    const first = asIntN(64, BigInt(address));
    if (first === 0n) {
      return null;
    }
    const array = [];
    for (let i = 0; i < count; i++) {
      array[i] = borrowed(type, first + BigInt(i * type.size));
    }
    return array;
  }

  return {
    __proto__: null, arrayAt, leaveArray, structsAt, callback, function: functionOf, functionAt, pointerTo, given, nothing, structGiven, pointerGiven,
    holderAt, leave, registrar, retained, waitFor,
  };
})

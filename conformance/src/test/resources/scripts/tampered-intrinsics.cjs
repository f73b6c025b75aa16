// Everything built in that a script can replace, and one replacement at a time: what is tampered with, and how.
const { defineProperty, getOwnPropertyDescriptor, getPrototypeOf, prototype: objectPrototype } = Object;
const { Error: BuiltInError } = globalThis;
const { ownKeys } = Reflect;
const { toString } = Function.prototype;

const isObject = (value) => typeof value === 'function' || (typeof value === 'object' && value !== null);

// Path → object, for all built-in objects that a script can reach.
function builtins() {
  const found = new Map();
  const visit = (path, value) => {
    if (!isObject(value) || value === globalThis || [...found.values()].includes(value)) {
      return;
    }
    const isIntrinsic = typeof value !== 'function' || toString.call(value).includes('[native code]');
    if (!isIntrinsic) {
      return;
    }
    found.set(path, value);
    for (const key of ['prototype', ...path.split('.').length === 1 ? ownKeys(value) : []]) {
      const descriptor = getOwnPropertyDescriptor(value, key);
      const isNamespace = descriptor !== undefined && isObject(descriptor.value)
        && (key === 'prototype' || typeof descriptor.value === 'object');
      if (isNamespace) {
        visit(`${path}.${String(key)}`, descriptor.value);
      }
    }
  };
  const hidden = {
    TypedArray: getPrototypeOf(Int8Array),
    GeneratorFunction: getPrototypeOf(function* () {}).constructor,
    AsyncFunction: getPrototypeOf(async () => {}).constructor,
    Generator: getPrototypeOf(function* () {}.prototype),
    Iterators: getPrototypeOf(getPrototypeOf(getPrototypeOf([][Symbol.iterator]()))),
    ArrayIterator: getPrototypeOf([][Symbol.iterator]()),
    MapIterator: getPrototypeOf(new Map()[Symbol.iterator]()),
    StringIterator: getPrototypeOf(''[Symbol.iterator]()),
  };
  const standard = ownKeys(globalThis).filter((key) => /^[A-Z]/.test(String(key)));
  for (const key of standard) {
    visit(key, globalThis[key]);
  }
  for (const [path, value] of Object.entries(hidden)) {
    visit(path, value);
  }
  return found;
}

const calls = { count: 0, first: undefined };
const note = () => {
  calls.count++;
  calls.first ??= new BuiltInError('what was tampered with was used').stack;
};
const ways = {
  throwing: () => { note(); throw new BuiltInError('tampered'); },
  garbage: () => { note(); return 666; },
};

// What can be tampered with: { name, owner, key, tampered }.
function places(names) {
  const all = [];
  const add = (name, owner, key, make) => {
    for (const [way, act] of Object.entries(ways)) {
      all.push({ name: `${name} ${way}`, owner, key, tampered: make(act) });
    }
  };
  const asFunction = (name) => (act) =>
    ({ value: defineProperty(function () { return act(); }, 'name', { value: name }) });
  const asAccessor = (act) => ({ get: () => act(), set: act === ways.garbage ? () => { note(); } : () => act() });
  const data = (act) => ({ value: function tampered() { return act(); }, writable: true, configurable: true });
  for (const [path, owner] of builtins()) {
    for (const key of ownKeys(owner)) {
      const { value, get, set, configurable } = getOwnPropertyDescriptor(owner, key);
      if (configurable && (typeof value === 'function' || get !== undefined || set !== undefined)) {
        add(`${path}.${String(key)}`, owner, key, value === undefined ? asAccessor : asFunction(value.name));
      }
    }
  }
  for (const key of ownKeys(globalThis)) {
    const { value, configurable } = getOwnPropertyDescriptor(globalThis, key);
    if (configurable && isObject(value)) {
      add(String(key), globalThis, key, asFunction(String(key)));
    }
  }
  // Properties that nothing built in has, where everything inherits them.
  for (const name of names) {
    if (getOwnPropertyDescriptor(objectPrototype, name) === undefined) {
      add(`Object.prototype.${name}`, objectPrototype, name, asAccessor);
      add(`Object.prototype.${name}()`, objectPrototype, name, data);
    }
  }
  for (let i = 0; i < 4; i++) {
    add(`Array.prototype.${i}`, Array.prototype, i, asAccessor);
  }
  return all;
}

// Surrounds what reaches a library with the replacement.
function toucher({ owner, key, tampered }) {
  const original = getOwnPropertyDescriptor(owner, key);
  const replacement = { __proto__: null, configurable: true, ...tampered };
  const begin = () => { defineProperty(owner, key, replacement); };
  const end = () => {
    if (original === undefined) {
      delete owner[key];
    } else {
      defineProperty(owner, key, original);
    }
  };
  return (action) => {
    begin();
    try {
      return action();
    } finally {
      end();
    }
  };
}

module.exports = { places, toucher, calls };

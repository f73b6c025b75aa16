// URLSearchParams, and `connect(search, changed)`, which makes one that is the query of a URL.
(function (intrinsics, use) {
  'use strict';

  const { append, apply, arraySort, arrayValues, inspectSymbol, isArray, makeArray,
    newList, ownKeys, propertyIsEnumerable, stringSlice, stringStartsWith, stringToWellFormed, symbolIterator } = intrinsics;
  const host = use('UrlHost');
  const makeError = use('makeError');

  const text = (value) => stringToWellFormed(`${value}`);

  function fromQuery(query) {
    const parsed = host.parseQuery(stringStartsWith(query, '?') ? stringSlice(query, 1) : query);
    const pairs = newList();
    for (let i = 0; i < parsed.length; i += 2) {
      append(pairs, { __proto__: null, name: parsed[i], value: parsed[i + 1] });
    }
    return pairs;
  }

  // Calls a function with each element of an iterable of the script.
  function forEach(iterable, take) {
    if (isArray(iterable)) {
      for (let i = 0; i < iterable.length; i++) {
        take(iterable[i]);
      }
      return;
    }
    const iterator = apply(iterable[symbolIterator], iterable, newList());
    for (let step = iterator.next(); !step.done; step = iterator.next()) {
      take(step.value);
    }
  }

  function fromPairs(iterable) {
    const pairs = newList();
    forEach(iterable, (pair) => {
      const both = newList();
      forEach(pair, (part) => { append(both, text(part)); });
      if (both.length !== 2) {
        throw makeError('TypeError', 'ERR_INVALID_TUPLE', 'URLSearchParams: each pair must be a name and a value');
      }
      append(pairs, { __proto__: null, name: both[0], value: both[1] });
    });
    return pairs;
  }

  function fromRecord(record) {
    const pairs = newList();
    const names = ownKeys(record);
    for (let i = 0; i < names.length; i++) {
      if (typeof names[i] === 'string' && propertyIsEnumerable(record, names[i])) {
        append(pairs, { __proto__: null, name: text(names[i]), value: text(record[names[i]]) });
      }
    }
    return pairs;
  }

  class URLSearchParams {
    #pairs;
    #changed;

    constructor(init = '') {
      const isObject = (typeof init === 'object' && init !== null) || typeof init === 'function';
      this.#pairs = !isObject ? fromQuery(text(init))
        : typeof init[symbolIterator] === 'function' ? fromPairs(init) : fromRecord(init);
    }

    static connect(search, changed) {
      const params = new URLSearchParams(search);
      params.#changed = changed;
      return params;
    }

    static update(params, search) {
      params.#pairs = fromQuery(search);
    }

    #set(pairs) {
      this.#pairs = pairs;
      this.#changed?.(this.toString());
    }

    // The pairs for which a condition holds.
    #where(holds) {
      const result = newList();
      const pairs = this.#pairs;
      for (let i = 0; i < pairs.length; i++) {
        if (holds(pairs[i])) {
          append(result, pairs[i]);
        }
      }
      return result;
    }

    #named(name, value) {
      const wanted = text(name);
      return this.#where((pair) => pair.name === wanted && (value === undefined || pair.value === text(value)));
    }

    get size() {
      return this.#pairs.length;
    }

    append(name, value) {
      const pairs = this.#where(() => true);
      append(pairs, { __proto__: null, name: text(name), value: text(value) });
      this.#set(pairs);
    }

    delete(name, value) {
      const wanted = text(name);
      this.#set(this.#where((pair) => pair.name !== wanted || (value !== undefined && pair.value !== text(value))));
    }

    get(name) {
      const found = this.#named(name);
      return found.length === 0 ? null : found[0].value;
    }

    getAll(name) {
      const found = this.#named(name);
      return makeArray(found.length, (i) => found[i].value);
    }

    has(name, value) {
      return this.#named(name, value).length > 0;
    }

    set(name, value) {
      const wanted = text(name);
      const changed = { __proto__: null, name: wanted, value: text(value) };
      const first = this.#named(name)[0];
      if (first === undefined) {
        this.append(name, value);
        return;
      }
      const kept = this.#where((pair) => pair.name !== wanted || pair === first);
      const pairs = newList();
      for (let i = 0; i < kept.length; i++) {
        append(pairs, kept[i] === first ? changed : kept[i]);
      }
      this.#set(pairs);
    }

    sort() {
      const pairs = this.#where(() => true);
      const compare = (a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
      apply(arraySort, pairs, [compare]);
      this.#set(pairs);
    }

    forEach(callback, thisArgument) {
      for (let i = 0; i < this.#pairs.length; i++) {
        const { name, value } = this.#pairs[i];
        apply(callback, thisArgument, [value, name, this]);
      }
    }

    #iterate(element) {
      const pairs = this.#pairs;
      return arrayValues(makeArray(pairs.length, (i) => element(pairs[i])));
    }

    keys() {
      return this.#iterate((pair) => pair.name);
    }

    values() {
      return this.#iterate((pair) => pair.value);
    }

    entries() {
      return this.#iterate(({ name, value }) => makeArray(2, (i) => (i === 0 ? name : value)));
    }

    [symbolIterator]() {
      return this.entries();
    }

    toString() {
      const flat = newList();
      for (let i = 0; i < this.#pairs.length; i++) {
        append(flat, this.#pairs[i].name);
        append(flat, this.#pairs[i].value);
      }
      return host.formatQuery(flat);
    }

    [inspectSymbol]() {
      const shown = { __proto__: null };
      for (let i = 0; i < this.#pairs.length; i++) {
        shown[this.#pairs[i].name] = this.#pairs[i].value;
      }
      return shown;
    }
  }

  // The last two are for URL alone.
  const { connect, update } = URLSearchParams;
  delete URLSearchParams.connect;
  delete URLSearchParams.update;
  return { __proto__: null, URLSearchParams, connect, update };
})

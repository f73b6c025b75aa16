// URL and URLSearchParams.
(function (intrinsics, use) {
  'use strict';

  const { defineProperty, inspectSymbol, keys } = intrinsics;
  const host = use('UrlHost');
  const makeError = use('makeError');
  const { URLSearchParams, connect, update } = use('host/url-search-params');

  // The order of the parts that the host gives.
  const PARTS = { __proto__: null, href: 0, origin: 1, protocol: 2, username: 3, password: 4, host: 5, hostname: 6,
    port: 7, pathname: 8, search: 9, hash: 10 };

  const parse = (url, base) => host.parse(`${url}`, base === undefined ? null : `${base}`);

  function invalid(url, base) {
    return makeError('TypeError', 'ERR_INVALID_URL',
      `Invalid URL: ${url}${base === undefined ? '' : ` (relative to ${base})`}`);
  }

  class URL {
    #parts;
    #searchParams;

    constructor(url, base) {
      const parts = parse(url, base);
      if (parts === null) {
        throw invalid(url, base);
      }
      this.#parts = parts;
    }

    static canParse(url, base) {
      return parse(url, base) !== null;
    }

    static parse(url, base) {
      return URL.canParse(url, base) ? new URL(url, base) : null;
    }

    get searchParams() {
      return (this.#searchParams ??= connect(this.search, (query) => { this.#change('search', query); }));
    }

    toString() {
      return this.href;
    }

    toJSON() {
      return this.href;
    }

    [inspectSymbol]() {
      const shown = { __proto__: null };
      const names = keys(PARTS);
      for (let i = 0; i < names.length; i++) {
        shown[names[i]] = URL.#get(this, names[i]);
      }
      shown.searchParams = this.searchParams;
      return shown;
    }

    static #get(url, part) {
      return url.#parts[PARTS[part]];
    }

    #change(part, value) {
      this.#parts = host.change(this.#parts[0], part, value) ?? this.#parts;
    }

    static #set(url, part, value) {
      if (part === 'href') {
        const parts = parse(value);
        if (parts === null) {
          throw invalid(value);
        }
        url.#parts = parts;
      } else {
        url.#change(part, `${value}`);
      }
      if (url.#searchParams !== undefined && (part === 'href' || part === 'search')) {
        update(url.#searchParams, url.search);
      }
    }

    static {
      const names = keys(PARTS);
      for (let i = 0; i < names.length; i++) {
        const part = names[i];
        const accessor = {
          get [part]() { return URL.#get(this, part); },
          set [part](value) { URL.#set(this, part, value); },
        };
        const { get, set } = intrinsics.descriptorOf(accessor, part);
        defineProperty(URL.prototype, part,
          { __proto__: null, get, set: part === 'origin' ? undefined : set, enumerable: true, configurable: true });
      }
    }
  }

  return { __proto__: null, URL, URLSearchParams };
})

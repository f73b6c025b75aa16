// Defines the globals whose scripts are evaluated when a script first uses them.
(function (intrinsics, use) {
  'use strict';

  const { define, defineProperty, global } = intrinsics;

  function lazily(script, name) {
    const set = (value) => { define(global, name, value, false); };
    const get = () => {
      const value = use(script)[name];
      set(value);
      return value;
    };
    defineProperty(global, name, { __proto__: null, get, set, enumerable: false, configurable: true });
  }

  lazily('host/process', 'process');
  lazily('host/url', 'URL');
  lazily('host/url-search-params', 'URLSearchParams');
  lazily('host/events', 'Event');
  lazily('host/events', 'CustomEvent');
  lazily('host/events', 'EventTarget');
  lazily('host/abort', 'AbortController');
  lazily('host/abort', 'AbortSignal');
  lazily('host/dom-exception', 'DOMException');
  lazily('host/clone', 'structuredClone');
  lazily('host/performance', 'performance');
})

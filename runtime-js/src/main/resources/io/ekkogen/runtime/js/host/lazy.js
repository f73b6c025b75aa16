// Defines the globals whose scripts are evaluated when a script first uses them.
(function (intrinsics, use) {
  'use strict';

  const { define, defineProperty, global } = intrinsics;

  function lazily(name, script) {
    const set = (value) => { define(global, name, value, false); };
    const get = () => {
      const value = use(script)[name];
      set(value);
      return value;
    };
    defineProperty(global, name, { __proto__: null, get, set, enumerable: false, configurable: true });
  }

  lazily('process', 'host/process');
})

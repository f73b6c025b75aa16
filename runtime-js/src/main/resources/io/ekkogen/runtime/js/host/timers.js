// setTimeout, setInterval, setImmediate, their clears, and queueMicrotask over the host's event loop; gives them.
(function (intrinsics, host, makeError) {
  'use strict';

  const { Number, apply, define, global, keys, trunc } = intrinsics;
  const MAX_DELAY = 2147483647;

  function requireFunction(name, callback) {
    if (typeof callback !== 'function') {
      throw makeError('TypeError', 'EKKO_TYPE',
        `${name}: the callback must be a function, not ${callback === null ? 'null' : typeof callback}`);
    }
  }

  function start(name, callback, delay, args, repeat) {
    requireFunction(name, callback);
    const ms = trunc(Number(delay));
    return host.startTimer(() => { apply(callback, undefined, args); },
      ms >= 1 && ms <= MAX_DELAY ? ms : 1, repeat);
  }

  function clear(id) {
    if (typeof id === 'number') {
      host.clearTimer(id);
    }
  }

  const globals = {
    setTimeout: (callback, delay, ...args) => start('setTimeout', callback, delay, args, false),
    setInterval: (callback, delay, ...args) => start('setInterval', callback, delay, args, true),
    setImmediate: (callback, ...args) => {
      requireFunction('setImmediate', callback);
      return host.startTimer(() => { apply(callback, undefined, args); }, 0, false);
    },
    clearTimeout: (id) => clear(id),
    clearInterval: (id) => clear(id),
    clearImmediate: (id) => clear(id),
    queueMicrotask: (callback) => {
      requireFunction('queueMicrotask', callback);
      (async () => {
        await undefined;
        try {
          callback();
        } catch (error) {
          host.reportUncaught(error);
        }
      })();
    },
  };
  const names = keys(globals);
  for (let i = 0; i < names.length; i++) {
    define(global, names[i], globals[names[i]]);
  }
  return globals;
})

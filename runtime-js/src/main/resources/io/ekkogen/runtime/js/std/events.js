// The module node:events.
(function (intrinsics, use) {
  'use strict';

  const { Error, Promise, WeakMap, define, isInstance, weakGet, weakSet } = intrinsics;
  const makeError = use('makeError');
  const makeListeners = use('std/listeners');
  const inspect = use('inspect');

  const listenersOf = new WeakMap();

  function of(emitter) {
    let listeners = weakGet(listenersOf, emitter);
    if (listeners === undefined) {
      listeners = makeListeners(emitter);
      weakSet(listenersOf, emitter, listeners);
    }
    return listeners;
  }

  // A function, as classes of CommonJS call it with their `this`.
  function EventEmitter() {}

  const methods = {
    on(name, listener) { return add(this, name, listener, false, false); },
    addListener(name, listener) { return add(this, name, listener, false, false); },
    once(name, listener) { return add(this, name, listener, true, false); },
    prependListener(name, listener) { return add(this, name, listener, false, true); },
    prependOnceListener(name, listener) { return add(this, name, listener, true, true); },
    off(name, listener) { return remove(this, name, listener); },
    removeListener(name, listener) { return remove(this, name, listener); },
    removeAllListeners(...names) {
      const all = names.length > 0 ? names : of(this).names();
      for (let i = 0; i < all.length; i++) {
        of(this).clear(all[i]);
      }
      return this;
    },
    listeners(name) { return of(this).list(name); },
    rawListeners(name) { return of(this).list(name); },
    listenerCount(name) { return of(this).count(name); },
    eventNames() { return of(this).names(); },
    getMaxListeners() { return Infinity; },
    setMaxListeners() { return this; },
    // An error that nobody listens for is thrown.
    emit(name, ...args) {
      if (name === 'error' && of(this).count(name) === 0) {
        const { 0: error } = intrinsics.asList(args);
        throw isInstance(Error, error) ? error
          : makeError('Error', 'ERR_UNHANDLED_ERROR', `Unhandled error. (${inspect(error)})`);
      }
      return of(this).emit(name, args);
    },
  };

  function add(emitter, name, listener, isOnce, isFirst) {
    of(emitter).add(name, listener, isOnce, isFirst);
    return emitter;
  }

  function remove(emitter, name, listener) {
    of(emitter).remove(name, listener);
    return emitter;
  }

  const names = intrinsics.keys(methods);
  for (let i = 0; i < names.length; i++) {
    define(EventEmitter.prototype, names[i], methods[names[i]], false);
  }

  // A promise of the arguments of the next event; an `error` before it rejects.
  async function once(emitter, name, options) {
    const signal = options?.signal;
    if (signal?.aborted) {
      throw abortError();
    }
    return new Promise((resolve, reject) => listenOnce(emitter, name, signal, resolve, reject));
  }

  const abortError = () => makeError('AbortError', 'ABORT_ERR', 'The operation was aborted');

  function listenOnce(emitter, name, signal, resolve, reject) {
    const end = () => {
      emitter.off(name, heard);
      emitter.off('error', failed);
      signal?.removeEventListener('abort', aborted);
    };
    const heard = (...args) => { end(); resolve(args); };
    const failed = (error) => { end(); reject(error); };
    const aborted = () => { failed(abortError()); };
    signal?.addEventListener('abort', aborted);
    emitter.once(name, heard);
    if (name !== 'error') {
      emitter.once('error', failed);
    }
  }

  define(EventEmitter, 'EventEmitter', EventEmitter);
  define(EventEmitter, 'once', once);
  define(EventEmitter, 'listenerCount', (emitter, name) => emitter.listenerCount(name));
  return use('std/absent')('node:events', EventEmitter,
    ['addAbortListener', 'getEventListeners', 'on', 'setMaxListeners']);
})

// AbortController and AbortSignal.
(function (intrinsics, use) {
  'use strict';

  const { append, apply, newList } = intrinsics;
  const { DOMException } = use('host/dom-exception');
  const { Event, EventTarget } = use('host/events');
  const makeError = use('makeError');
  const { startBackgroundTimer } = use('host');
  const TOKEN = { __proto__: null };

  class AbortSignal extends EventTarget {
    #isAborted = false;
    #reason;
    #onabort = null;
    #dependents = newList();

    constructor(token) {
      if (token !== TOKEN) {
        throw makeError('TypeError', 'ERR_ILLEGAL_CONSTRUCTOR', 'AbortSignal: use AbortController, abort, any or timeout');
      }
      super();
    }

    static abort(reason) {
      const signal = new AbortSignal(TOKEN);
      AbortSignal.#abort(signal, reason);
      return signal;
    }

    static timeout(delay) {
      const signal = new AbortSignal(TOKEN);
      startBackgroundTimer(() => {
        AbortSignal.#abort(signal, new DOMException('The operation was aborted due to timeout', 'TimeoutError'));
      }, delay);
      return signal;
    }

    static any(signals) {
      const signal = new AbortSignal(TOKEN);
      for (let i = 0; i < signals.length && !signal.#isAborted; i++) {
        if (signals[i].#isAborted) {
          AbortSignal.#abort(signal, signals[i].#reason);
        }
      }
      for (let i = 0; i < signals.length && !signal.#isAborted; i++) {
        append(signals[i].#dependents, signal);
      }
      return signal;
    }

    static create() {
      return new AbortSignal(TOKEN);
    }

    static abortSignal(signal, reason) {
      AbortSignal.#abort(signal, reason);
    }

    static #abort(signal, reason) {
      if (signal.#isAborted) {
        return;
      }
      signal.#isAborted = true;
      signal.#reason = reason === undefined ? new DOMException('This operation was aborted', 'AbortError') : reason;
      signal.#dispatch(new Event('abort'));
      const dependents = signal.#dependents;
      for (let i = 0; i < dependents.length; i++) {
        AbortSignal.#abort(dependents[i], signal.#reason);
      }
      signal.#dependents = newList();
    }

    #dispatch(event) {
      apply(dispatchEvent, this, [event]);
    }

    get aborted() { return this.#isAborted; }
    get reason() { return this.#reason; }
    get onabort() { return this.#onabort; }

    set onabort(listener) {
      if (this.#onabort !== null) {
        apply(removeEventListener, this, ['abort', this.#onabort]);
      }
      this.#onabort = typeof listener === 'function' ? listener : null;
      apply(addEventListener, this, ['abort', this.#onabort]);
    }

    throwIfAborted() {
      if (this.#isAborted) {
        throw this.#reason;
      }
    }
  }
  const { addEventListener, dispatchEvent, removeEventListener } = EventTarget.prototype;
  const { create, abortSignal } = AbortSignal;
  delete AbortSignal.create;
  delete AbortSignal.abortSignal;

  class AbortController {
    #signal = create();

    get signal() { return this.#signal; }

    abort(reason) {
      abortSignal(this.#signal, reason);
    }
  }

  return { __proto__: null, AbortController, AbortSignal };
})

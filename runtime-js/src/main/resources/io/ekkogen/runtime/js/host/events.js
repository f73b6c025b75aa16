// Event, CustomEvent and EventTarget.
(function (intrinsics, use) {
  'use strict';

  const { Boolean, append, apply, newList } = intrinsics;
  const makeError = use('makeError');
  const { now, reportUncaught } = use('host');

  class Event {
    #type;
    #cancelable;
    #isCanceled = false;
    #isStopped = false;
    #target = null;
    #isDispatched = false;
    #time = now();

    constructor(type, options) {
      if (type === undefined) {
        throw makeError('TypeError', 'ERR_MISSING_ARGS', 'Event: the type is missing');
      }
      this.#type = `${type}`;
      this.#cancelable = Boolean(options?.cancelable);
    }

    static begin(event, target) {
      if (event.#isDispatched) {
        throw makeError('Error', 'ERR_EVENT_RECURSION', `The event '${event.#type}' is being dispatched`);
      }
      event.#isDispatched = true;
      event.#target = target;
      event.#isStopped = false;
    }

    static end(event) {
      event.#isDispatched = false;
      return !event.#isCanceled;
    }

    static isStopped(event) {
      return event.#isStopped;
    }

    get type() { return this.#type; }
    get target() { return this.#target; }
    get currentTarget() { return this.#isDispatched ? this.#target : null; }
    get cancelable() { return this.#cancelable; }
    get defaultPrevented() { return this.#isCanceled; }
    get timeStamp() { return this.#time; }
    get bubbles() { return false; }
    get composed() { return false; }
    get isTrusted() { return false; }

    preventDefault() {
      this.#isCanceled ||= this.#cancelable;
    }

    stopPropagation() {}

    stopImmediatePropagation() {
      this.#isStopped = true;
    }
  }
  const { begin, end, isStopped } = Event;
  delete Event.begin;
  delete Event.end;
  delete Event.isStopped;

  class CustomEvent extends Event {
    #detail;

    constructor(type, options) {
      super(type, options);
      this.#detail = options?.detail ?? null;
    }

    get detail() { return this.#detail; }
  }

  class EventTarget {
    #listeners = newList();

    addEventListener(type, listener, options) {
      if (listener === null || listener === undefined) {
        return;
      }
      if (typeof listener !== 'function' && typeof listener !== 'object') {
        throw makeError('TypeError', 'ERR_INVALID_ARG_TYPE', 'addEventListener: the listener must be a function');
      }
      const isCapture = typeof options === 'boolean' ? options : Boolean(options?.capture);
      const signal = typeof options === 'object' ? options?.signal : undefined;
      if (signal?.aborted || this.#find(`${type}`, listener, isCapture) !== undefined) {
        return;
      }
      const added = { __proto__: null, type: `${type}`, listener, isCapture, isOnce: Boolean(options?.once),
        isRemoved: false };
      const all = this.#without(undefined);
      append(all, added);
      this.#listeners = all;
      signal?.addEventListener('abort', () => { this.#remove(added); });
    }

    removeEventListener(type, listener, options) {
      const isCapture = typeof options === 'boolean' ? options : Boolean(options?.capture);
      this.#remove(this.#find(`${type}`, listener, isCapture));
    }

    #find(type, listener, isCapture) {
      for (let i = 0; i < this.#listeners.length; i++) {
        const it = this.#listeners[i];
        if (it.type === type && it.listener === listener && it.isCapture === isCapture) {
          return it;
        }
      }
      return undefined;
    }

    #without(removed) {
      const all = newList();
      for (let i = 0; i < this.#listeners.length; i++) {
        if (this.#listeners[i] !== removed) {
          append(all, this.#listeners[i]);
        }
      }
      return all;
    }

    #remove(listener) {
      if (listener !== undefined) {
        listener.isRemoved = true;
        this.#listeners = this.#without(listener);
      }
    }

    dispatchEvent(event) {
      begin(event, this);
      const all = this.#listeners;
      for (let i = 0; i < all.length && !isStopped(event); i++) {
        if (all[i].type === event.type && !all[i].isRemoved) {
          this.#call(all[i], event);
        }
      }
      return end(event);
    }

    // An error of a listener ends neither the others nor the dispatch.
    #call(added, event) {
      if (added.isOnce) {
        this.#remove(added);
      }
      const { listener } = added;
      try {
        if (typeof listener === 'function') {
          apply(listener, this, [event]);
        } else {
          listener.handleEvent(event);
        }
      } catch (error) {
        reportUncaught(error);
      }
    }
  }

  return { __proto__: null, Event, CustomEvent, EventTarget };
})

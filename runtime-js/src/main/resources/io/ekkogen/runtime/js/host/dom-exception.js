// DOMException, which AbortSignal and structuredClone throw.
(function (intrinsics, use) {
  'use strict';

  const { Error, captureStackTrace, define } = intrinsics;

  const CODES = { __proto__: null, NotFoundError: 8, NotSupportedError: 9, InvalidStateError: 11, SyntaxError: 12,
    AbortError: 20, TimeoutError: 23, DataCloneError: 25 };

  class DOMException extends Error {
    constructor(message = '', options = undefined) {
      super(`${message}`);
      const isObject = typeof options === 'object' && options !== null;
      const name = isObject ? options.name : options;
      define(this, 'name', name === undefined ? 'Error' : `${name}`, false);
      define(this, 'code', CODES[this.name] ?? 0, false);
      if (isObject && 'cause' in options) {
        define(this, 'cause', options.cause, false);
      }
      captureStackTrace(this);
    }
  }

  return { __proto__: null, DOMException };
})

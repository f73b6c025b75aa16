// The module node:timers/promises.
(function (intrinsics, use) {
  'use strict';

  const { Promise, freeze } = intrinsics;
  const timers = use('timers');
  const makeError = use('makeError');

  function abortError(signal) {
    const error = makeError('AbortError', 'ABORT_ERR', 'The operation was aborted');
    intrinsics.define(error, 'cause', signal.reason, false);
    return error;
  }

  // A promise that `start(resolve)` fulfills later, unless a signal aborts it, or has before: `stop` is then called with what
  // `start` returned.
  function until(start, stop, signal) {
    if (signal?.aborted) {
      throw abortError(signal);
    }
    return new Promise((resolve, reject) => {
      let abort;
      const id = start(() => {
        signal?.removeEventListener('abort', abort);
        resolve();
      });
      abort = () => {
        stop(id);
        reject(abortError(signal));
      };
      signal?.addEventListener('abort', abort);
    });
  }

  async function setTimeout(delay, value, options) {
    await until((resolve) => timers.setTimeout(resolve, delay), timers.clearTimeout, options?.signal);
    return value;
  }

  async function setImmediate(value, options) {
    await until((resolve) => timers.setImmediate(resolve), timers.clearImmediate, options?.signal);
    return value;
  }

  async function* setInterval(delay, value, options) {
    for (;;) {
      await setTimeout(delay, undefined, options);
      yield value;
    }
  }

  const scheduler = freeze({
    wait: (delay, options) => setTimeout(delay, undefined, options),
    yield: () => setImmediate(),
  });

  return freeze({ setTimeout, setImmediate, setInterval, scheduler });
})

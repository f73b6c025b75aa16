// What surrounds a call: which arguments were left out, calls that a promise stands for, and errors.
(function (intrinsics, java, parts) {
  'use strict';

  const { makeError, values } = parts;
  const { BigInt, Promise, asList, asUintN, define, defineProperty, isExtensible, put } = intrinsics;
  const { failure, isOurs, safe } = values;

  // The error that a script sees for what was thrown in a call.
  function explain(error) {
    if (isOurs(error)) {
      return error;
    }
    try {
      const thrown = java.thrown(error);
      return thrown === null ? error : nativeError(thrown);
    } catch {
      // Asking Java fails only where the stack is used up.
      return failure('RangeError', 'EKKO_RANGE', 'Maximum call stack size exceeded');
    }
  }

  function nativeError(thrown) {
    const error = makeError(thrown.name(), thrown.code(), thrown.message());
    const detail = thrown.detail();
    if (detail !== null) {
      const bits = BigInt(thrown.detailValue());
      define(error, detail, safe(thrown.unsigned() ? asUintN(64, bits) : bits));
    }
    return error;
  }

  // A class of the engine that is first needed at the end of the stack is lost for good.
  try {
    java.rehearse();
  } catch (error) {
    explain(error);
  }

  // Finds the form of a call from how many arguments are given: 0 for all of them, else the first,
  // second … of those whose places are listed; the least that has room for all that are given. Moves
  // the arguments to their places, so that what was left out is undefined.
  function forms(all, ...leftOut) {
    const shorter = (args) => {
      const list = asList(args); // what is missing is undefined
      let chosen = 0;
      let count = all;
      for (let i = 0; i < leftOut.length; i++) {
        const places = all - leftOut[i].length;
        if (places < count && args.length <= places) {
          chosen = i + 1;
          count = places;
        }
      }
      if (chosen > 0) {
        spread(list, all, leftOut[chosen - 1]);
      }
      return chosen;
    };
    return (args) => (args.length >= all ? 0 : shorter(args));
  }

  function spread(args, all, leftOut) {
    let hole = leftOut.length - 1;
    for (let place = all - 1; hole >= 0; place--) {
      if (leftOut[hole] === place) {
        put(args, place, undefined);
        hole--;
      } else {
        put(args, place, args[place - hole - 1]);
      }
    }
  }

  // A promise of { value }, which a call on another thread gives. Glue waits for it with `await`, which
  // asks a promise for its constructor. A value by itself, which may be the host's, would be asked for
  // `then`, and a getter that a script put on Object.prototype would get it.
  // The call's error code goes to `setErrno`, where there is one, before that.
  function async(start, setErrno = undefined) {
    let buffers = null;
    let resolve;
    let reject;
    const promise = new Promise((fulfill, refuse) => {
      resolve = fulfill;
      reject = refuse;
    });
    const settling = (settle) => (outcome, code) => {
      buffers = null;
      if (setErrno !== undefined) {
        setErrno(code);
      }
      settle(outcome);
    };
    // Outside the function of the promise, which would be in the stacks of errors.
    try {
      start(java.call(settling((value) => { resolve({ __proto__: null, value }); }), settling(reject)));
    } catch (error) {
      reject(error);
    }
    buffers = parts.buffers.passedToCall(); // in use until it settles
    return defineProperty(promise, 'constructor', { __proto__: null, value: Promise });
  }

  // The promise that an async function gives which makes one call: its `errno` is the call's before it
  // settles, and 0 until then. A script may have frozen it meanwhile.
  function withErrno(call) {
    const setErrno = (code) => {
      if (isExtensible(promise)) {
        define(promise, 'errno', code);
      }
    };
    const promise = call(setErrno);
    setErrno(0);
    return promise;
  }

  return { __proto__: null, explain, forms, async, withErrno };
})

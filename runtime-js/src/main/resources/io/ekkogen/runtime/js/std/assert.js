// The module std:assert: what tests of scripts check with.
(function (intrinsics, use) {
  'use strict';

  const { Error, TypeError, apply, asList, captureStackTrace, define, defineProperty, freeze, getPrototypeOf, is, isInstance,
    isRegExp, keys, regExpTest } = intrinsics;
  const deepEqual = use('std/equality');
  const inspect = use('inspect');
  const addAbsent = use('std/absent');

  class AssertionError extends Error {
    constructor(options) {
      super(options.message);
      define(this, 'name', 'AssertionError', false);
      define(this, 'code', 'ERR_ASSERTION', true);
      define(this, 'generatedMessage', options.generatedMessage === true, true);
      define(this, 'actual', options.actual, true);
      define(this, 'expected', options.expected, true);
      define(this, 'operator', options.operator, true);
      captureStackTrace(this);
    }
  }

  // Throws what the caller gave as a message, or an error that says what failed.
  function refuse(message, generated, operator, actual, expected) {
    if (isInstance(Error, message)) {
      throw message;
    }
    throw new AssertionError({
      message: message === undefined ? generated : `${message}`,
      generatedMessage: message === undefined,
      operator, actual, expected,
    });
  }

  function requireArguments(name, given, least) {
    if (given < least) {
      throw new TypeError(`assert.${name} needs ${least} arguments, got ${given}`);
    }
  }

  // Makes a function that compares two values; `holds` is whether they are as the name says.
  const comparison = (name, what, holds) => {
    const compare = (...args) => {
      requireArguments(name, args.length, 2);
      const { 0: actual, 1: expected, 2: message } = asList(args);
      if (!holds(actual, expected)) {
        refuse(message, `Expected ${inspect(actual)} ${what} ${inspect(expected)}`, name, actual, expected);
      }
    };
    return named(name, compare);
  };

  const named = (name, method) => defineProperty(method, 'name', { __proto__: null, value: name, configurable: true });

  const looselyEqual = (a, b) => a == b || (a !== a && b !== b); // eslint-disable-line eqeqeq

  function ok(...args) {
    const { 0: value, 1: message } = asList(args);
    if (!value) {
      refuse(message, args.length === 0 ? 'No value was given to assert.ok' : `Expected a true value, got ${inspect(value)}`,
        'ok', value, true);
    }
  }

  function fail(message) {
    refuse(message, 'Failed', 'fail', undefined, undefined);
  }

  // What `call` throws; undefined stands for nothing, as scripts may throw undefined: { thrown }.
  function caught(name, call) {
    if (typeof call !== 'function') {
      throw new TypeError(`assert.${name}: the first argument must be a function, got ${inspect(call)}`);
    }
    try {
      call();
    } catch (thrown) {
      return { __proto__: null, thrown };
    }
    return null;
  }

  // The same of a promise, or of a function that gives one.
  async function rejected(name, promiseOrCall) {
    const promise = typeof promiseOrCall === 'function' ? promiseOrCall() : promiseOrCall;
    if (typeof promise?.then !== 'function') {
      throw new TypeError(`assert.${name}: the first argument must be a promise or a function that gives one, got ${inspect(promise)}`);
    }
    try {
      await promise;
    } catch (thrown) {
      return { __proto__: null, thrown };
    }
    return null;
  }

  // Checks what was thrown against a class, a pattern, a function or an object of members.
  function check(name, outcome, expected, message) {
    if (typeof expected === 'string') {
      check(name, outcome, undefined, expected);
      return;
    }
    if (outcome === null) {
      refuse(message, `Expected an error, but nothing was ${name === 'throws' ? 'thrown' : 'rejected'}`, name, undefined,
        expected);
    }
    if (expected !== undefined && !fits(outcome.thrown, expected)) {
      refuse(message, `Expected an error as ${inspect(expected)}, got ${inspect(outcome.thrown)}`, name, outcome.thrown,
        expected);
    }
  }

  function fits(thrown, expected) {
    if (isRegExp(expected)) {
      return regExpTest(expected, `${thrown}`);
    }
    if (typeof expected === 'function') {
      return (typeof expected.prototype === 'object' && isInstance(expected, thrown))
        || (!isErrorClass(expected) && apply(expected, undefined, [thrown]) === true);
    }
    return hasMembers(thrown, expected);
  }

  function isErrorClass(value) {
    let known = value;
    while (known !== null && known !== Error) {
      known = getPrototypeOf(known);
    }
    return known === Error;
  }

  // Members of an expected error that cannot be enumerated are its name and message.
  function hasMembers(thrown, expected) {
    const names = keys(expected);
    let same = !isInstance(Error, expected)
      || (hasMember(thrown, expected, 'name') && hasMember(thrown, expected, 'message'));
    for (let i = 0; same && i < names.length; i++) {
      same = hasMember(thrown, expected, names[i]);
    }
    return same;
  }

  function hasMember(thrown, expected, name) {
    const value = thrown?.[name];
    const wanted = expected[name];
    return isRegExp(wanted) && typeof value === 'string'
      ? regExpTest(wanted, value) : deepEqual(value, wanted, true);
  }

  function throws(call, expected, message) {
    check('throws', caught('throws', call), expected, message);
  }

  function doesNotThrow(call, message) {
    const outcome = caught('doesNotThrow', call);
    if (outcome !== null) {
      refuse(typeof message === 'string' ? message : undefined, `Expected no error, got ${inspect(outcome.thrown)}`,
        'doesNotThrow', outcome.thrown, undefined);
    }
  }

  async function rejects(promise, expected, message) {
    check('rejects', await rejected('rejects', promise), expected, message);
  }

  async function doesNotReject(promise, message) {
    const outcome = await rejected('doesNotReject', promise);
    if (outcome !== null) {
      refuse(typeof message === 'string' ? message : undefined, `Expected no rejection, got ${inspect(outcome.thrown)}`,
        'doesNotReject', outcome.thrown, undefined);
    }
  }

  const matching = (name, wanted) => named(name, (string, pattern, message) => {
    if (!isRegExp(pattern)) {
      throw new TypeError(`assert.${name}: the second argument must be a regular expression, got ${inspect(pattern)}`);
    }
    if (typeof string !== 'string' || regExpTest(pattern, string) !== wanted) {
      refuse(message, `Expected ${inspect(string)} ${wanted ? '' : 'not '}to match ${inspect(pattern)}`, name, string, pattern);
    }
  });

  function ifError(value) {
    if (value !== null && value !== undefined) {
      refuse(isInstance(Error, value) ? value : undefined, `Expected no error, got ${inspect(value)}`, 'ifError', value, null);
    }
  }

  const members = {
    __proto__: null,
    AssertionError,
    ok,
    fail,
    ifError,
    equal: comparison('equal', 'to equal', looselyEqual),
    notEqual: comparison('notEqual', 'not to equal', (a, b) => !looselyEqual(a, b)),
    strictEqual: comparison('strictEqual', 'to be', is),
    notStrictEqual: comparison('notStrictEqual', 'not to be', (a, b) => !is(a, b)),
    deepEqual: comparison('deepEqual', 'to equal deeply', (a, b) => deepEqual(a, b, false)),
    notDeepEqual: comparison('notDeepEqual', 'not to equal deeply', (a, b) => !deepEqual(a, b, false)),
    deepStrictEqual: comparison('deepStrictEqual', 'to equal deeply', (a, b) => deepEqual(a, b, true)),
    notDeepStrictEqual: comparison('notDeepStrictEqual', 'not to equal deeply', (a, b) => !deepEqual(a, b, true)),
    throws,
    doesNotThrow,
    rejects,
    doesNotReject,
    match: matching('match', true),
    doesNotMatch: matching('doesNotMatch', false),
  };
  // In strict mode, the comparisons that convert their arguments are those that do not.
  const STRICT = { __proto__: null, equal: 'strictEqual', notEqual: 'notStrictEqual', deepEqual: 'deepStrictEqual',
    notDeepEqual: 'notDeepStrictEqual' };

  function make(isStrict) {
    const assert = named('assert', (...args) => apply(ok, undefined, args));
    const names = keys(members);
    for (let i = 0; i < names.length; i++) {
      define(assert, names[i], members[(isStrict ? STRICT[names[i]] : undefined) ?? names[i]], true);
    }
    return addAbsent('node:assert', assert, ['CallTracker', 'partialDeepStrictEqual']);
  }

  const strict = make(true);
  define(strict, 'strict', strict, true);
  const assert = make(false);
  define(assert, 'strict', strict, true);
  freeze(strict);
  return freeze(assert);
})

// What the conformance scripts check with; a failed check throws, and the run fails.
/** @param {unknown} value @returns {string} */
const show = (value) => (typeof value === 'bigint' ? `${value}n` : JSON.stringify(value) ?? String(value));

/**
 * @param {unknown} actual
 * @param {unknown} expected
 */
export function equal(actual, expected, what = '') {
  if (!Object.is(actual, expected)) {
    throw new Error(`${what}: expected ${show(expected)}, got ${show(actual)}`);
  }
}

/**
 * @param {unknown} actual
 * @param {unknown} expected
 */
export function same(actual, expected, what = '') {
  equal(show(actual), show(expected), what);
}

/**
 * @param {() => unknown} call
 * @param {string} name of the error
 * @param {string} text in its message
 * @returns {any} the error
 */
export function throws(call, name, text) {
  let result;
  try {
    result = call();
  } catch (e) {
    if (!(e instanceof Error) || e.name !== name || !e.message.includes(text)) {
      throw new Error(`expected ${name} with "${text}", got ${e}`);
    }
    if (!e.stack?.includes('.mjs')) {
      throw new Error(`the stack of "${e.message}" does not begin in the script: ${e.stack}`);
    }
    return e;
  }
  throw new Error(`expected ${name} with "${text}", got the result ${show(result)}`);
}

/**
 * A value that is not null.
 *
 * @template T
 * @param {T} value
 */
export function some(value) {
  if (value === null || value === undefined) {
    throw new Error(`expected a value, got ${value}`);
  }
  return value;
}

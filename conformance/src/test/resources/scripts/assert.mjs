// What the conformance scripts check with; a failed check throws, and the run fails.
const show = (value) => (typeof value === 'bigint' ? `${value}n` : JSON.stringify(value) ?? String(value));

export function equal(actual, expected, what = '') {
  if (!Object.is(actual, expected)) {
    throw new Error(`${what}: expected ${show(expected)}, got ${show(actual)}`);
  }
}

export function same(actual, expected, what = '') {
  equal(show(actual), show(expected), what);
}

export function throws(call, name, text) {
  let result;
  try {
    result = call();
  } catch (e) {
    if (!(e instanceof Error) || e.name !== name || !e.message.includes(text)) {
      throw new Error(`expected ${name} with "${text}", got ${e.name}: ${e.message}`);
    }
    if (!e.stack.includes('.mjs')) {
      throw new Error(`the stack of "${e.message}" does not begin in the script: ${e.stack}`);
    }
    return e;
  }
  throw new Error(`expected ${name} with "${text}", got the result ${show(result)}`);
}

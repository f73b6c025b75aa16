// What an expectation is checked with.
const show = (value) =>
  typeof value === 'bigint' ? `${value}n` : Object.is(value, -0) ? '-0' : JSON.stringify(value) ?? String(value);

exports.equal = (actual, expected, what) => {
  if (!Object.is(actual, expected)) {
    throw new Error(`${what}: expected ${show(expected)}, got ${show(actual)}`);
  }
};

const names = {
  range: 'RangeError', type: 'TypeError', null: 'TypeError', state: 'Error', native: 'NativeError', absent: 'NativeError',
};

exports.throws = async (act, kind, pieces, code) => {
  let result;
  try {
    result = await act();
  } catch (error) {
    if (!(error instanceof Error) || error.name !== names[kind]) {
      throw new Error(`expected ${names[kind]}, got ${error}`);
    }
    for (const piece of pieces) {
      if (!error.message.includes(piece)) {
        throw new Error(`expected "${piece}" in the message "${error.message}"`);
      }
    }
    if (!error.stack.includes('expectation-run.cjs')) {
      throw new Error(`the stack of "${error.message}" does not begin in the script: ${error.stack}`);
    }
    if (code !== undefined) {
      exports.equal(error.errno ?? error.result, code, 'code');
    }
    return;
  }
  throw new Error(`expected ${names[kind]}, got the result ${show(result)}`);
};

const keys = ['call', 'get', 'set', 'to', 'has', 'lastError', 'close', 'closed', 'label', 'java', 'script', 'with',
  'returns', 'as', 'after', 'throws', 'says', 'code', 'over', 'on'];

exports.checkKeys = (step) => {
  for (const key of Object.keys(step)) {
    if (!keys.includes(key)) {
      throw new Error(`${key} is none of ${keys}`);
    }
  }
};

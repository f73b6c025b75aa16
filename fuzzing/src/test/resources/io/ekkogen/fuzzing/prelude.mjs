// What generated scripts use. Prints what must not be seen: errors that show Java, and what is no error.
import lib from 'native:bounds';

const machinery = /\bjava\.|io\.ekkogen|org\.graalvm|com\.sun|(?<!Native)Exception\b/;
const buffers = [];

function report(text) {
  console.log(`WRONG ${text}`);
}

function judge(error) {
  if (error === 1 || error === 'thrown') {
    return;
  }
  if (!(error instanceof Error)) {
    // A setter of a holder throws the value that it was given.
    return;
  }
  const text = `${error.name}: ${error.message}\n${error.stack}`;
  if (machinery.test(text) || error.constructor === Error && error.code === undefined && error.name === 'Error'
      && /host|polyglot/i.test(error.message)) {
    report(text);
  }
}

function attempt(action) {
  try {
    const result = action();
    if (result instanceof Promise) {
      result.then(show, judge);
    } else {
      show(result);
    }
  } catch (error) {
    judge(error);
  }
}

// Reads all of a value, so that every byte of it is touched.
function show(value, depth = 0) {
  if (typeof value === 'object' && value !== null && depth < 3) {
    for (const key of Object.keys(value)) {
      show(value[key], depth + 1);
    }
    for (let type = Object.getPrototypeOf(value); type !== null; type = Object.getPrototypeOf(type)) {
      for (const [key, property] of Object.entries(Object.getOwnPropertyDescriptors(type))) {
        if (property.get !== undefined && key !== '__proto__') {
          show(property.get.call(value), depth + 1);
        }
      }
    }
  }
}

Object.assign(globalThis, {
  lib,
  attempt,
  show,
  item: new lib.Item({ name: 'item', text: 'kept' }),
  closedBox: lib.openBox(7),
  boxed: (object, other) => Object.assign(object, { valueOf: () => other, toString: () => String(other) }),
  detached(array) {
    structuredCloneOf(array.buffer);
    return array;
  },
  // A length-tracking view, whose memory may shrink while it is used.
  shrunk(Type, count) {
    const buffer = new ArrayBuffer(8 * count, { maxByteLength: 16 * count });
    buffers.push(buffer);
    return new Type(buffer);
  },
  growing(array) {
    let reads = 0;
    Object.defineProperty(array, 0, { get() { array.length = ++reads % 2 ? 100 : 1; return 1; }, configurable: true });
    return array;
  },
  lying: (array, length) => new Proxy(array, {
    get: (target, key) => (key === 'length' ? length : target[key]),
  }),
  accessor(type, name, target, value) {
    const property = Object.getOwnPropertyDescriptor(type.prototype, name);
    if (property !== undefined) {
      property.set?.call(target, value);
      show(property.get?.call(target));
    }
  },
  detachAll: () => buffers.forEach(structuredCloneOf),
  shrinkAll: () => buffers.forEach((buffer) => { try { buffer.resize(1); } catch { /* detached */ } }),
  gc() {
    for (let i = 0; i < 50; i++) {
      new lib.Item({ text: 'garbage'.repeat(100) });
    }
  },
});
globalThis.closedBox.close();

function structuredCloneOf(buffer) {
  try {
    buffer.transfer();
  } catch {
    // Detached already, or the engine has no transfer.
  }
}

// Node's own FFI has pointers as bigints, and neither structures nor errno.
import ffi from 'node:ffi';
import { measure } from './measure.mjs';

const { lib, functions } = ffi.dlopen(new URL('libbench.so', import.meta.url).pathname, {
  add: { arguments: ['int32', 'int32'], return: 'int32' },
  mix: {
    arguments: ['int32', 'int64', 'double', 'float', 'int8', 'uint16', 'uint8', 'int32'],
    return: 'double',
  },
  text_length: { arguments: ['string'], return: 'int32' },
  version: { arguments: [], return: 'pointer' },
  copy_text: { arguments: ['string'], return: 'pointer' },
  free_text: { arguments: ['pointer'], return: 'void' },
  distance: { arguments: ['buffer', 'buffer'], return: 'double' },
  sum: { arguments: ['buffer', 'int32'], return: 'int32' },
  sum_bytes: { arguments: ['buffer', 'int32'], return: 'int32' },
  negate: { arguments: ['buffer', 'int32'], return: 'void' },
  apply: { arguments: ['pointer', 'int32', 'int32'], return: 'int32' },
  size: { arguments: ['buffer', 'buffer'], return: 'void' },
  open_counter: { arguments: ['int32'], return: 'pointer' },
  use_counter: { arguments: ['pointer'], return: 'int32' },
  close_counter: { arguments: ['pointer'], return: 'void' },
});
const sumAt = lib.getFunction('sum', { arguments: ['pointer', 'int32'], return: 'int32' });
const sumBytesAt = lib.getFunction('sum_bytes', { arguments: ['pointer', 'int32'], return: 'int32' });
const signature = { arguments: ['int32', 'int32'], return: 'int32' };

const from = Float64Array.of(0, 0);
const to = Float64Array.of(3, 4);
const tenInts = new Int32Array(10).fill(1);
const ints = new Int32Array(1000).fill(1);
const written = new Int32Array(1000).fill(1);
const bytes = new Uint8Array(1 << 20).fill(1);
const plain = new Array(1000).fill(1);
const intsAt = ffi.getRawPointer(ints);
const bytesAt = ffi.getRawPointer(bytes);
const operation = lib.registerCallback(signature, (a, b) => a + b);

measure(`Node ${process.version.slice(1)}`, {
  add: () => functions.add(5, 3),
  mix: () => functions.mix(5, 3n, 3, 4, 5, 3, 5, 10),
  stringIn: () => functions.text_length('hello, world'),
  stringOut: () => ffi.toString(functions.version()).length,
  stringOwned: () => {
    const copy = functions.copy_text('hello');
    const text = ffi.toString(copy);
    functions.free_text(copy);
    return text.length;
  },
  structsReused: () => functions.distance(from, to),
  structsNew: () => functions.distance(Float64Array.of(0, 0), Float64Array.of(3, 4)),
  ints10: () => functions.sum(tenInts, 10),
  ints1000: () => functions.sum(ints, 1000),
  bytes1M: () => functions.sum_bytes(bytes, bytes.length),
  ints1000Written: () => {
    functions.negate(written, 1000);
    return written[0];
  },
  ints1000Direct: () => sumAt(intsAt, 1000),
  bytes1MDirect: () => sumBytesAt(bytesAt, 1 << 20),
  ints1000Plain: () => functions.sum(Int32Array.from(plain), 1000),
  upcall: () => functions.apply(operation, 5, 3),
  makeStub: () => {
    const stub = lib.registerCallback(signature, (a, b) => a + b);
    const result = functions.apply(stub, 5, 3);
    lib.unregisterCallback(stub);
    return result;
  },
  handle: () => {
    const counter = functions.open_counter(5);
    const value = functions.use_counter(counter);
    functions.close_counter(counter);
    return value;
  },
  twoOuts: () => {
    const width = new Int32Array(1);
    const height = new Int32Array(1);
    functions.size(width, height);
    return width[0] + height[0];
  },
});

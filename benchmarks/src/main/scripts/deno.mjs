// Deno's own FFI takes structures as bytes, and has no errno.
import { measure } from './measure.mjs';

const point = { struct: ['f64', 'f64'] };
const { symbols } = Deno.dlopen(new URL('libbench.so', import.meta.url), {
  add: { parameters: ['i32', 'i32'], result: 'i32' },
  mix: { parameters: ['i32', 'i64', 'f64', 'f32', 'i8', 'u16', 'u8', 'i32'], result: 'f64' },
  text_length: { parameters: ['buffer'], result: 'i32' },
  version: { parameters: [], result: 'pointer' },
  copy_text: { parameters: ['buffer'], result: 'pointer' },
  free_text: { parameters: ['pointer'], result: 'void' },
  distance: { parameters: ['buffer', 'buffer'], result: 'f64' },
  add_points: { parameters: [point, point], result: point },
  sum: { parameters: ['buffer', 'i32'], result: 'i32' },
  sum_at: { name: 'sum', parameters: ['pointer', 'i32'], result: 'i32' },
  sum_bytes: { parameters: ['buffer', 'i32'], result: 'i32' },
  sum_bytes_at: { name: 'sum_bytes', parameters: ['pointer', 'i32'], result: 'i32' },
  negate: { parameters: ['buffer', 'i32'], result: 'void' },
  apply: { parameters: ['function', 'i32', 'i32'], result: 'i32' },
  size: { parameters: ['buffer', 'buffer'], result: 'void' },
  open_counter: { parameters: ['i32'], result: 'pointer' },
  use_counter: { parameters: ['pointer'], result: 'i32' },
  close_counter: { parameters: ['pointer'], result: 'void' },
});
const signature = { parameters: ['i32', 'i32'], result: 'i32' };

const from = Float64Array.of(0, 0);
const to = Float64Array.of(3, 4);
const tenInts = new Int32Array(10).fill(1);
const ints = new Int32Array(1000).fill(1);
const written = new Int32Array(1000).fill(1);
const bytes = new Uint8Array(1 << 20).fill(1);
const plain = new Array(1000).fill(1);
const intsAt = Deno.UnsafePointer.of(ints);
const bytesAt = Deno.UnsafePointer.of(bytes);
const operation = new Deno.UnsafeCallback(signature, (a, b) => a + b);
const encoder = new TextEncoder();
const text = (value) => encoder.encode(value + '\0');

measure(`Deno ${Deno.version.deno}`, {
  add: () => symbols.add(5, 3),
  mix: () => symbols.mix(5, 3, 3, 4, 5, 3, 5, 10),
  stringIn: () => symbols.text_length(text('hello, world')),
  stringOut: () => Deno.UnsafePointerView.getCString(symbols.version()).length,
  stringOwned: () => {
    const copy = symbols.copy_text(text('hello'));
    const result = Deno.UnsafePointerView.getCString(copy);
    symbols.free_text(copy);
    return result.length;
  },
  structsReused: () => symbols.distance(from, to),
  structsNew: () => symbols.distance(Float64Array.of(0, 0), Float64Array.of(3, 4)),
  structsByValue: () => {
    const sum = symbols.add_points(
      new Uint8Array(Float64Array.of(0, 0).buffer),
      new Uint8Array(Float64Array.of(3, 4).buffer),
    );
    const fields = new Float64Array(sum.buffer);
    return fields[0] + fields[1];
  },
  ints10: () => symbols.sum(tenInts, 10),
  ints1000: () => symbols.sum(ints, 1000),
  bytes1M: () => symbols.sum_bytes(bytes, bytes.length),
  ints1000Written: () => {
    symbols.negate(written, 1000);
    return written[0];
  },
  ints1000Direct: () => symbols.sum_at(intsAt, 1000),
  bytes1MDirect: () => symbols.sum_bytes_at(bytesAt, 1 << 20),
  ints1000Plain: () => symbols.sum(Int32Array.from(plain), 1000),
  upcall: () => symbols.apply(operation.pointer, 5, 3),
  makeStub: () => {
    const stub = new Deno.UnsafeCallback(signature, (a, b) => a + b);
    const result = symbols.apply(stub.pointer, 5, 3);
    stub.close();
    return result;
  },
  handle: () => {
    const counter = symbols.open_counter(5);
    const value = symbols.use_counter(counter);
    symbols.close_counter(counter);
    return value;
  },
  twoOuts: () => {
    const width = new Int32Array(1);
    const height = new Int32Array(1);
    symbols.size(width, height);
    return width[0] + height[0];
  },
});

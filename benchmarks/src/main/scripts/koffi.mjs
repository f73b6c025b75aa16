import { readFileSync } from 'node:fs';
import koffi from 'koffi';
import { measure } from './measure.mjs';

const lib = koffi.load(new URL('libbench.so', import.meta.url).pathname);
koffi.struct('Point', { x: 'double', y: 'double' });
const Operation = koffi.proto('int Operation(int a, int b)');
koffi.opaque('Counter');
koffi.disposable('OwnedText', 'str', lib.func('void free_text(void *text)'));

const add = lib.func('int add(int a, int b)');
const mix = lib.func('double mix(int a, int64_t b, double c, float d, int8_t e, uint16_t f, uint8_t g, int h)');
const textLength = lib.func('int text_length(const char *text)');
const version = lib.func('const char *version()');
const copyText = lib.func('OwnedText copy_text(const char *text)');
const distance = lib.func('double distance(const Point *a, const Point *b)');
const addPoints = lib.func('Point add_points(Point a, Point b)');
const sum = lib.func('int sum(const int *values, int count)');
const sumBytes = lib.func('int sum_bytes(const uint8_t *bytes, int count)');
const negate = lib.func('void negate(_Inout_ int *values, int count)');
const apply = lib.func('int apply(Operation *operation, int a, int b)');
const fail = lib.func('int fail(int code)');
const size = lib.func('void size(_Out_ int *width, _Out_ int *height)');
const openCounter = lib.func('Counter *open_counter(int value)');
const useCounter = lib.func('int use_counter(Counter *counter)');
const closeCounter = lib.func('void close_counter(Counter *counter)');

function allocated(type, value) {
  const memory = koffi.alloc(type, Array.isArray(value) ? value.length : 1);
  koffi.encode(memory, Array.isArray(value) ? koffi.array(type, value.length) : type, value);
  return memory;
}

const from = allocated('Point', { x: 0, y: 0 });
const to = allocated('Point', { x: 3, y: 4 });
const tenInts = new Int32Array(10).fill(1);
const ints = new Int32Array(1000).fill(1);
const written = new Int32Array(1000).fill(1);
const bytes = new Uint8Array(1 << 20).fill(1);
const plain = new Array(1000).fill(1);
const nativeInts = allocated('int', plain);
const nativeBytes = allocated('uint8_t', new Array(1 << 20).fill(1));
const operation = koffi.register((a, b) => a + b, koffi.pointer(Operation));
const packageOf = (file) => JSON.parse(readFileSync(new URL(file, import.meta.url)));

measure(`koffi ${packageOf('node_modules/koffi/package.json').version} on Node ${process.version.slice(1)}`, {
  add: () => add(5, 3),
  mix: () => mix(5, 3, 3, 4, 5, 3, 5, 10),
  stringIn: () => textLength('hello, world'),
  stringOut: () => version().length,
  stringOwned: () => copyText('hello').length,
  structsReused: () => distance(from, to),
  structsNew: () => distance({ x: 0, y: 0 }, { x: 3, y: 4 }),
  structsByValue: () => {
    const total = addPoints({ x: 0, y: 0 }, { x: 3, y: 4 });
    return total.x + total.y;
  },
  ints10: () => sum(tenInts, 10),
  ints1000: () => sum(ints, 1000),
  bytes1M: () => sumBytes(bytes, bytes.length),
  ints1000Written: () => {
    negate(written, 1000);
    return written[0];
  },
  ints1000Direct: () => sum(nativeInts, 1000),
  bytes1MDirect: () => sumBytes(nativeBytes, 1 << 20),
  ints1000Plain: () => sum(plain, 1000),
  upcall: () => apply(operation, 5, 3),
  makeStub: () => apply((a, b) => a + b, 5, 3),
  errno: () => {
    fail(5);
    return koffi.errno();
  },
  handle: () => {
    const counter = openCounter(5);
    const value = useCounter(counter);
    closeCounter(counter);
    return value;
  },
  twoOuts: () => {
    const width = [0];
    const height = [0];
    size(width, height);
    return width[0] + height[0];
  },
});

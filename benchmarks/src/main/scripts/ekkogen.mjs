import bench, { Point } from 'native:bench';
import { measure } from './measure.mjs';

const from = new Point({ x: 0, y: 0 });
const to = new Point({ x: 3, y: 4 });
const ints = new Int32Array(1000).fill(1);
const written = new Int32Array(1000).fill(1);
const bytes = new Uint8Array(1 << 20).fill(1);
const nativeInts = new Int32Array(bench.buffer(4000)).fill(1);
const nativeBytes = new Uint8Array(bench.buffer(1 << 20)).fill(1);
const plain = new Array(1000).fill(1);
const tenInts = new Int32Array(10).fill(1);
const operation = (a, b) => a + b;

measure(null, {
  add: () => bench.add(5, 3),
  addCritical: () => bench.addCritical(5, 3),
  mix: () => bench.mix(5, 3, 3, 4, 5, 3, 5, 10),
  stringIn: () => bench.textLength('hello, world'),
  stringOut: () => bench.version().length,
  stringOwned: () => bench.copyText('hello').length,
  structsReused: () => bench.distance(from, to),
  structsNew: () => bench.distance({ x: 0, y: 0 }, { x: 3, y: 4 }),
  structsByValue: () => {
    const sum = bench.addPoints({ x: 0, y: 0 }, { x: 3, y: 4 });
    return sum.x + sum.y;
  },
  ints10: () => bench.sum(tenInts),
  ints1000: () => bench.sum(ints),
  bytes1M: () => bench.sumBytes(bytes),
  ints1000Written: () => {
    bench.negate(written);
    return written[0];
  },
  ints1000Direct: () => bench.sum(nativeInts),
  bytes1MDirect: () => bench.sumBytes(nativeBytes),
  ints1000Plain: () => bench.sum(plain),
  upcall: () => bench.apply(operation, 5, 3),
  makeStub: () => bench.apply((a, b) => a + b, 5, 3),
  errno: () => {
    bench.fail(5);
    return bench.errno();
  },
  handle: () => {
    const counter = bench.openCounter(5);
    const value = bench.useCounter(counter);
    counter.close();
    return value;
  },
  twoOuts: () => {
    const { width, height } = bench.size();
    return width + height;
  },
});

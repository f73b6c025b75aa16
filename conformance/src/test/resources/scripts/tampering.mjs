// @ts-nocheck: built-in functions are replaced by others.
// Nothing that a script does to the classes makes the glue pass less memory than a function needs.
import background from 'native:background';
import counts from 'native:counts';
import encodings from 'native:encodings';
import handles from 'native:handles';
import scalars from 'native:scalars';
import lib, { Large, Tiny } from 'native:structs';
import nested, { Line, Point, Shape } from 'native:nested';
import pointed, { Node } from 'native:pointed';
import blocks, { Spot } from 'native:blocks';
import { equal, throws } from './assert.mjs';

equal(Object.isFrozen(Large) && Object.isFrozen(Large.prototype), true);
throws(() => Object.setPrototypeOf(Large, class {}), 'TypeError', '');
throws(() => { Object.defineProperty(Large, Symbol.hasInstance, { value: () => true }); }, 'TypeError', '');

const tiny = new Tiny();
Object.setPrototypeOf(tiny, Large.prototype);
throws(() => lib.largeAdd(tiny, 1), 'TypeError', 'largeAdd: value: expected a Large');
throws(() => tiny.a, 'TypeError', 'Large.a: expected an instance of Large');

const Struct = Object.getPrototypeOf(Large);
throws(() => new Struct({ name: 'x', size: 4, fields: [] }), 'TypeError', 'Structures are made by the classes');
throws(() => new (class extends Struct { constructor() { super({ size: 1 }); } })(), 'TypeError', 'Structures');

// A subclass is the structure.
class Sub extends Large {}
equal(lib.largeAdd(new Sub({ a: 1 }), 1).a, 2n);

// Views of arrays keep their length, and their elements their type, whatever is done to them.
const shape = new Shape();
throws(() => Object.setPrototypeOf(shape.corners, null), 'TypeError', '');
throws(() => Object.defineProperty(shape.corners, 0, { get: () => 1 }), 'RangeError', 'Shape.corners');
throws(() => { shape.corners['-1'] = {}; }, 'RangeError', 'Shape.corners');
throws(() => { shape.corners['00'] = {}; }, 'RangeError', 'Shape.corners');
shape.corners[0] = Object.create(Point.prototype); // an object without fields
equal(shape.corners[0].x, 0);
throws(() => { shape.corners = { length: 3 }; }, 'TypeError', 'Shape.corners: expected an array');
const line = new Line();
throws(() => line.dashes.buffer.transfer(), 'TypeError', '');
equal(line.dashes.length, 4);
equal(nested.lineSum(line), 0);

// A field that is read while another is being written may change nothing about where that goes.
const sly = { get x() { line.start = { x: 9 }; return 1; } };
line.end = sly;
equal(line.end.x, 1);
equal(line.start.x, 9);
let deep = { value: 1 };
for (let i = 0; i < 250; i++) {
  deep = { value: 1, next: deep };
}
throws(() => pointed.listSum(deep), 'RangeError', '…: expected objects at most 200 deep');
equal(pointed.listSum({ value: 1 }), 1);

// Instances of other classes, and what only looks like one.
throws(() => pointed.listSum(new Point()), 'TypeError', 'listSum: list: expected a Node');
throws(() => blocks.spotsSum([new Point()]), 'TypeError', 'spotsSum: spots[0]: expected a Spot');
throws(() => Struct.at(0n), 'TypeError', 'a class of structures');
throws(() => Node.pointerTo(Object.create(Node.prototype)), 'TypeError', 'an instance of Node');
equal(Node.size, Object.getOwnPropertyDescriptor(Struct, 'size').get.call(Node));
throws(() => { Node.size = 1; }, 'TypeError', '');
for (const spots of [new Proxy([], { get: (target, key) => (key === 'length' ? 2 ** 31 : 1) }), { length: -1 }]) {
  throws(() => blocks.spotsSum(spots), Array.isArray(spots) ? 'RangeError' : 'TypeError', 'spotsSum: spots');
}
let asks = 0;
const shrinking = new Proxy([new Spot({ x: 1 })], {
  get: (target, key, self) => (key === 'length' ? [1, 1e6][asks++] ?? 1e6 : Reflect.get(target, key, self)),
});
throws(() => blocks.spotsSum(shrinking, 1e6), 'RangeError', 'spotsSum: count');

// A length that is another one whenever it is asked for.
const evil = (...lengths) => {
  let reads = 0;
  const next = () => lengths[Math.min(reads++, lengths.length - 1)];
  const length = typeof lengths[0] === 'number' ? { valueOf: next } : lengths[0];
  return new Proxy([], { get: (target, key) => (key === 'length' ? length : 1) });
};
for (const array of [evil(1, 0, 4e8), evil(-1n), evil('1'), evil(undefined)]) {
  throws(() => counts.sum(array, 400000000), 'TypeError', 'sum: values.length: expected an integer from 0');
  throws(() => counts.sum(array), 'TypeError', 'sum: values.length');
  throws(() => counts.fill(array, 400000000), 'TypeError', 'fill: values.length');
  throws(() => encodings.nameAll(array, 400000000), 'TypeError', 'nameAll: texts.length');
  throws(() => encodings.rotate(array, 400000000), 'TypeError', 'rotate: texts.length');
  throws(() => handles.sumOf(array, 400000000), 'TypeError', 'sumOf: things.length');
}
for (const length of [-1, 0.5, NaN, Infinity, 2 ** 53]) {
  const array = new Proxy([], { get: (target, key) => (key === 'length' ? length : 1) });
  throws(() => counts.sum(array, 400000000), 'RangeError', 'sum: values.length');
  throws(() => encodings.rotate(array, 400000000), 'RangeError', 'rotate: texts.length');
  throws(() => handles.sumOf(array, 400000000), 'RangeError', 'sumOf: things.length');
}
throws(() => encodings.nameAll(2 ** 31 - 1), 'RangeError', 'nameAll: n: expected an integer from 0 to 16777216');
let reads = 0;
const growing = new Proxy([], { get: (target, key) => (key === 'length' ? [1, 1e6][reads++] ?? 1e6 : 1) });
throws(() => counts.sum(growing, 1e6), 'RangeError', 'sum: count: expected an integer from 0 to 1,');
reads = 0;
const asked = { valueOf: () => (reads++ < 3 ? 1 : 400000000) };
throws(() => counts.sum([1], asked), 'TypeError', 'sum: count: expected an integer');

// Setters, iterators and properties that a script puts on built-in prototypes.
Array.prototype[Symbol.iterator] = function* () { yield 41; };
Object.prototype.code = 1;
Object.defineProperty(Object.prototype, 'b', { set() { throw new Error('seen'); }, get: () => 5, configurable: true });
equal(scalars.echoInt(-0), 0);
equal(scalars.divMod(17, 5).quotient, 3);
equal(lib.largeAdd({ a: 1 }, 1).b, 1n);
let error;
try { scalars.echoByte(300); } catch (e) { error = e; }
equal(error.name, 'RangeError');

// Setters for indices of arrays and for members of holders: they get nothing of ours, and keep nothing from us.
let swallowed = 0;
const swallow = { set() { swallowed++; }, get: () => 666, configurable: true };
for (let i = 0; i < 4; i++) {
  Object.defineProperty(Array.prototype, i, swallow);
}
Object.defineProperty(Object.prototype, 'value', swallow);
const nodes = Array.from({ length: 2 }, (_, i) => ({ __proto__: null, value: i + 1 }));
const first = nodes[0];
equal(pointed.nodesSum(nodes), 3);
equal(nodes[0], first);
const room = new Array(3);
counts.fill(room, 3);
equal(Object.hasOwn(room, 2) && room[2], 3);
equal(counts.primes()[3], 7);
const quotient = {};
scalars.divMod(17, 5, quotient, {});
equal(quotient.value, 3);
equal(blocks.spotsNew(2)[1].x, 1);
equal(swallowed, 0);

// What the host settles a promise with is not asked for `then`.
const opening = background.openSlowlyAsync();
while (background.holding() === 0) {
  await new Promise((resolve) => setTimeout(resolve, 1));
}
let strangers = 0;
Object.defineProperty(Object.prototype, 'then', {
  __proto__: null,
  get() {
    strangers += this instanceof background.Thing ? 0 : 1;
    return undefined;
  },
  configurable: true,
});
background.letGo();
(await opening).close();
delete Object.prototype.then;
equal(strangers, 0);

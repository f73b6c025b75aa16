// Nothing that a script does to the classes makes the glue pass less memory than a function needs.
import counts from 'native:counts';
import encodings from 'native:encodings';
import handles from 'native:handles';
import scalars from 'native:scalars';
import lib, { Large, Tiny } from 'native:structs';
import { equal, throws } from './assert.mjs';

equal(Object.isFrozen(Large) && Object.isFrozen(Large.prototype), true);
throws(() => Object.setPrototypeOf(Large, class {}), 'TypeError', '');
throws(() => { Object.defineProperty(Large, Symbol.hasInstance, { value: () => true }); }, 'TypeError', '');

const tiny = new Tiny();
Object.setPrototypeOf(tiny, Large.prototype);
throws(() => lib.largeAdd(tiny, 1), 'TypeError', 'largeAdd: value: expected a Large');
throws(() => tiny.a, 'RangeError', '');

const Struct = Object.getPrototypeOf(Large);
throws(() => new Struct({ name: 'x', size: 4, fields: [] }), 'TypeError', 'Structures are made by the classes');
throws(() => new (class extends Struct { constructor() { super({ size: 1 }); } })(), 'TypeError', 'Structures');

// A subclass is the structure.
class Sub extends Large {}
equal(lib.largeAdd(new Sub({ a: 1 }), 1).a, 2n);

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

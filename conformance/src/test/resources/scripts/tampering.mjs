// Nothing that a script does to the classes makes the glue pass less memory than a function needs.
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

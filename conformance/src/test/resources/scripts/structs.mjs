import lib, { Pair, Mixed, Large, Tiny, Slice, Flags } from 'native:structs';
import { equal, same, throws } from './assert.mjs';

// Made zeroed, or of an object; fields are checked when they are set.
same(new Pair(), { x: 0, y: 0 });
same(new Pair({ y: 2 }), { x: 0, y: 2 });
same(new Pair(new Pair({ x: 1, y: 2 })), { x: 1, y: 2 });
// @ts-expect-error: of another type
throws(() => new Pair({ z: 1 }), 'TypeError', 'Pair.z');
// @ts-expect-error: of another type
throws(() => new Pair(5), 'TypeError', 'Pair');
// @ts-expect-error: of another type
throws(() => new Pair({ x: '1' }), 'TypeError', 'Pair.x: expected a number');
throws(() => { new Tiny().only = 256; }, 'RangeError', 'Tiny.only: expected an integer from 0 to 255');
throws(() => { new Large().a = 2n ** 63n; }, 'RangeError', 'Large.a');
equal(new Large({ a: 5 }).a, 5n);
equal(lib.Pair, Pair);

// By pointer, in place; a plain object will do, and is updated.
const mixed = new Mixed({ tag: 1, id: 2, weight: 0.5 });
lib.mixedBump(mixed);
same(mixed, { tag: 2, id: 3, weight: 1.5 });
const object = { tag: -1, id: 5 };
lib.mixedBump(object);
same(object, { tag: 0, id: 6, weight: 1 });
equal(lib.pairSum({ x: 1, y: 2 }), 3);

// `out`: zeroed before, or left out.
const pair = new Pair({ x: 7, y: 8 });
lib.pairFill(pair, 1, 2);
same(pair, { x: 1, y: 2 });
const made = lib.pairFill(1, 2);
equal(made instanceof Pair, true);
same(made, { x: 1, y: 2 });

// By value: a copy goes in, a new one comes out.
const swapped = lib.pairSwap(pair);
equal(swapped instanceof Pair, true);
same(swapped, { x: 2, y: 1 });
// @ts-expect-error: of another type
throws(() => lib.pairSwap({ x: '1' }), 'TypeError', 'pairSwap: value.x: expected a number');
// @ts-expect-error: an async function returns a promise
throws(() => lib.pairSwap(Promise.resolve(pair)), 'TypeError', 'pairSwap: value: expected a Pair or an object');
same(pair, { x: 1, y: 2 });
same(lib.mixedNext({ tag: 127, id: -1 }), { tag: -128, id: 0, weight: 1 });
equal(lib.tinyNext({ only: 255 }).only, 0);
equal(lib.largeAdd({ a: 1n, c: 2n ** 63n - 6n }, 5).c, 2n ** 63n - 1n);

const slice = lib.sliceSkip({ pointer: 0x1000n, count: 16 }, 6);
equal(slice.pointer?.address, 0x1006n);
equal(slice.count, 10);
equal(new Slice().pointer, null);

const flags = new Flags({ first: true, third: 0xff00 });
lib.flagsToggle(flags);
same(flags, { first: false, second: true, third: 255 });
same(lib.flagsInverse({ second: true }), { first: true, second: false, third: 65535 });
// @ts-expect-error: of another type
throws(() => { flags.first = 1; }, 'TypeError', 'Flags.first: expected a boolean');

// @ts-expect-error: of another type
throws(() => lib.pairSum(null), 'TypeError', 'pairSum: pair: expected a Pair or an object with its fields');
// @ts-expect-error: not as many arguments
throws(() => lib.pairSum(), 'TypeError', 'pairSum: pair');
// @ts-expect-error: of another type
throws(() => lib.pairSum(5), 'TypeError', 'pairSum: pair');
// @ts-expect-error: of another type
throws(() => lib.pairSum(new Mixed()), 'TypeError', 'pairSum: pair: expected a Pair');
throws(() => Object.getOwnPropertyDescriptor(Pair.prototype, 'x')?.get?.call({}), 'TypeError', 'Pair.x: expected an instance of Pair');
// @ts-expect-error: not made by scripts
throws(() => Pair({ x: 1 }), 'TypeError', 'Pair');

// @ts-nocheck: built-in functions are replaced by others.
// Scripts that patch every built-in method break only themselves, whatever they call afterwards.
import counts from 'native:counts';
import buffers from 'native:buffers';
import handles from 'native:handles';
import functions from 'native:functions';
import errors from 'native:errors';
import globals from 'native:globals';
import nested from 'native:nested';
import pointed from 'native:pointed';
import blocks from 'native:blocks';
import unions from 'native:unions';
import { Head } from 'native:bits';
import { equal } from './assert.mjs';

const { defineProperty, getOwnPropertyDescriptor } = Object;
const { ownKeys } = Reflect;
const big = BigInt(5);
const thing = handles.openThing(5);
const bytes = new Uint8Array(4);
const { dispose } = Symbol;

const evil = () => { throw new Error('patched'); };
const typedArray = Object.getPrototypeOf(Int8Array);
const types = [Array, typedArray, DataView, ArrayBuffer, Map, WeakMap, WeakSet, Set, String, Number, BigInt, Promise, Proxy,
  RegExp, Error, TypeError, Symbol, Reflect, Math, JSON];
for (let t = 0; t < types.length; t++) {
  const places = [types[t], types[t].prototype];
  for (let p = 0; p < places.length; p++) {
    const keys = places[p] === undefined ? [] : ownKeys(places[p]);
    for (let k = 0; k < keys.length; k++) {
      const { value, get, configurable } = getOwnPropertyDescriptor(places[p], keys[k]);
      if (configurable && keys[k] !== 'constructor' && (typeof value === 'function' || get !== undefined)) {
        defineProperty(places[p], keys[k], get === undefined ? { value: evil } : { get: evil });
      }
    }
  }
}
function replace(object, names) {
  for (let i = 0; i < names.length; i++) {
    object[names[i]] = evil;
  }
}
replace(Object, ['keys', 'freeze', 'assign', 'defineProperty', 'getOwnPropertyDescriptor', 'getPrototypeOf', 'hasOwn']);
replace(globalThis, ['BigInt', 'Number', 'Promise', 'DataView', 'ArrayBuffer', 'Int32Array', 'Uint8Array', 'WeakMap',
  'Proxy', 'Error', 'TypeError', 'Array', 'Symbol', 'Math']);

equal(counts.sum([1, 2, 3]), 6);
equal(counts.sumSized([1, 2n]), 3n);
equal(counts.fill(3)[2], 3);
equal(counts.weekdays()[2], 'Wed');
equal(counts.primes()[4], 11);
equal(counts.compressLike(bytes, { value: 4 }, 7, 2), 0);
equal(bytes[1], 7);
equal(buffers.getName(10).buffer, 'Grüße');
equal(handles.numberOf(thing), 5);
equal(handles.sumOf([thing, null]), 5);
equal(handles.makeThing(3).result, true);
thing[dispose]();
equal(thing.closed, true);
equal(functions.format('%d %s', 'int', 5, 'string', 'x'), '5 x');
equal(functions.has('missing'), false);
globals.largeOne = 5;
equal(globals.largeOne, big);
globals.length = 6;
equal(globals.length, 6);
globals.reset();

const line = new nested.Line({ start: { x: 1, y: 2 }, dashes: [1, 2, 3, 4], color: 7 });
nested.lineSwap(line);
equal(line.end.y, 2);
equal(line.dashes[3], 5);
line.start = line.end;
equal(line.start.x, 1);
const shape = nested.shapeMade(3);
shape.corners[1] = { x: 5 };
nested.shapeMove(shape, 1);
equal(shape.corners[1].x, 6);
equal(nested.personJoined({ name: 'Ada', title: 'Lady', tags: ['a', null] }), 'Ada/Lady');
equal(nested.badgeLength({ name: 'ada' }), 3);
equal(pointed.listSum({ value: 1, next: { value: 2 } }), 3);
equal(pointed.listFind(pointed.shelfStart(), 20).found.value, 20);
equal(pointed.nodesSum([{ value: 1 }, null]), 1);
equal(pointed.Node.at(pointed.Node.pointerTo(pointed.shelfStart())).value, 10);
equal(blocks.spotsSum([{ x: 1, y: 2 }]), 3);
equal(blocks.spotsNew(2)[1].x, 1);
equal(unions.numberNext({ integer: 4 }).integer, big);
const head = new Head({ version: 3, urgent: true });
equal(head.version, 3);
equal(head.urgent, true);

const messageOf = (call) => { try { call(); } catch (e) { return `${e.name} ${e.message}`; } };
equal(messageOf(() => errors.resultCode(-5, 0)), 'NativeError resultCode failed with result -5');
equal(messageOf(() => counts.sum([1], 2)),
  'RangeError sum: count: expected an integer from 0 to 1, the length of values, got 2');
equal(messageOf(() => handles.numberOf({})), 'TypeError numberOf: thing: expected a Thing or null, got {}');
equal(await functions.addAsync(1, 2), 3);
functions.close();
equal(messageOf(() => functions.add(1, 2)), "Error Library 'functions' is closed");
equal(messageOf(() => functions.has('add')), "Error Library 'functions' is closed");

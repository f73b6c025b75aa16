// Structures with parts and pointers: who keeps what alive, what is copied when, what is not followed.
import roads, { Mark, Road, Sign } from 'native:roads';
import pointed, { Node } from 'native:pointed';
import nested, { Shape } from 'native:nested';
import { equal, same, throws } from './assert.mjs';

// What instances in an array point at is kept alive over the call, and remains the same.
function made(/** @type {any} */ length) {
  const road = new Road({ length, name: `road ${length} `.repeat(5) });
  road.next = new Road({ length: length + 1 });
  return { road, next: road.next };
}
const chains = [];
for (let i = 0; i < 200; i++) {
  const { road, next } = made(i);
  roads.roadsLonger([road], 1);
  equal(road.next, next);
  chains.push(road);
}
const objects = [];
for (let i = 0; i < 200; i++) {
  objects.push({ length: i, name: `object ${i} `.repeat(5), next: { length: 1000 + i } });
}
roads.roadsLonger(objects, objects.length);
let garbage = [];
for (let i = 0; i < 3000; i++) {
  garbage.push(new Road({ length: -1, name: 'garbage '.repeat(5) }));
  if (i % 500 === 0) {
    garbage = [];
  }
}
chains.forEach((road, i) => {
  equal(road.length, 2 * i);
  equal(road.name, `road ${i} `.repeat(5));
  equal(road.next?.length, i + 1);
});
objects.forEach((object, i) => {
  equal(object.length, 2 * i);
  equal(object.name, `object ${i} `.repeat(5));
  equal(object.next.length, 1000 + i);
});

// Elements change places as they do in any Array.
const shape = () => new Shape({ corners: [{ x: 3 }, { x: 2 }, { x: 1 }] });
const order = (/** @type {any} */ it) => it.corners.map((/** @type {any} */ corner) => corner.x).join();
const sorted = shape();
equal(sorted.corners.sort((a, b) => a.x - b.x), sorted.corners);
equal(order(sorted), '1,2,3');
const turned = shape();
turned.corners.reverse();
equal(order(turned), '1,2,3');
const moved = shape();
moved.corners.copyWithin(1, 0, 2);
equal(order(moved), '3,3,2');
const permuted = shape();
permuted.corners = [permuted.corners[2], permuted.corners[1], permuted.corners[0]];
equal(order(permuted), '1,2,3');
permuted.corners = permuted.corners;
equal(order(permuted), '1,2,3');
const stays = shape();
throws(() => stays.corners.sort(() => { throw new RangeError('no order'); }), 'RangeError', 'no order');
equal(order(stays), '3,2,1');

// A pointer comes back as what it was set to only where it is of that type.
const sign = new Sign();
const mark = new Mark({ x: 5, y: 6 });
sign.mark = mark;
equal(sign.mark, mark);
equal(sign.road instanceof Road, true);
equal(sign.road?.length, 5);

const show = Symbol.for('ekkogen.inspect');
const shown = (/** @type {any} */ value) => value[show]?.() ?? Object.values(value).forEach(shown);

// What may be no pointer is not followed to be shown.
const wrong = new Sign();
roads.signNumber(wrong, 12345);
const text = (/** @type {any} */ key, /** @type {any} */ value) => (typeof value === 'bigint' ? `${value}` : value);
equal(JSON.stringify(wrong, text).includes('"mark":"Pointer(0x3039)"'), true);
shown(wrong);
const plain = {};
roads.signNumber(plain, 12345);
same(Object.keys(plain), ['number']);
shown(plain);
const post = { kind: 2 };
roads.postNumber(post, 12345);
equal(post.kind, 3);
shown(post);

// A plain object is updated where it is, at any depth, and what cannot be written stays.
/** @type {import('native:roads').Road.Init} */
const inner = { length: 10 };
const outer = { length: 1, at: { x: 2 }, next: inner };
const { at } = outer;
roads.roadsGrow(outer);
equal(outer.next, inner);
equal(outer.at, at);
same([outer.length, at.x, inner.length, inner.at?.x], [2, 3, 11, 1]);
const constant = Object.freeze({ length: 1, at: Object.freeze({ x: 2 }) });
equal(roads.roadsLength(constant), 3);
roads.roadsGrow(constant);
same(constant, { length: 1, at: { x: 2 } });
const dashes = Uint16Array.of(1, 2, 3, 4);
const line = { dashes };
nested.lineSwap(line);
equal(line.dashes, dashes);
same([...dashes], [2, 3, 4, 5]);

// What is no structure, or another, is said with a code.
/** @type {(call: () => unknown, text: string) => void} */
const badCode = (call, text) => equal(throws(call, 'TypeError', text).code, 'EKKO_TYPE');
// @ts-expect-error: of another type
badCode(() => Mark.pointerTo({ x: 1 }), 'Mark.pointerTo: expected an instance of Mark');
// @ts-expect-error: of another type
badCode(() => Mark.pointerTo(new Road()), 'Mark.pointerTo: expected an instance of Mark');
badCode(() => Mark.prototype.x, 'Mark.x: expected an instance of Mark');
// @ts-expect-error: of another type
badCode(() => new Mark([1, 2]), 'Mark: expected an object with fields of Mark');
// @ts-expect-error: of another type
badCode(() => new Mark({ z: 1 }), 'Mark.z: expected a field of Mark (x, y)');
// @ts-expect-error: of another type
badCode(() => new Road({ at: { z: 1 } }), 'Road.at.z: expected a field of Mark (x, y)');
// @ts-expect-error: of another type
badCode(() => roads.roadsLonger([{}, { lenght: 1 }], 2), 'roadsLonger: roads[1].lenght: expected a field of Road');
// @ts-expect-error: of another type
badCode(() => pointed.listAdvance(new Node({ value: 1 })), 'listAdvance: list: expected an object { value }');
class Place extends Mark {}
equal(Place.size, 8);
equal(Place.at(Mark.pointerTo(mark))?.x, 5);
equal(new Place({ x: 9 }).x, 9);

// A structure where an address is expected is told how to get one.
// @ts-expect-error: of another type
throws(() => pointed.nodeFree(new Node({ value: 1 })), 'TypeError',
  'nodeFree: node: expected a pointer, a bigint or null, got a Node: pass Node.pointerTo(it)');

// What expectations cannot say about structures: views, identity, arrays, inspection.
import nested, { Arrays, Badge, Employee, Line, Person, Point, Shape } from 'native:nested';
import pointed, { Ends, Node, Tree } from 'native:pointed';
import unions, { Note, Number as Either, Overlay, Tagged } from 'native:unions';
import { Head, Wide, Signs } from 'native:bits';
import blocks, { Spot } from 'native:blocks';
import handles, { Job } from 'native:handles';
import { equal, same, some, throws } from './assert.mjs';

// A nested structure is a view, always the same one; to assign another copies that.
const line = new Line({ start: { x: 1, y: 2 }, color: 7 });
equal(line.start, line.start);
equal(line.start instanceof Point, true);
line.start.x = 5;
equal(nested.lineSum(line), 7);
const point = new Point({ x: 10, y: 20 });
line.end = point;
point.x = 0;
same(line.end, { x: 10, y: 20 });
equal(line.end === point, false);
const { end } = line;
line.end = { x: 3 };
same(end, { x: 3, y: 0 });
line.end = line.start;
same(line.end, { x: 5, y: 2 });
// @ts-expect-error: of another type
throws(() => { line.end = null; }, 'TypeError', 'Line.end: expected a Point');
// @ts-expect-error: of another type
throws(() => { line.end = line; }, 'TypeError', 'Line.end: expected a Point');
// @ts-expect-error: of another type
throws(() => { line.end = { z: 1 }; }, 'TypeError', 'Line.end.z');

// Numbers as wide everywhere are a TypedArray of the same memory.
equal(line.dashes instanceof Uint16Array, true);
equal(line.dashes, line.dashes);
line.dashes[3] = 65535;
nested.lineSwap(line);
equal(line.dashes[3], 0);
line.dashes = [1, 2, 3, 4];
line.dashes = new Uint16Array([4, 3, 2, 1]);
same([...line.dashes], [4, 3, 2, 1]);
throws(() => { line.dashes = [1, 2, 3]; }, 'RangeError', 'Line.dashes.length: expected 4');
throws(() => { line.dashes = [1, 2, 3, 65536]; }, 'RangeError', 'Line.dashes[3]');
// @ts-expect-error: of another type
throws(() => { line.dashes = new Int8Array(4); }, 'TypeError', 'Line.dashes');
// @ts-expect-error: of another type
throws(() => { line.dashes = 'abcd'; }, 'TypeError', 'Line.dashes');

// Others are Arrays of fixed length, whose elements are in native memory.
const shape = nested.shapeMade(3);
equal(Array.isArray(shape.corners), true);
equal(shape.corners.length, 3);
equal(shape.corners[1], shape.corners[1]);
same(shape.corners.map((corner) => corner.y), [0, 10, 20]);
// @ts-expect-error: elements are instances where they are read
shape.corners[0] = { x: 7, y: 8 };
shape.corners[2].x = 9;
nested.shapeMove(shape, 1);
same(shape.corners[0], { x: 8, y: 7 });
same(shape.corners[2], { x: 10, y: 19 });
equal(shape.corners[3], undefined);
// @ts-expect-error: of another type
throws(() => { shape.corners[3] = { x: 1 }; }, 'RangeError', 'Shape.corners');
throws(() => { shape.corners.length = 2; }, 'RangeError', 'Shape.corners');
// @ts-expect-error: of another type
throws(() => shape.corners.push({}), 'RangeError', 'Shape.corners');
throws(() => { delete shape.corners[0]; }, 'TypeError', '');
throws(() => Object.freeze(shape.corners), 'TypeError', '');
same(Object.keys(shape.corners), ['0', '1', '2']);
same([...shape.corners].length, 3);
equal(1 in shape.corners, true);
equal(3 in shape.corners, false);

const arrays = new Arrays({ flags: [true, false, true], letters: 'a€', longs: [1n, -2n] });
same([...arrays.flags], [true, false, true]);
arrays.flags[1] = true;
// @ts-expect-error: of another type
throws(() => { arrays.flags[0] = 1; }, 'TypeError', 'Arrays.flags[0]');
equal(arrays.longs[1], -2n);
equal(arrays.pointers[0], null);
// @ts-expect-error: elements are pointers where they are read
arrays.pointers[0] = 0x1000n;
equal(arrays.pointers[0]?.address, 0x1000n);
arrays.flags.sort();
same([...arrays.flags], [true, true, true]);
arrays.longs.reverse();
equal(arrays.longs[0], -2n);

// Text: in the structure itself, and pointed at.
const badge = new Badge({ name: 'ada' });
badge.name = '12345678';
equal(badge.name, '12345678');
throws(() => { badge.name = '123456789'; }, 'RangeError', 'Badge.name');
// @ts-expect-error: of another type
throws(() => { badge.name = 5; }, 'TypeError', 'Badge.name: expected a string');
equal(badge.name, '12345678');
equal(arrays.letters, 'a€');
arrays.letters = 'abc';
equal(arrays.letters, 'abc');
throws(() => { arrays.letters = 'abcd'; }, 'RangeError', 'Arrays.letters');
// @ts-expect-error: of another type
throws(() => { arrays.letters = [97]; }, 'TypeError', 'Arrays.letters: expected a string');
equal(arrays.letters, 'abc');
const person = new Person({ name: 'Ada', tags: ['a', null] });
equal(person.name, 'Ada');
person.tags[1] = 'b';
same([...person.tags], ['a', 'b']);
// @ts-expect-error: of another type
person.name = undefined;
equal(person.name, null);
throws(() => { person.title = '\u2192'; }, 'RangeError', 'Person.title');
throws(() => { person.name = 'a\0b'; }, 'RangeError', 'Person.name');
const employee = new Employee({ person: { name: 'Bob' }, salary: 2 });
equal(nested.employeeRaise(employee), 4);
equal(employee.person.title, 'boss');
equal(employee.person.name, 'Bob');

// Pointers give what they were set to, until native code changes them.
const last = new Node({ value: 3 });
const list = new Node({ value: 1, next: { value: 2, next: last } });
equal(list.next?.next, last);
equal(list.next, list.next);
pointed.listDouble(list);
same([list.value, list.next?.value, last.value], [2, 4, 6]);
pointed.listPush(list, new Node({ value: 9 }));
equal(list.next?.value, 9);
equal(list.next?.next?.value, 4);
list.next = null;
equal(list.next, null);
const ring = new Node({ value: 1 });
ring.next = ring;
equal(ring.next.next?.next, ring);
equal(JSON.stringify(ring).startsWith('{"value":1,"next":'), true);
// @ts-expect-error: of another type
throws(() => { list.next = new Point(); }, 'TypeError', 'Node.next: expected a Node');
// @ts-expect-error: of another type
throws(() => { list.next = 5n; }, 'TypeError', 'Node.next');

const tree = new Tree({ key: 1, children: [{ key: 2, name: 'left' }, null] });
equal(pointed.treeSum(tree), 3);
equal(pointed.treeLeast(tree), 'left');
tree.children[1] = tree.children[0];
equal(tree.children[1], tree.children[0]);
equal(pointed.treeSum(tree), 5);
const ends = pointed.endsOf(list);
equal(ends instanceof Ends, true);
equal(ends.first?.value, list.value);

// What a plain object points at is updated with it.
const plain = { value: 1, next: { value: 2 } };
pointed.listDouble(plain);
equal(plain.value, 2);
equal(plain.next.value, 4);

// What native code keeps is the instance's memory.
const kept = new Node({ value: 5 });
pointed.keep(kept);
pointed.keptSet(6);
equal(kept.value, 6);
kept.value = 7;
equal(pointed.keptValue(), 7);
pointed.keep(null);

// Views of memory that is somebody else's.
const shelf = pointed.shelfStart();
equal(shelf?.next?.next?.value, 30);
const pointer = Node.pointerTo(some(shelf));
const again = Node.at(pointer);
some(again).value = 11;
equal(shelf?.value, 11);
some(shelf).value = 10;
equal(Node.at(pointer.address)?.value, 10);
equal(Node.at(null), null);
equal(Node.at(0n), null);
// @ts-expect-error: of another type
throws(() => Node.at(5), 'TypeError', 'Node.at: pointer');
throws(() => Node.at.call(class {}, 0n), 'TypeError', 'a class of structures');
equal(Point.size, 16);
equal(new Uint8Array(Point.pointerTo(line.end).view(Point.size)).length, 16);
// @ts-expect-error: of another type
throws(() => Node.pointerTo({}), 'TypeError', 'an instance of Node');
equal(Node.pointerTo(kept).equals(Node.pointerTo(kept)), true);
equal(Point.at(Point.pointerTo(line.end))?.x, line.end.x);
const { found } = pointed.listFind(shelf, 20);
equal(found?.value, 20);
equal(Node.pointerTo(some(found)).equals(Node.pointerTo(some(some(shelf).next))), true);

// Unions and overlapping fields are the same bytes.
const either = new Either({ real: 1 });
equal(either.integer, 0x3FF0000000000000n);
either.halves.low = 5;
equal(either.bytes[0], 5);
either.bytes[0] = 6;
equal(either.halves.low, 6);
// What may be no pointer to text is not followed, to show it or to update a plain object.
const note = new Note({ number: 1n });
equal(JSON.stringify({ ...Note.prototype.toJSON.call(note), number: 0 }).startsWith('{"number":0,"text":{"0":1'), true);
unions.noteNumber(note);
equal(note.number, 2n);
/** @type {import('native:unions').Note.Init} */
const empty = {};
unions.noteNumber(empty);
equal(empty.number, 1n);
equal('text' in empty || 'label' in empty || 'texts' in empty, false);
const chosen = { number: 5n };
unions.noteNumber(chosen);
unions.noteNumber(chosen);
equal(chosen.number, 7n);
same(Object.keys(chosen), ['number']);
note.text = 'four';
equal(note.label.text, 'four');
equal(note.labels[0].text, 'four');
const tagged = new Tagged({ kind: 0, number: { integer: 5n } });
unions.taggedBump(tagged);
equal(tagged.number.integer, 6n);
const overlay = new Overlay({ value: -1n });
equal(overlay.low, 4294967295);
overlay.high = 0;
equal(overlay.value, 4294967295n);

// Bit-fields hold what their width does.
const head = new Head();
head.version = 15;
head.urgent = true;
throws(() => { head.version = 16; }, 'RangeError', 'Head.version: expected an integer from 0 to 15');
throws(() => { head.version = 1.5; }, 'RangeError', 'Head.version');
// @ts-expect-error: of another type
throws(() => { head.version = '1'; }, 'TypeError', 'Head.version');
// @ts-expect-error: of another type
throws(() => { head.urgent = 1; }, 'TypeError', 'Head.urgent');
same(head, { version: 15, urgent: true, length: 0 });
const wide = new Wide({ wide: -(2n ** 39n), last: 2n ** 32n - 1n });
equal(wide.wide, -(2n ** 39n));
equal(wide.last, 2n ** 32n - 1n);
throws(() => { wide.wide = 2n ** 39n; }, 'RangeError', 'Wide.wide');
equal(new Signs({ one: -1 }).one, -1);

// Arrays of structures, and of pointers to them.
const spots = [new Spot({ x: 1, y: 1 }), { x: 2, y: 2 }];
blocks.spotsMove(spots, 1);
same(spots[0], { x: 2, y: 0 });
same(spots[1], { x: 3, y: 1 });
equal(spots[0] instanceof Spot, true);
equal(blocks.spotsNew(3)?.[2] instanceof Spot, true);
// @ts-expect-error: of another type
throws(() => blocks.spotsSum([{ x: 1 }, null]), 'TypeError', 'spotsSum: spots[1]');
const nodes = [new Node({ value: 1 }), null, { value: 3 }];
equal(pointed.nodesSum(nodes), 4);
const [first] = nodes;
pointed.nodesReverse(nodes);
equal(nodes[0]?.value, 3);
equal(nodes[2]?.value, 1);
equal(first?.value, 1);

// Handles in fields.
handles.reset();
const thing = handles.openThing(5);
const job = new Job({ thing });
equal(job.thing, thing);
handles.jobFirst(job);
equal(handles.numberOf(job.thing), 1000);
job.thing?.close();
equal(handles.closedThings(), 0);
thing?.close();
throws(() => { job.thing = thing; }, 'Error', 'Job.thing');

// A structure is shown as a plain object of its fields would be.
equal(JSON.stringify(line.start), '{"x":' + line.start.x + ',"y":' + line.start.y + '}');
same(JSON.parse(JSON.stringify(badge)), { name: '12345678', age: 0, code: '' });

// One object has one memory in a call, whichever arguments it is, or is in.
const both = { value: 1 };
equal(pointed.nodesBoth(both, both), 1);
equal(both.value, 12);
const inner = { value: 1 };
const outer = { value: 5, next: inner };
equal(pointed.nodesLinked(outer, inner), 1);
equal(inner.value, 101);
equal(outer.next, inner);
/** @type {import('native:pointed').Node.Init} */
const round = { value: 1 };
round.next = round;
equal(pointed.nodesLinked(round, round), 1);
equal(round.value, 101);
equal(round.next, round);
const among = { value: 0 };
equal(pointed.nodesAmong(among, [among, { value: 1 }, among]), 2);
equal(among.value, 21);
equal(pointed.nodesSum([among, among]), 42);
const place = { value: among };
equal(pointed.nodeAmong({ value: 0 }, place, 1), 0);
equal(among.value, 31);
equal(place.value, among);
const tail = new Node({ value: 9 });
const holder = { value: new Node({ value: 7, next: new Node({ value: 8, next: tail }) }) };
equal(pointed.cellsBoth(holder, holder), 1);
equal(holder.value.value, 9);
for (const call of ['intsBoth', 'intsFill']) {
  const cell = { value: 1 };
  equal(/** @type {any} */ (pointed)[call](cell, cell), 1);
  equal(cell.value, 12);
}
for (const call of ['intsAdd', 'intsPut', 'intsTake', 'intsFrom']) {
  for (const list of [[1, 2], new Int32Array([1, 2])]) {
    equal(/** @type {any} */ (pointed)[call](list, list, 2), 1);
    same([...list], [2, 3]);
  }
}
// @ts-expect-error: of another type
throws(() => { const list = Object.freeze([1, 2]); pointed.intsFrom(list, list, 2); }, 'TypeError', 'intsFrom: b');
const firsts = [1, 0];
equal(pointed.sumFirsts(firsts, firsts, firsts, firsts), 4);
const filled = { value: new Node({ value: 7, next: tail }) };
equal(pointed.cellsFill(filled, filled), 1);
equal(filled.value, null);
for (const call of ['pointersSwap', 'pointersPut']) {
  const list = /** @type {any[]} */ ([1n, null]);
  equal(/** @type {any} */ (pointed)[call](list, list), 1);
  equal(list[0], null);
  equal(list[1]?.address, 1n);
}
for (const call of ['nodesSwap', 'nodesPut']) {
  const list = [{ value: 1 }, null];
  equal(/** @type {any} */ (pointed)[call](list, list), 1);
  equal(list[0], null);
  equal(list[1]?.value, 1);
}
for (const call of ['cellsAdd', 'cellsPut']) {
  const list = [{ value: 1 }, { value: 2 }];
  equal(/** @type {any} */ (pointed)[call](list, list, 2), 1);
  same(list.map((cell) => cell.value), [2, 3]);
}
const tied = { value: 1 };
equal(pointed.nodesBoth(tied, new Node(tied)), 0);
equal(tied.value, 2);
for (const node of [{ value: 5 }, new Node({ value: 5 })]) {
  pointed.nodeAfter(node, node);
  equal(node.value, 6);
  const after = { value: 9, next: tail };
  pointed.nodeAfter(node, after);
  equal(after.value, 7);
  equal(after.next, null);
}

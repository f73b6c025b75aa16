// Accessors of structures work on instances of their own structure alone, whatever a script makes of prototypes.
import bits from 'native:bits';
import blocks from 'native:blocks';
import callbacks from 'native:callbacks';
import elements from 'native:elements';
import errors from 'native:errors';
import exchange from 'native:exchange';
import handles from 'native:handles';
import names from 'native:names';
import nested, { Badge, Line, Point } from 'native:nested';
import packed from 'native:packed';
import pointed, { Node } from 'native:pointed';
import structs, { Large, Tiny } from 'native:structs';
import unions from 'native:unions';
import { equal, same, throws } from './assert.mjs';

const modules = [
  bits, blocks, callbacks, elements, errors, exchange, handles, names, nested, packed, pointed, structs, unions,
];
const Struct = Object.getPrototypeOf(Large);
const classes = modules.flatMap((module) => Object.values(module))
  .filter((member) => typeof member === 'function' && Object.getPrototypeOf(member) === Struct);
equal(classes.length > 40, true, `${classes.length} classes`);

const accessorsOf = (/** @type {any} */ Class) => Object.entries(Object.getOwnPropertyDescriptors(Class.prototype))
  .filter(([, { get }]) => get !== undefined);

// Something larger, something smaller, something that has the prototype, or had it.
const strangers = (/** @type {any} */ Class) => {
  const swapped = new (Class === Tiny ? Large : Tiny)();
  Object.setPrototypeOf(swapped, Class.prototype);
  const Other = Class === Badge ? Line : Badge;
  return [
    new Other(), swapped, Object.create(Class.prototype), Object.create(new Class()), new Proxy(new Class(), {}),
    Class.prototype, Class, {}, [], () => {}, 'x', 5, 5n, true, null, undefined, new Float64Array(8),
  ];
};

let tried = 0;
for (const Class of classes) {
  for (const [name, { get, set }] of accessorsOf(Class)) {
    for (const stranger of strangers(Class)) {
      throws(() => get?.call(stranger), 'TypeError', `expected an instance of ${Class.name}, got `);
      throws(() => set?.call(stranger, 'x'), 'TypeError', `expected an instance of ${Class.name}, got `);
      tried++;
    }
    class Sub extends Class {}
    get?.call(new Sub());
  }
}
equal(tried > 1000, true, `${tried} accesses`);

// Text in the structure, which has no view whose length the engine knows.
const badge = new Badge({ name: 'abc' });
const { get: getName, set: setName } = /** @type {any} */ (Object.getOwnPropertyDescriptor(Badge.prototype, 'name'));
throws(() => setName.call(new Point(), 'overflow'), 'TypeError', 'Badge.name: expected an instance of Badge, got Point');
equal(getName.call(badge), 'abc');

// A prototype that is swapped and one that comes back.
const tiny = new Tiny();
Object.setPrototypeOf(tiny, Badge.prototype);
// @ts-expect-error: no such member
throws(() => tiny.name, 'TypeError', 'Badge.name: expected an instance of Badge');
// @ts-expect-error: no such member
throws(() => { tiny.name = 'overflow'; }, 'TypeError', 'Badge.name: expected an instance of Badge');
equal(JSON.stringify(tiny), JSON.stringify(new Tiny()));
Object.setPrototypeOf(tiny, Tiny.prototype);
tiny.only = 1;

// What an instance is made of does not come from its prototype.
const made = Reflect.construct(Point, [{ x: 1, y: 2 }], Badge);
// @ts-expect-error: no such member
throws(() => made.name, 'TypeError', 'Badge.name');
same(made, { x: 1, y: 2 });
equal(nested.lineSum({ start: made }), 3);
const list = new Node({ value: 1, next: { value: 2 } });
Object.setPrototypeOf(list.next, null);
equal(pointed.listSum(list), 3);

// Pointers and handles.
const pointer = Node.pointerTo(list);
const Pointer = Object.getPrototypeOf(pointer);
for (const stranger of [{}, list, Object.create(Pointer), null, 5]) {
  throws(() => Object.getOwnPropertyDescriptor(Pointer, 'address')?.get?.call(stranger), 'TypeError', 'expected a pointer');
  throws(() => Pointer.read.call(stranger, 'int'), 'TypeError', 'expected a pointer');
  throws(() => Pointer.write.call(stranger, 'int', 1), 'TypeError', 'expected a pointer');
  throws(() => Pointer.view.call(stranger, 8), 'TypeError', 'expected a pointer');
  throws(() => Pointer.offset.call(stranger, 8), 'TypeError', 'expected a pointer');
  throws(() => Pointer.toString.call(stranger), 'TypeError', 'expected a pointer');
  equal(pointer.equals(stranger), false);
}

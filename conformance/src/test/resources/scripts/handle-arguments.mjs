// Handles: classes whose instances come from native code alone.
import lib, { Thing, Other } from 'native:handles';
import errors from 'native:errors';
import { equal, same, some, throws } from './assert.mjs';

lib.reset();
const thing = lib.openThing(5);
equal(thing instanceof Thing, true);
equal(thing instanceof Other, false);
equal(lib.numberOf(thing), 5);
equal(lib.numberOf(null), -1);
equal(lib.numberOf(), -1);
equal(lib.openThing(-1), null);
// @ts-expect-error: of another type
throws(() => lib.needsThing(null), 'TypeError', 'needsThing: thing: expected a Thing, got null');
// @ts-expect-error: of another type
throws(() => lib.numberOf(lib.openOther(1)), 'TypeError', 'numberOf: thing: expected a Thing or null');
// @ts-expect-error: of another type
throws(() => lib.numberOf({}), 'TypeError', 'numberOf: thing');
// @ts-expect-error: of another type
throws(() => lib.numberOf(5n), 'TypeError', 'numberOf: thing');
// @ts-expect-error: not made by scripts
throws(() => new Thing(), 'TypeError', 'Handles come from native functions');
// @ts-expect-error: not made by scripts
throws(() => new Thing({}, {}, {}), 'TypeError', 'Handles come from native functions');
throws(() => lib.openOther(-1), 'Error', 'openOther returned NULL');

// Closed once.
equal(thing?.closed, false);
thing?.close();
equal(thing?.closed, true);
thing?.close();
thing?.[Symbol.dispose]();
equal(lib.closedThings(), 1);
const closed = throws(() => lib.numberOf(thing), 'Error', 'numberOf: thing is closed');
equal(closed.code, 'EKKO_CLOSED');
const other = lib.openThing(1);
equal(lib.closeThing(other), 1);
equal(other?.closed, true);
other?.close();
equal(lib.closedThings(), 2);
throws(() => lib.closeThing(other), 'Error', 'closeThing: thing is closed');

// The one that is not owned.
const first = lib.theFirst();
equal(lib.numberOf(first), 1000);
first?.close();
equal(lib.closedThings(), 2);
throws(() => lib.numberOf(first), 'Error', 'is closed');

// By pointer.
const { result, thing: made } = lib.makeThing(7);
equal(result, true);
equal(lib.numberOf(made), 7);
/** @type {{ value?: import('native:handles').Thing | null }} */
const holder = {};
equal(lib.makeThing(-1, holder), false);
equal(holder.value, null);
lib.getFirst(holder);
equal(lib.numberOf(some(holder.value)), 1000);
equal(lib.numberOf(lib.getFirst()), 1000);
const swapped = [made];
lib.swapThing(swapped);
equal(lib.numberOf(swapped[0]), 8);
const empty = { value: null };
lib.swapThing(empty);
equal(lib.numberOf(empty.value), 1);
// @ts-expect-error: of another type
throws(() => lib.swapThing({ value: {} }), 'TypeError', 'swapThing: thing: expected a Thing or null');
// @ts-expect-error: of another type
throws(() => lib.swapThing(null), 'TypeError', 'swapThing: thing: expected an object { value }');

// A holder that cannot take what would come back is refused; for one that does not, it is closed.
const opened = lib.openedThings();
for (const fixed of [Object.freeze({ value: 1 }), Object.freeze([1]), Object.freeze({}), { get value() { return undefined; } }]) {
  throws(() => lib.makeThing(7, fixed), 'TypeError', 'makeThing: thing: expected a holder that can be written to');
}
equal(lib.openedThings(), opened);
const closedBefore = lib.closedThings();
throws(() => lib.makeThing(7, { set value(/** @type {any} */ v) { throw new Error('refused'); } }), 'Error', 'refused');
equal(lib.openedThings(), opened + 1);
equal(lib.closedThings(), closedBefore + 1);

// Arrays of them.
const things = [lib.openThing(1), null, lib.openThing(2)];
equal(lib.sumOf(things, 3), 3);
equal(lib.sumOf(things), 3);
equal(lib.sumOf([]), 0);
throws(() => lib.sumOf(things, 4), 'RangeError', 'sumOf: things');
// @ts-expect-error: of another type
throws(() => lib.sumOf([{}], 1), 'TypeError', 'sumOf: things[0]: expected a Thing or null');
things[0]?.close();
throws(() => lib.sumOf(things), 'Error', 'is closed');

// In the background.
const later = await lib.openThingLaterAsync(9);
equal(lib.numberOf(later), 9);
later?.close();

// What a failing function stored is closed.
throws(() => errors.openThing(1), 'NativeError', 'openThing failed: ');
equal(errors.aliveThings(), 0);

// Shown, and out of the reach of scripts.
equal(/^Thing@0x[0-9a-f]+ \(closed\)$/.test(String(later)), true);
same(Object.keys(some(later)), []);
equal(Object.isFrozen(Thing) && Object.isFrozen(Thing.prototype), true);
// @ts-expect-error: not made by scripts
class Sub extends Thing { constructor(...args) { super(...args); } }
throws(() => new Sub(), 'TypeError', 'Handles come from native functions');
const fake = Object.create(Thing.prototype);
throws(() => fake.close(), 'TypeError', 'this: expected a handle of a native library');
throws(() => lib.numberOf(fake), 'TypeError', 'numberOf: thing');
throws(() => lib.openThing(1)?.constructor.prototype.close.call({}), 'TypeError', 'this: expected a handle of a native library');

// What expectations cannot say about handles: classes, disposal, and closing of the library.
import lib, { Thing } from 'native:handles';
import { equal, some, throws } from './assert.mjs';

lib.reset();
const thing = lib.openThing(5);
equal(thing instanceof Thing, true);
equal(thing?.closed, false);
// @ts-expect-error: not made by scripts
throws(() => new Thing(), 'TypeError', 'Handles come from native functions');
// @ts-expect-error: read-only
throws(() => { some(thing).closed = true; }, 'TypeError', '');
thing?.[Symbol.dispose]();
equal(thing?.closed, true);
thing?.[Symbol.dispose]();
equal(lib.closedThings(), 1);
equal(throws(() => lib.numberOf(thing), "Error", "numberOf: thing").code, 'EKKO_CLOSED');

// An imitation is no handle.
throws(() => lib.numberOf(Object.create(Thing.prototype)), 'TypeError', 'numberOf: thing');
throws(() => Thing.prototype.close.call({}), 'TypeError', '');
equal(Object.isFrozen(Thing) && Object.isFrozen(Thing.prototype), true);

// Handles that change their owners.
import { ok, strictEqual, throws } from 'std:assert';
import ownership, { List } from 'native:ownership';

ownership.reset();
const list = /** @type {List} */ (ownership.append(null, 1));
ok(list instanceof List);
strictEqual(ownership.append(list, 2), list);
strictEqual(await ownership.appendAsync(list, 3), list);
strictEqual(ownership.append(list, -1), null);
strictEqual(ownership.sumOf(list), 6);

const full = () => ({
  get value() { return 0; },
  set value(count) { throw new RangeError('full'); },
});
throws(() => ownership.appendCounted(list, 4, full()), { name: 'RangeError' });
strictEqual(list.closed, false);
strictEqual(ownership.sumOf(list), 10);
strictEqual(ownership.freed(), 0);
// Another list takes the place of the one that was passed, and is closed, because the count was not stored.
throws(() => ownership.appendCounted(list, 0, full()), { name: 'RangeError' });
strictEqual(list.closed, true);
strictEqual(ownership.freed(), 7);

const items = /** @type {List} */ (ownership.newList());
const item = ownership.newItem(5);
ownership.addItem(items, /** @type {NonNullable<typeof item>} */ (item));
strictEqual(item?.closed, true);
const view = ownership.findItem(items, 0);
ok(view);
items.close();
strictEqual(ownership.freed(), 9);

const values = /** @type {List} */ (ownership.newList());
const value = ownership.makeValue(values, 6);
strictEqual(ownership.numberOfValue(value), 6);
value.close();
strictEqual(ownership.freed(), 10);
strictEqual(ownership.misuses(), 0);

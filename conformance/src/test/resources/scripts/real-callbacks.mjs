// What libraries of the system call.
import libc from 'native:libc';
import sqlite, { Destroy } from 'native:sqlite';
import zlib, { Chunk, Stream } from 'native:zlib';
import { equal, same, some, throws } from './assert.mjs';

// libc.
const items = Array.from({ length: 50 }, (_, i) => ({ weight: (i * 7919) % 101, name: `i${i}` }));
const order = (/** @type {any} */ a, /** @type {any} */ b) => Number(a.weight) - Number(b.weight);
libc.qsortBy(items, items.length, libc.Item.size, order);
same(items.map(({ weight }) => Number(weight)), items.map(({ weight }) => Number(weight)).sort((a, b) => a - b));
const found = libc.bsearch({ weight: items[7].weight }, items, libc.Item.size, order);
equal(found?.name, items[7].name);
equal(libc.bsearch({ weight: -1 }, items, libc.Item.size, order), null);
const typed = items.map((item) => new libc.Item(item));
equal(libc.bsearch(typed[9], typed, libc.Item.size, order), typed[9]);
const thrown = new Error('order');
try {
  libc.qsortBy(items, items.length, libc.Item.size, () => { throw thrown; });
} catch (e) {
  equal(e, thrown);
}
// @ts-expect-error: of another type
throws(() => libc.qsortBy(items, items.length, libc.Item.size, null), 'TypeError', 'qsortBy: order');

// A database.
const database = sqlite.open(':memory:');
const rows = (/** @type {any} */ sql) => {
  /** @type {any[]} */
  const all = [];
  sqlite.execute(database, sql, (user, count, values, names) => {
    all.push(names?.map((name, i) => `${name}=${values?.[i]}`).join());
    return 0;
  }, null, null);
  return all;
};
rows('create table item (id integer primary key, name text)');
rows("insert into item values (1, 'eins'), (2, 'zwei')");
same(rows('select id, name from item order by id'), ['id=1,name=eins', 'id=2,name=zwei']);
same(rows('select null as n'), ['n=null']);
throws(() => sqlite.execute(database, 'select 1', () => 1, null, null), 'NativeError', '4');

let destroyed = 0n;
const TRANSIENT = sqlite.TRANSIENT;
sqlite.createFunction(database, 'twice', 1, 1, 42n,
  (context, count, values) => sqlite.resultLong(context, 2n * sqlite.valueLong(some(values)[0])), null, null,
  (user) => { destroyed += some(user?.address); });
sqlite.createFunction(database, 'shout', 1, 1, null,
  (context, count, values) =>
    sqlite.resultText(context, some(sqlite.valueText(some(values)[0])).toUpperCase(), -1, TRANSIENT), null, null, null);
same(rows("select twice(21) as t, shout('hé') as s"), ['t=42,s=HÉ']);
const text = (/** @type {any} */ bytes) => new TextDecoder().decode(bytes);
const collation = sqlite.Collation.register((user, leftLength, left, rightLength, right) =>
  (text(right) < text(left) ? -1 : text(right) > text(left) ? 1 : 0));
sqlite.createCollation(database, 'backwards', 1, null, collation, null);
same(rows('select name from item order by name collate backwards'), ['name=zwei', 'name=eins']);
/** @type {any[]} */
const changes = [];
sqlite.updateHook(database, (user, operation, name, table, row) => { changes.push(`${operation} ${table} ${row}`); }, null);
rows("insert into item values (7, 'sieben')");
same(changes, ['18 item 7']);
sqlite.updateHook(database, null, null);
const failed = new Error('in SQL');
sqlite.createFunction(database, 'fails', 0, 1, null, () => { throw failed; }, null, null, null);
try {
  rows('select fails()');
  throw new Error('not thrown');
} catch (e) {
  equal(e, failed);
}
database.close();
collation.close();
equal(destroyed, 42n);
equal(typeof Destroy.register, 'function');

// A database that another connection holds.
const holder = sqlite.open('target/busy.db');
const waiter = sqlite.open('target/busy.db');
const run = (/** @type {any} */ on, /** @type {any} */ sql) => sqlite.execute(on, sql, null, null, null);
run(holder, 'drop table if exists item');
run(holder, 'create table item (id integer)');
run(holder, 'begin exclusive');
/** @type {any[]} */
const calls = [];
sqlite.busyHandler(waiter, (user, count) => {
  calls.push(count);
  if (count === 3) {
    run(holder, 'commit');
  }
  return count < 5 ? 1 : 0;
}, null);
run(waiter, 'insert into item values (1)');
same(calls, [0, 1, 2, 3]);
holder.close();
waiter.close();

// Memory for zlib.
const blocks = new Map();
const stream = new Stream({
  allocate: (opaque, count, size) => {
    const block = new Uint8Array(count * size);
    const pointer = libc.malloc(count * size);
    blocks.set(pointer?.address, block);
    return pointer;
  },
  free: (opaque, address) => {
    equal(blocks.delete(address?.address), true);
    libc.free(address);
  },
});
zlib.deflateInit(stream, 9, zlib.version(), Stream.size);
equal(blocks.size > 0, true);
const input = new Chunk();
const output = new Chunk();
input.bytes.fill(120);
stream.nextIn = input;
stream.nextOut = output;
stream.availIn = 4096;
stream.availOut = 4096;
equal(zlib.deflate(stream, zlib.FINISH), zlib.STREAM_END);
equal(zlib.deflateEnd(stream), 0);
equal(blocks.size, 0);

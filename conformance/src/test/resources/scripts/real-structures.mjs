// Structures and handles of the system's own libraries.
import libc, { Item, Tm, Timespec } from 'native:libc';
import zlib, { Chunk, Stream } from 'native:zlib';
import sqlite, { Database } from 'native:sqlite';
import blocks from 'native:blocks';
import { equal, same, throws } from './assert.mjs';

// By value.
same(libc.div(-7, 2), { quot: -3, rem: -1 });
equal(libc.ldiv(1_000_000_007n, 10).rem, 7n);
equal(libc.ldiv(-7, 2).quot, -3n);

// struct tm, which the library keeps, and which a script fills.
const time = libc.gmtime([86_400n * 365n + 3_661n]);
equal(time instanceof Tm, true);
same([time?.year, time?.mon, time?.mday, time?.hour, time?.min, time?.sec], [71, 0, 1, 1, 1, 1]);
/** @type {{ value?: string }} */
const text = {};
libc.strftime(text, 64, '%Y-%m-%d', time);
equal(text.value, '1971-01-01');
/** @type {import('native:libc').Tm.Init} */
const odd = { year: 124, mon: 1, mday: 30, hour: 12 };
equal(libc.mktime(odd) > 0n, true);
same([odd.mon, odd.mday, odd.wday, odd.yday], [2, 1, 5, 60]);

if (libc.has('clock_gettime')) {
  const { time: now } = libc.clock_gettime(0);
  equal(now instanceof Timespec, true);
  equal(now.sec > 1_700_000_000n, true);
  libc.nanosleep({ nsec: 1000n }, null);
  equal(throws(() => libc.nanosleep({ nsec: -1 }, null), 'NativeError', 'nanosleep').errno, 22);
}
if (libc.has('stat')) {
  const { status } = libc.stat('/');
  equal(status.mode & 0o170000, 0o040000);
  equal(status.mtim.sec > 1_000_000_000n, true);
}

// A comparator in C sorts what a script has.
const items = Array.from({ length: 500 }, (_, i) =>
  (i % 2 ? { tag: 1, weight: (i * 7919) % 500, name: `n${i}` } : new Item({ weight: (i * 7919) % 500 })));
libc.qsort(items, items.length, Item.size, blocks.weightComparator());
same(items.map((item) => Number(item.weight)), Array.from({ length: 500 }, (_, i) => i));

// Deflate and inflate, chunk by chunk.
const original = new TextEncoder().encode(
  Array.from({ length: 20_000 }, (_, i) => `line ${(i * 7919) % 1000}\n`).join(''));

function pump(/** @type {any} */ stream, /** @type {any} */ source, /** @type {any} */ step) {
  const input = new Chunk();
  const output = new Chunk();
  const size = output.bytes.length;
  const parts = [];
  let position = 0;
  let status;
  do {
    if (stream.availIn === 0) {
      const part = source.subarray(position, position + size);
      input.bytes.set(part);
      position += part.length;
      stream.nextIn = input;
      stream.availIn = part.length;
    }
    stream.nextOut = output;
    stream.availOut = size;
    status = step(stream, position === source.length ? zlib.FINISH : 0);
    parts.push(output.bytes.slice(0, size - stream.availOut));
  } while (status !== zlib.STREAM_END);
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((at, part) => (whole.set(part, at), at + part.length), 0);
  return whole;
}

const deflating = new Stream();
zlib.deflateInit(deflating, 9, zlib.version(), Stream.size);
const packed = pump(deflating, original, zlib.deflate);
equal(deflating.totalIn, BigInt(original.length));
equal(zlib.deflateEnd(deflating), 0);
equal(packed.length < original.length / 4, true);
const inflating = new Stream();
zlib.inflateInit(inflating, zlib.version(), Stream.size);
const unpacked = pump(inflating, packed, (/** @type {any} */ stream) => zlib.inflate(stream, 0));
zlib.inflateEnd(inflating);
equal(unpacked.length, original.length);
equal(unpacked.every((byte, i) => byte === original[i]), true);

const wrong = new Stream({ nextIn: { bytes: Array(4096).fill(120) }, availIn: 100, nextOut: {}, availOut: 100 });
zlib.inflateInit(wrong, zlib.version(), Stream.size);
equal(throws(() => zlib.inflate(wrong, 0), 'NativeError', 'inflate').result, -3);
equal(wrong.message, 'incorrect header check');
zlib.inflateEnd(wrong);

// A database.
const database = sqlite.open(':memory:');
equal(database instanceof Database, true);
sqlite.execute(database, 'create table item (id integer, name text, weight real)', null, null, null);
const insert = sqlite.prepare(database, 'insert into item values (?, ?, ?)', -1, null);
for (let i = 1; i <= 3; i++) {
  sqlite.bindLong(insert, 1, i);
  sqlite.bindText(insert, 2, i === 2 ? null : `Gerät ${i}`, -1, sqlite.TRANSIENT);
  sqlite.bindDouble(insert, 3, i / 2);
  equal(sqlite.step(insert), sqlite.DONE);
  sqlite.reset(insert);
}
insert.close();
const select = sqlite.prepare(database, 'select id, name, weight from item', -1, null);
const rows = [];
while (sqlite.step(select) === sqlite.ROW) {
  rows.push([Number(sqlite.columnLong(select, 0)), sqlite.columnText(select, 1), sqlite.columnDouble(select, 2)]);
}
same(rows, [[1, 'Gerät 1', 0.5], [2, null, 1], [3, 'Gerät 3', 1.5]]);
select.close();
equal(throws(() => sqlite.prepare(database, 'selekt 1', -1, null), 'NativeError', 'prepare').result, 1);
equal(sqlite.message(database)?.includes('selekt'), true);
database.close();
equal(throws(() => sqlite.message(database), 'Error', 'closed').code, 'EKKO_CLOSED');

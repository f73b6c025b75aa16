// Variadic functions of the system's own libraries; the numbers are Linux's.
import libc from 'native:libc';
import sqlite from 'native:sqlite';
import { equal, throws } from './assert.mjs';

const file = libc.open('/dev/null', 1, 'int', 0o600);
const GET_FLAGS = 3;
equal(libc.fcntl(file, GET_FLAGS) & 3, 1);
const copy = libc.fcntl(file, 0, 'int', 100);
equal(copy >= 100, true);
libc.closeFile(copy);
const GET_LOCK = 5;
const lock = { type: 0 };
throws(() => libc.fcntl(file, GET_LOCK, 'Flock*', { type: 99 }), 'NativeError', 'fcntl failed');
libc.fcntl(file, GET_LOCK, 'Flock*', lock);
equal(lock.type, 2);
libc.closeFile(file);

const { ends } = libc.pipe();
libc.write(ends.write, Uint8Array.of(1, 2, 3));
const waiting = {};
const BYTES_TO_READ = 0x541B;
waiting.value = 0;
libc.ioctl(ends.read, BYTES_TO_READ, 'int*', waiting);
equal(waiting.value, 3);
libc.closeFile(ends.read);
libc.closeFile(ends.write);

const LOG = 16;
/** @type {any[]} */
const logged = [];
sqlite.shutdown();
sqlite.configure(LOG, 'LogCallback', /** @type {import('native:sqlite').LogCallback} */
  (argument, code, message) => { logged.push(`${argument} ${message}`); },
  'IntPtr', 0x1234n);
const database = sqlite.open(':memory:');
throws(() => sqlite.execute(database, 'nonsense', null, null, null), 'NativeError', 'execute');
const FOREIGN_KEYS = 1002;
const on = [-1];
sqlite.configureDatabase(database, FOREIGN_KEYS, 'int', 1, 'int*', on);
equal(on[0], 1);
sqlite.configureDatabase(database, FOREIGN_KEYS, 'int', 0, 'int*', null);
sqlite.configureDatabase(database, FOREIGN_KEYS, 'int', -1, 'int*', on);
equal(on[0], 0);
database.close();
sqlite.shutdown();
sqlite.configure(LOG, 'LogCallback', null, 'IntPtr', null);
equal(logged[0].startsWith('Pointer(0x1234) near "nonsense": syntax error'), true, logged[0]);

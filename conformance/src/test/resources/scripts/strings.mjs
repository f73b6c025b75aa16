import lib, { echoString, length, noString } from 'native:linkage';
import { equal, throws } from './assert.mjs';

for (const text of ['', 'a', 'Grüße, 世界 🌍', 'x'.repeat(200_000)]) {
  equal(echoString(text), text);
}
equal(length('世界'), 6);
equal(echoString(null), null);
equal(echoString(undefined), null);
equal(echoString(), null);
equal(noString(), null);
throws(() => length('ab\0c'), 'RangeError', 'length: text has a NUL at index 2');
throws(() => length('a\ud83c'), 'RangeError', 'length: text');
for (const value of [1, true, {}, ['a'], 1n]) {
  throws(() => length(value), 'TypeError', 'length: text: expected a string or null');
}
equal(lib.length, length);

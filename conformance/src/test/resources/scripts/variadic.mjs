import lib from 'native:variadic';
import { equal, throws } from './assert.mjs';

const { Option, Spot, Notice } = lib;

// As curl_easy_setopt: a long, a text, a pointer, a callback.
const session = lib.open();
lib.set(session, Option.LIMIT, 'clong', 5);
lib.set(session, Option.TITLE, 'string', 'Grüße');
lib.set(session, Option.USER, 'IntPtr', 0x1234n);
equal(lib.fire(session, 1), -1);
let calls = 0;
lib.set(session, Option.NOTICE, 'Notice', (title, user, n) => {
  calls += title === 'Grüße' && user?.address === 0x1234n ? 1 : 0;
  return n * 2;
});
equal(lib.fire(session, 4), 8);
equal(calls, 1);
equal(lib.fire(session, 6), -2);
const registration = Notice.register((title, user, n) => n + 1);
lib.set(session, Option.NOTICE, 'Notice', registration);
equal(lib.fire(session, 4), 5);
lib.set(session, Option.NOTICE, 'Notice', null);
registration.close();
equal(lib.fire(session, 4), -1);
throws(() => lib.set(session, Option.NOTICE, 'Notice', registration), 'Error', 'set: value 1: the registration is closed');
// @ts-expect-error: of another type
throws(() => lib.set(session, Option.NOTICE, 'Notice', 5), 'TypeError', 'set: value 1: expected a function');
lib.set(session, Option.NOTICE, 'Notice', () => { throw new Error('from the notice'); });
throws(() => lib.fire(session, 1), 'Error', 'from the notice');
equal(lib.set(session, Option.PEER, 'Session', session), 1);
equal(lib.set(session, Option.PEER, 'Session', null), 0);
equal(lib.set(session, Option.LIMIT, 'Option', Option.TITLE), 0);
throws(() => lib.set(session, Option.BAD), 'NativeError', 'set');

// What is pointed at comes back.
const i = { value: 1 };
const d = [1.5];
const l = { value: 0 };
const p = { value: /** @type {import('native:variadic').Pointer | null} */ (null) };
const spot = new Spot({ x: 1, y: 2.5 });
const plain = { x: 3, y: 4 };
const bytes = new Uint8Array(5);
const numbers = [1, 2, 3];
const typed = Int32Array.of(4, 5, 6);
const texts = ['ä', null];
equal(lib.change('idlpSSbaasS', 'int*', i, 'double*', d, 'clong*', l, 'IntPtr*', p, 'Spot*', spot,
  'Spot*', plain, 'byte[]', bytes, 'int[]', numbers, 'int[]', typed, 'string[]', texts, 'Spot*', null), 10);
equal(i.value, 2);
equal(d[0], 3);
equal(l.value, -1n);
equal(p.value?.address, 0x10n);
equal(spot.x, 2);
equal(spot.y, 5);
equal(plain.x, 4);
equal(plain.y, 8);
equal(bytes.join(), '97,98,99,0,0');
equal(numbers.join(), '2,4,6');
equal(typed.join(), '8,10,12');
equal(texts[0], null);
equal(texts[1], 'ä');
const twice = { x: 1, y: 1 };
equal(lib.change('SS', 'Spot*', twice, 'Spot*', twice), 2);
equal(twice.x, 3);
equal(lib.change('iab', 'int*', null, 'int[]', null, 'string[]', null), 0);

// Text is in the mapping's encoding, whatever the format's is.
equal(lib.formatWide('%s|%ls|%d', 'string', 'BAR', 'wstring', 'wide', 'bool8', true), 'BAR|wide|1');

// @ts-expect-error: of another type
throws(() => lib.change('i', 'Spot', spot), 'TypeError', 'change: value 1: expected the name of a type');
// @ts-expect-error: of another type
throws(() => lib.change('i', 'wstring*', { value: '' }), 'TypeError', 'change: value 1: expected the name of a type');
// @ts-expect-error: of another type
throws(() => lib.change('i', 'Spot*', 5), 'TypeError', 'change: value 1: expected a Spot');
// @ts-expect-error: of another type
throws(() => lib.change('i', 'int*', 5), 'TypeError', 'change: value 1: expected an object { value }');
throws(() => lib.change('ii', 'int', 1, 'byte[]', [256]), 'RangeError', 'change: value 2[0]');
// @ts-expect-error: of another type
throws(() => lib.change('i', 'toString', 5), 'TypeError', 'change: value 1: expected the name of a type');
lib.close(session);
const second = lib.open();
throws(() => lib.set(second, Option.PEER, 'Session', second, 'Session', session), 'Error', 'set: arguments[1]');
lib.close(second);
throws(() => lib.change('i', 'Session', session), 'Error', 'change: arguments[0]');

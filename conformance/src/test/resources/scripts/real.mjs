// The system's own libraries.
import libc from 'native:libc';
import libm from 'native:libm';
import zlib from 'native:zlib';
import { equal, same, some, throws } from './assert.mjs';

equal(typeof libc.time(null), 'bigint');
equal(libc.time(null) > 1_700_000_000n, true);
equal(typeof libc.getenv('PATH'), 'string');
equal(libc.getenv('EKKOGEN_NOT_SET'), null);

const onWindows = process.platform === 'win32';
const missing = throws(() => libc.open('/there/is/no/such/file', 0), 'NativeError',
  onWindows ? '(error 3)' : 'open failed: No such file or directory (errno 2)');
equal(missing.errno, onWindows ? 3 : 2);
equal(missing.code, 'EKKO_NATIVE');
equal(libc.errno(), missing.errno);

/** @type {{ value?: string }} */
const text = {};
equal(libc.snprintf(text, 64, '%d, %lld, %.3f, %s', 'int', 5, 'long', 2n ** 40n, 'double', 0.5, 'string', 'text'), 29);
equal(text.value, '5, 1099511627776, 0.500, text');
if (!onWindows) { // Its _snprintf does not count what does not fit.
  equal(libc.snprintf(text, 4, '%s', 'string', 'longer'), 6);
  equal(text.value, 'lon');
  equal(libc.snprintf(null, 0, '%s', 'string', 'longer'), 6);
}
const pairs = Array.from({ length: 10 }, (_, i) => ['int', i, 'double', i + 0.5]).flat();
libc.snprintf(text, 256, '%d %g '.repeat(10), ...pairs);
equal(text.value, Array.from({ length: 10 }, (_, i) => `${i} ${i + 0.5} `).join(''));
// @ts-expect-error: not as many arguments
throws(() => libc.snprintf(text, 8, '%d', 'int'), 'TypeError', 'snprintf');
// @ts-expect-error: of another type
throws(() => libc.snprintf(text, 8, '%d', 'nope', 1), 'TypeError', 'snprintf');

const block = libc.malloc(8);
[...'123abc\0'].forEach((character, i) => block?.write('byte', character.charCodeAt(0), i));
/** @type {{ value?: import('native:libc').Pointer | null }} */
const end = {};
equal(libc.strtol(block, end, 10), 123n);
equal(end.value?.address, some(block?.address) + 3n);
equal(libc.strtol(block, 16).result, 0x123abcn);
libc.free(block);
equal(libc.strdup('Grüße'), 'Grüße');
equal(libc.strlen('Grüße'), onWindows ? 5 : 7);

equal(libm.cos(0), 1);
equal(libm.sqrt(-1), NaN);
equal(libm.hypotf(3, 4), 5);
same(libm.frexp(48), { result: 0.75, exponent: 6 });
same(libm.modf(-2.25), { result: -0.25, whole: -2 });

const bytes = new Uint8Array(1 << 20);
const pattern = Uint8Array.from({ length: 1 << 12 }, (_, i) => (i % 7 === 0 ? i >> 4 : 0));
for (let i = 0; i < bytes.length; i += pattern.length) {
  bytes.set(pattern, i);
  bytes[i + 1] = i >> 12;
}
const packed = new Uint8Array(Number(zlib.compressBound(bytes.length)));
packed[packed.length - 1] = 77;
const length = { value: packed.length };
equal(zlib.compress2(packed, length, bytes, bytes.length, 6), 0);
equal(length.value < bytes.length / 2, true);
equal(packed[packed.length - 1], 77, 'beyond the length');
const back = new Uint8Array(bytes.length);
const backLength = { value: back.length };
zlib.uncompress(back, backLength, packed, length.value);
equal(backLength.value, BigInt(bytes.length));
for (let i = 0; i < back.length; i += 997) {
  equal(back[i], bytes[i]);
}
equal(back.at(-1), bytes.at(-1));
equal(zlib.crc32(0, back, back.length), zlib.crc32(0, bytes, bytes.length));
equal(zlib.crc32(0, new TextEncoder().encode('123456789'), 9), 0xcbf43926n);

const failed = throws(() => zlib.uncompress(back, { value: 1000 }, new Uint8Array(9), 9), 'NativeError', 'uncompress failed with result -3');
equal(failed.result, -3);
throws(() => zlib.compress2(new Uint8Array(10), { value: 11 }, new Uint8Array(5), 5, 6), 'RangeError', 'compress2: destination');

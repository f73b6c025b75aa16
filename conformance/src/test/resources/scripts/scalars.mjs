import lib from 'native:linkage';
import { equal, same, throws } from './assert.mjs';

// Every integer type: the edges come back, one beyond is a RangeError, other kinds are TypeErrors.
const integers = {
  echoI8: [-128, 127], echoU8: [0, 255], echoI16: [-32768, 32767], echoU16: [0, 65535],
  echoI32: [-2147483648, 2147483647], echoU32: [0, 4294967295],
};
for (const [name, [min, max]] of Object.entries(integers)) {
  const echo = lib[name];
  for (const value of [min, max, 0, 1]) {
    equal(echo(value), value, `${name}(${value})`);
    equal(typeof echo(value), 'number', name);
    equal(echo(BigInt(value)), value, `${name}(${value}n)`);
  }
  equal(echo(-0), 0, `${name}(-0)`);
  for (const value of [min - 1, max + 1, 1.5, NaN, Infinity]) {
    throws(() => echo(value), 'RangeError', `${name}: v: expected an integer from ${min} to ${max}`);
  }
  throws(() => echo(BigInt(max) + 1n), 'RangeError', name);
  for (const value of ['1', null, undefined, true, {}, [1]]) {
    throws(() => echo(value), 'TypeError', `${name}: v: expected an integer`);
  }
  throws(() => echo(), 'TypeError', `${name}: v: expected an integer from ${min} to ${max}, got nothing`);
  equal(echo(1, 2, 3), 1, 'extra arguments are ignored');
}

// 64 bits: bigint out, number or bigint in.
const longs = { echoI64: [-(2n ** 63n), 2n ** 63n - 1n], echoU64: [0n, 2n ** 64n - 1n] };
for (const [name, [min, max]] of Object.entries(longs)) {
  const echo = lib[name];
  for (const value of [min, max, 0n, 1n, 2n ** 53n + 1n]) {
    equal(echo(value), value, name);
  }
  equal(echo(5), 5n, name);
  equal(echo(-0), 0n, name);
  for (const value of [min - 1n, max + 1n, 1.5, NaN]) {
    throws(() => echo(value), 'RangeError', `${name}: v`);
  }
  for (const value of ['1', null, true, {}]) {
    throws(() => echo(value), 'TypeError', `${name}: v`);
  }
}
equal(lib.widenU8(255), 255);
equal(lib.widenU16(65535), 65535);
equal(lib.widenU32(4294967295), 4294967295n);

for (const value of [0, -0, 1.5, Number.MIN_VALUE, Infinity, NaN]) {
  equal(lib.echoF64(value), value);
}
equal(lib.echoF32(0.1), Math.fround(0.1));
equal(lib.echoF32(Infinity), Infinity);
throws(() => lib.echoF64('1'), 'TypeError', 'echoF64: v: expected a number');
equal(lib.echoF64(2n), 2, 'the engine takes a bigint that a double holds exactly');
throws(() => lib.echoF64(2n ** 53n + 1n), 'TypeError', 'echoF64: v: expected a number');

equal(lib.echoBool(true), true);
equal(lib.echoBool8(false), false);
equal(lib.boolAsInt(true), 1);
equal(lib.intAsBool(256), true);
equal(lib.byteAsBool8(255), true);
throws(() => lib.echoBool(1), 'TypeError', 'echoBool: v: expected a boolean');
throws(() => lib.echoBool8(null), 'TypeError', 'echoBool8: v: expected a boolean');

equal(lib.many(-1, 2, -3, 4, -5, 6, 1n << 40n, 8, -9, 10, -11, 12, 200, 14, 15, 16, 60000, 18, -19, 20),
  -1 + 4 - 9 + 16 - 25 + 36 + 7 * 2 ** 40 + 64 - 81 + 100 - 121 + 144 + 2600 + 196 + 225 + 256
  + 17 * 60000 + 324 - 361 + 400);
equal(lib.stdcallAdd(40, 2), 42);
equal(lib.fastcallAdd(40, 2), 42);

same(Object.keys(lib).includes('echoI8'), true);
equal(Object.isFrozen(lib), true);

// -0 is 0 for integers alone.
equal(lib.echoF64(-0), -0);
equal(lib.many(-0, -0, -0, -0, -0, -0, -0, -0, -0, -0, -0, -0, -0, -0, -0, -0, -0, -0, -0, -0), 0);
throws(() => lib.echoF32(1e300), 'RangeError', 'echoF32: v: expected a number that fits a float');

// The fixed-width names are the same types, in messages as well.
equal(lib.aliasUint8(255), 255);
equal(lib.aliasInt64(-1), -1n);
equal(lib.aliasUint64(2n ** 64n - 1n), 2n ** 64n - 1n);
equal(lib.aliasPointer(0x1000n).address, 0x1000n);
throws(() => lib.aliasInt8(128), 'RangeError', 'aliasInt8: v: expected an integer from -128 to 127');

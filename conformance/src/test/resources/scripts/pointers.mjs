import lib from 'native:scalars';
import { equal, throws } from './assert.mjs';

const p = lib.echoIntPtr(0x1000n);
equal(p?.address, 0x1000n);
equal(String(p), 'Pointer(0x1000)');
equal(lib.echoIntPtr(p)?.equals(p), true);
equal(p?.equals(null), false);
equal(p?.offset(16)?.address, 0x1010n);
equal(p?.offset(-0x1000), null);
// @ts-expect-error: of another type
throws(() => lib.echoIntPtr({ address: 5n }), 'TypeError', 'echoIntPtr: v');
throws(() => new (/** @type {any} */ (p).constructor)({}, 1n), 'TypeError', 'Pointers come from native functions');
throws(() => p?.readString('a b'), 'RangeError', 'readString: encoding');
throws(() => p?.readString('nope'), 'RangeError', 'readString: encoding');
throws(() => p?.view(-1), 'RangeError', 'view: length');
throws(() => p?.view(1.5), 'RangeError', 'view: length');
// @ts-expect-error: of another type
throws(() => p?.offset('1'), 'TypeError', 'offset: bytes');
// @ts-expect-error: of another type
throws(() => p?.read('nope'), 'TypeError', 'type: expected the name of a scalar type');

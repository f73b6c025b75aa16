import ffi from 'std:ffi';
const m = ffi.Library('m', { cos: ['double', ['double']], len: ['int', ['string']], sort: ['void', ['int[]', { callback: ['int', ['int']] }]] });
// @ts-expect-error a text is no number
m.cos('1');
// @ts-expect-error an argument is missing
m.cos();
// @ts-expect-error one too many
m.cos(1, 2);
// @ts-expect-error there is no such function
m.sin(1);
// @ts-expect-error the result is a number
const s: string = m.cos(1);
// @ts-expect-error a number is no text
m.len(5);
// @ts-expect-error elements are numbers
m.sort(['a'], (x) => x);
// @ts-expect-error the callback returns a number
m.sort([1], (x) => 'x');
// @ts-expect-error another type of elements
m.sort(new Float64Array(1), (x) => x);
// @ts-expect-error no number of bytes
ffi.malloc('1');
// @ts-expect-error a definition has a list of types
ffi.Library('m', { f: ['int', 'int'] });
// @ts-expect-error an unknown option
ffi.Library('m', { f: ['int', ['int'], { nope: true }] });
const P = ffi.Struct('P', { x: 'int' });
// @ts-expect-error there is no such field
ffi.readField(1, P, 'y');
// @ts-expect-error of another type
ffi.writeField(1, P, 'x', 'text');
// @ts-expect-error a function first
ffi.Callback('int', 'int', []);
// @ts-expect-error only the process is no name
ffi.Library(null, {});
// @ts-expect-error a struct has no such field
ffi.Library('m', { f: ['void', [P]] }).f({ y: 1 });
// @ts-expect-error the fields have types
ffi.Library('m', { f: ['void', [P]] }).f({ x: 'text' });
const late = ffi.Library('m', { f: ['int', ['int'], { async: true }] });
// @ts-expect-error the result is a promise
const n: number = late.f(1);
// @ts-expect-error an address is a number
ffi.freeCallback('0x10');
const g = ffi.Library('m', { visit: ['void', [{ callback: ['int', ['pointer', 'int']] }]] });
// @ts-expect-error the parameter is a text
ffi.Callback((text: number) => text, 'int', ['string']);
// @ts-expect-error a number has no length
g.visit((first, count) => count.length);
// @ts-expect-error values have types
ffi.call(1, 'int', ['int'], ['text']);
// @ts-expect-error one value is missing
ffi.call(1, 'int', ['int', 'int'], [1]);
// @ts-expect-error a text is written
ffi.write(1, 'string', 5);
// @ts-expect-error a calling convention
ffi.Library('m', { f: ['int', ['int'], { abi: 'pascal' }] });

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
// @ts-expect-error an unknown type
ffi.Library('m', { cos: ['duble', ['double']] } as const);
// @ts-expect-error an unknown type
ffi.Library('m', { cos: ['double', ['duble']] });
// @ts-expect-error elements of an unknown type
ffi.Library('m', { sum: ['double', ['duble[]']] });
// @ts-expect-error a pointer to an unknown type
ffi.Library('m', { sum: ['duble*', []] });
// @ts-expect-error void is only a result
ffi.Library('m', { f: ['int', ['void']] });
// @ts-expect-error bits are for fields
ffi.Library('m', { f: ['int', ['int:3']] });
// @ts-expect-error a callback with an unknown type
ffi.Library('m', { f: ['int', [{ callback: ['duble', []] }]] });
// @ts-expect-error a callback with an unknown type
ffi.Library('m', { f: ['int', [{ callback: ['void', ['duble']] }]] });
// @ts-expect-error a field of an unknown type
ffi.Struct('Q', { x: 'duble' });
// @ts-expect-error a member of an unknown type
ffi.Union('Q', { x: 'duble[3]' });
// @ts-expect-error bits of an unknown type
ffi.Struct('Q', { x: 'duble:3' });
// @ts-expect-error an array has a length
ffi.Struct('Q', { x: 'int[]' });
// @ts-expect-error an unknown type
ffi.read(1, 'duble');
// @ts-expect-error an unknown type
ffi.write(1, 'duble', 1);
// @ts-expect-error an unknown type
ffi.arrayFromPointer(1, 2, 'duble');
// @ts-expect-error an unknown type
ffi.sizeof('duble');
// @ts-expect-error an unknown type
ffi.alignof('duble');
// @ts-expect-error an unknown type
ffi.Callback((x: number) => x, 'duble', ['int']);
// @ts-expect-error an unknown type
ffi.scope().Callback(() => 1, 'int', ['duble']);
// @ts-expect-error an unknown type
ffi.call(1, 'int', ['duble'], [1]);
// @ts-expect-error an unknown type
ffi.callAsync(1, 'duble', [], []);
const c = ffi.Library('c', { printf: ['int', ['string'], { varargs: true }], late: ['int', [], { varargs: true, async: true }] });
// @ts-expect-error an unknown type
c.printf('%f', 'duble', 1);
// @ts-expect-error a number is no text
c.printf('%s', 'int', 1, 'string', 1);
// @ts-expect-error a value is missing
c.printf('%d', 'int');
// @ts-expect-error the text is missing
c.printf();
// @ts-expect-error the result is a promise
const later: number = c.late('int', 1);
// @ts-expect-error a struct without a declaration
ffi.Library('m', { f: ['void', ['Unknown']] });
// @ts-expect-error bits have no address
ffi.read(1, 'int:3');
// @ts-expect-error bits have no address
ffi.write(1, 'int:3', 1);
// @ts-expect-error bits have no size
ffi.sizeof('int:3');
// @ts-expect-error bits have no alignment
ffi.alignof('int:3');
// @ts-expect-error void has no size
ffi.sizeof('void');
// @ts-expect-error bits are no elements
ffi.arrayFromPointer(1, 2, 'int:3');
// @ts-expect-error a struct has fields
ffi.Struct('Q', {});
// @ts-expect-error a union has fields
ffi.Union('Q', {});
// @ts-expect-error a callback returns the struct itself
ffi.Callback(() => 1, P, []);
// @ts-expect-error a promise is no struct
ffi.Callback(async () => ({ x: 1 }), P, []);

import ffi, { Library, type Pointer } from 'std:ffi';
const m = ffi.Library('m', { cos: ['double', ['double']], labs: ['int64', ['int64']], name: ['string', []], none: ['void', ['pointer']] });
const a: number = m.cos(1);
const b: number | bigint = m.labs(1n);
const c: string | null = m.name();
m.none(null); m.none(new Uint8Array(3)); m.none([1, 2]);
m.close(); m[Symbol.dispose]();
const defs = { cos: ['double', ['double']] } as const;
const d: number = ffi.Library('m', defs).cos(2);
const P = ffi.Struct('Point', { x: 'double', y: 'int32', list: 'int[3]', grid: 'double[2][3]', bits: 'uint32:3', next: 'Point*', s: 'string' });
const g = ffi.Library('g', { swap: [P, [P]], sort: ['void', ['int[]', 'int', { callback: ['int', ['pointer', 'int']] }]], late: ['int', ['int'], { async: true }], printf: ['int', ['string'], { varargs: true }] });
const swapped = g.swap({ x: 1, y: 2 }); const n: number = swapped.x; const l: number[] = swapped.list; const rows: number[][] = swapped.grid; const nx: Pointer = swapped.next;
g.sort([3, 1], 2, (p, i) => { const q: Pointer = p; const r: number = i; return r; });
g.sort(new Int32Array(2), 2, 123);
const promised: Promise<number> = g.late(1);
g.printf('%d', 'int', 1);
const p = ffi.allocStruct(P); const x: number = ffi.readField(p, P, 'x'); ffi.writeField(p, P, 'y', 3); const o: number = ffi.toObject(p, P).y;
const v: number = ffi.read(p, 'int'); ffi.write(p, 'int', 3); const arr: number[] | null = ffi.arrayFromPointer(p, 3, 'int');
const cb = ffi.Callback((a, b) => { const s: number = a; const t: string | null = b; return s; }, 'int', ['int', 'string']);
const r2: number = ffi.call(cb, 'int', ['int', 'string'], [1, 'x']);
{ const s = ffi.scope(); s.malloc(3); s.close(); }
const libc = ffi.Library('libc.so.6', { 'strlen': ['int', ['string']], 'strcmp': ['int', ['string', 'string']], 'printf': ['int', ['string']] });
const length: number = libc.strlen('hello');
const libm = ffi.Library('libm.so.6', { 'cos': ['double', ['double']], 'sin': ['double', ['double']], 'sqrt': ['double', ['double']] });
Object.keys(libm).join();
const kernel32 = ffi.Library('kernel32.dll', { 'GetCurrentProcessId': ['uint32', []], 'GetTickCount': ['uint32', []] });
const ticks: number = kernel32.GetTickCount();
try { ffi.Library('nonexistent.so', { 'dummy': ['void', []] }); } catch (error) { (error as Error).message.length; }
const here = ffi.Library(ffi.process, { getpid: ['int', []] }); ffi.close(here);
const code: Promise<number> = ffi.callAsync(ffi.symbol(here, 'getpid'), 'int', [], []);
const shared = new Int32Array(ffi.buffer(8)); g.sort(shared, 2, null); ffi.addressOf(shared);
g.printf('%d %s %f %s', 'int', 1, 'string', 'x', 'double', 2, 'pointer', null); g.printf('none'); g.printf('%p', P, { x: 1 }, 'int[]', [1]);
const Named = ffi.Struct('Named', { at: P, next: 'Named*', ptrs: 'Later*[2]', cube: 'int[2][3][4]', none: 'void*', run: { callback: ['void', ['int']] } });
declare module 'std:ffi' { interface Structs { Other: typeof Other } }
const Other = ffi.Struct('Other', { x: 'int', b: 'bool:1' });
const named = ffi.Library('n', { f: ['Other', ['Other', 'Other*', 'Other[]', 'void*', 'string[]', 'pointer*']] });
const found: number = named.f({ x: 1 }, { x: 2 }, null, null, ['a'], null).x;
const held: number = ffi.read(1, 'Other').x; const held2: boolean = ffi.toObject(1, Other).b; ffi.sizeof('int[3]'); ffi.Union('U', { o: 'Other', os: 'Other[2]' });
const typed = ffi.Library('m', { cos: [ffi.types.double, [ffi.types.double]] }); const cosine: number = typed.cos(1);

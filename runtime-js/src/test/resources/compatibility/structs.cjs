// Structs and unions, described at run time.
const ffi = require('std:ffi');
const assert = require('std:assert');
const [, , structsLibrary] = process.argv;

const point = ffi.Struct('Point', { x: 'int', y: 'int' });
assert.strictEqual(point.name, 'Point');
assert.strictEqual(point.size, 8);
assert.strictEqual(point.alignment, 4);
assert.strictEqual(point.fieldCount, 2);
assert.strictEqual(typeof point.id, 'number');
assert.deepStrictEqual(point.fields.y, { type: 'int', offset: 4, size: 4 });
assert.notStrictEqual(ffi.Struct('Other', { z: 'double' }).id, point.id);

const pointer = ffi.allocStruct('Point');
assert.strictEqual(typeof pointer, 'number');
assert.deepStrictEqual(ffi.toObject(pointer, 'Point'), { x: 0, y: 0 });
ffi.writeField(pointer, 'Point', 'x', 10);
ffi.writeField(pointer, point, 'y', -20);
assert.strictEqual(ffi.readField(pointer, 'Point', 'x'), 10);
assert.deepStrictEqual(ffi.toObject(pointer, point), { x: 10, y: -20 });
assert.throws(() => ffi.writeField(pointer, 'Point', 'x', 2 ** 31), RangeError);
assert.throws(() => ffi.writeField(pointer, 'Point', 'x', 'x'), TypeError);
assert.throws(() => ffi.readField(0, 'Point', 'x'), /NULL/);
ffi.free(pointer);
assert.throws(() => ffi.readField(pointer, 'Point', 'x'), /Use after free/);

// Every kind of field.
const all = ffi.Struct('All', {
  flag: 'bool', small: 'int8', wide: 'uint64', inner: 'Point', list: 'int16[3]', points: 'Point[2]', low: 'uint32:3',
  high: 'uint32:29', text: 'string', next: 'All*', any: 'pointer', function: 'callback',
});
const one = ffi.allocStruct(all);
const content = {
  flag: true, small: -1, wide: 2n ** 63n, inner: { x: 1, y: 2 }, list: [1, 2, 3], points: [{ x: 3, y: 4 }, { x: 5, y: 6 }],
  low: 7, high: 2 ** 29 - 1, text: 'text', next: one, any: 0, function: 0,
};
for (const [field, value] of Object.entries(content)) {
  ffi.writeField(one, 'All', field, value);
  assert.deepStrictEqual(ffi.readField(one, 'All', field), value, field);
}
assert.deepStrictEqual(ffi.toObject(one, 'All'), content);
assert.strictEqual(ffi.sizeof('All'), all.size);
assert.strictEqual(ffi.offsetof('All', 'list'), all.fields.list.offset);
assert.strictEqual(ffi.alignof('All'), ffi.alignof('uint64'));
assert.strictEqual(ffi.alignof('uint64'), process.arch === 'ia32' ? 4 : 8);
assert.strictEqual(ffi.sizeof('int16[3]'), 6);
assert.throws(() => ffi.writeField(one, 'All', 'list', [1, 2]), RangeError);
assert.throws(() => ffi.writeField(one, 'All', 'low', 8), RangeError);
assert.throws(() => ffi.writeField(one, 'All', 'inner', { z: 1 }), TypeError);
assert.throws(() => ffi.Struct('Bad', { a: 'nonsense' }), /unknown type 'nonsense'/);
assert.throws(() => ffi.Struct('Bad', { a: 'void' }), /unknown type/);
assert.throws(() => ffi.Struct('Bad', { a: 'float:3' }), TypeError);
assert.throws(() => ffi.Struct('Bad', { a: 'int[0]' }), RangeError);
assert.throws(() => ffi.Struct('Bad', {}), TypeError);
assert.throws(() => ffi.Struct('int', { a: 'int' }), TypeError);

// Arrays of arrays and of structs, row by row as in C.
const grid = ffi.Struct('Grid', { tag: 'int8', cells: 'int16[2][3]', corners: 'Point[2][2]', next: 'Grid*[2]' });
assert.deepStrictEqual(Object.values(grid.fields).map(({ offset, size }) => [offset, size]), [[0, 1], [2, 12], [16, 32], [48, 2 * ffi.sizeof('pointer')]]);
assert.strictEqual(grid.size, 48 + 2 * ffi.sizeof('pointer'));
const cells = [[1, 2, 3], [4, 5, 6]];
const corners = [[{ x: 1, y: 2 }, { x: 3, y: 4 }], [{ x: 5, y: 6 }, { x: 7, y: 8 }]];
const board = ffi.allocStruct(grid);
ffi.writeField(board, grid, 'cells', cells);
ffi.writeField(board, grid, 'corners', corners);
ffi.writeField(board, grid, 'next', [board, 0]);
assert.deepStrictEqual(ffi.toObject(board, grid), { tag: 0, cells, corners, next: [board, 0] });
assert.deepStrictEqual(ffi.arrayFromPointer(board + 2, 6, 'int16'), [1, 2, 3, 4, 5, 6]);
assert.deepStrictEqual(ffi.arrayFromPointer(board + 16, 4, 'Point'), corners.flat());
assert.throws(() => ffi.writeField(board, grid, 'cells', [[1, 2, 3], [4, 5]]), /cells\[1\]\.length: expected 3, got 2/);
assert.throws(() => ffi.writeField(board, grid, 'corners', [corners[0], [{ x: 1 }, { z: 1 }]]), /corners\[1\]\[1\]/);
assert.throws(() => ffi.Struct('Bad', { a: 'int[2][0]' }), RangeError);
assert.throws(() => ffi.Struct('Bad', { a: 'int[2]]' }), /unknown type/);
assert.throws(() => ffi.Struct('Bad', { a: 'int[]' }), RangeError);

// Bit-fields lie where C has them, and keep their neighbours.
const flags = ffi.Struct('Flags', { mode: 'uint8:3', level: 'uint8:5', offset: 'int16:9', on: 'bool:1' });
const bits = ffi.allocStruct(flags);
for (const [field, value] of Object.entries({ mode: 5, level: 17, offset: -200, on: true })) {
  ffi.writeField(bits, flags, field, value);
}
assert.deepStrictEqual(ffi.toObject(bits, flags), { mode: 5, level: 17, offset: -200, on: true });
assert.strictEqual(ffi.read(bits, 'uint8'), 5 + 17 * 8);
assert.throws(() => ffi.writeField(bits, flags, 'offset', 256), RangeError);
assert.throws(() => ffi.read(bits, 'uint8:3'), /unknown type/);

// Unions share their bytes, and their names with structs.
const number = ffi.Union('Number', { i: 'int', f: 'float' });
assert.strictEqual(number.size, 4);
const either = ffi.allocStruct('Number');
ffi.writeField(either, 'Number', 'f', 1);
assert.strictEqual(ffi.readField(either, 'Number', 'i'), 0x3f800000);
assert.throws(() => ffi.Union('Point', { a: 'int' }), /already exists/);

// In calls: by value, by pointer, and as results.
ffi.Struct('Pair', { x: 'double', y: 'double' });
ffi.Struct('Mixed', { tag: 'int8', id: 'int32', weight: 'float' });
ffi.Struct('Large', { a: 'int64', b: 'int64', c: 'int64' });
const lib = ffi.Library(structsLibrary, {
  pair_swap: ['Pair', ['Pair']],
  pair_fill: ['void', ['Pair*', 'double', 'double']],
  pair_sum: ['double', ['Pair*']],
  mixed_next: ['Mixed', ['Mixed']],
  mixed_bump: ['void', ['Mixed*']],
  large_add: ['Large', ['Large', 'int64']],
});
assert.deepStrictEqual(lib.pair_swap({ x: 1, y: 2 }), { x: 2, y: 1 });
const pair = { x: 1, y: 2 };
lib.pair_fill(pair, 10, 20);
assert.deepStrictEqual(pair, { x: 11, y: 22 });
const allocated = ffi.allocStruct('Pair');
lib.pair_fill(allocated, 3, 4);
assert.deepStrictEqual(ffi.toObject(allocated, 'Pair'), { x: 3, y: 4 });
assert.deepStrictEqual(lib.pair_swap(allocated), { x: 4, y: 3 });
assert.strictEqual(lib.pair_sum({ x: 0.5, y: 0.25 }), 0.75);
assert.deepStrictEqual(lib.mixed_next({ tag: 1, id: 2, weight: 0.5 }), { tag: 2, id: 3, weight: 1.5 });
assert.deepStrictEqual(lib.large_add({ a: 1, b: 2, c: 2n ** 60n }, 1), { a: 2, b: 3, c: 2n ** 60n + 1n });
assert.throws(() => lib.pair_swap(null), TypeError);
assert.throws(() => lib.pair_swap({ z: 1 }), TypeError);
assert.throws(() => lib.pair_swap([1, 2]), TypeError);

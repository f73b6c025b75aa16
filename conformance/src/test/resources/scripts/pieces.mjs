// Arrays and texts that callbacks get with their lengths.
import lib from 'native:pieces';
import { equal, same, some, throws } from './assert.mjs';

const sum = (/** @type {ArrayLike<number> | null} */ cells) => [...Array.from(some(cells))].reduce((a, b) => a + b, 0);
equal(lib.giveGrid((cells) => sum(cells), 2, 3), 21);
equal(lib.giveGrid((cells) => some(cells).length, 2, 2), 4);
equal(lib.giveGrid((cells) => some(cells).length, 0, 200), 0);
equal(lib.giveThree(sum), 6);
throws(() => lib.giveGrid(() => 0, -1, 1), 'RangeError', 'SumGrid: rows * columns is -1 * 1;');

equal(lib.fillBy((cells, rows) => {
  same([...some(cells)], [1, 1, 1, 1]);
  some(cells).fill(7);
  some(rows).value = 1;
}, 2, 2), 777711);
throws(() => lib.fillBy(() => {}, -2, 2), 'RangeError', 'FillGrid: rows * columns is -2 * 2;');

equal(lib.sumMade(() => [1, 2, 3, 4], 2, 2), 10);
throws(() => lib.sumMade(() => [1, 2, 3], 2, 2), 'RangeError', 'MakeGrid: result');

/** @type {(string | null)[]} */
const got = [];
equal(lib.givePiece((piece, n) => { got.push(piece); return Number(n); }, 4, 5), 5);
lib.givePiece((piece) => { got.push(piece); return 0; }, 0, 7);
lib.givePiece((piece) => { got.push(piece); return 0; }, 0, 0);
lib.givePiece((piece) => { got.push(piece); return 0; }, -1, 9);
same(got, ['two t', 'one\0two', '', null]);
got.length = 0;
lib.reportPieces((piece) => { got.push(piece); });
same(got, ['abc', 'xx', 'x', '']);
lib.giveWide((piece) => { got.push(piece); return 0; }, 7);
equal(got[4], 'wide €');
throws(() => lib.giveWide(() => 0, 0), 'Error', 'OfWide: piece: the length of a text must be');

equal(lib.giveWords((words) => { same(words, ['one', 'two']); return 2; }), 2);
equal(lib.giveDigits((digits) => { same([...some(digits)], [7, 8]); return 9; }, false), 9);
equal(lib.giveDigits((digits) => (digits === null ? 1 : 0), true), 1);

const counter = some(lib.zeroCounter());
equal(counter('a\0b\0', 4), 2);
throws(() => counter('a', 2), 'RangeError', 'OfPiece: piece has 1 code units');
// @ts-expect-error: of another type
throws(() => counter(5, 2), 'TypeError', 'OfPiece: piece');

// Structures that point at arrays and texts, with their lengths.
import lib, { Diagonal, IntList, Labels, Spot, SpotList, Tree } from 'native:lists';
import { equal, same, some, throws } from './assert.mjs';

const list = new IntList({ items: [1, 2, 3] });
equal(list.count, 3);
equal(some(list.items) instanceof Int32Array, true);
// @ts-expect-error: only the array sets it
throws(() => { list.count = 4; }, 'TypeError', 'count');
some(list.items)[0] = 9;
equal(lib.sumItems(list), 6);
list.items = Int32Array.of(4, 5);
same([lib.sumItems(list), list.count], [9, 2]);
lib.spoilCount(list, 3);
throws(() => list.items, 'Error', 'IntList.items: its length must be 0…2, not 3');
lib.spoilCount(list, -1);
throws(() => list.items, 'Error', 'IntList.items');
list.items = null;
same([list.items, list.count], [null, 0]);
// @ts-expect-error: not an array
throws(() => { list.items = 5; }, 'TypeError', 'IntList.items');
throws(() => { list.items = [1, 2 ** 31]; }, 'RangeError', 'IntList.items[1]');

const spots = new SpotList({ spots: [{ x: 1, y: 2 }, new Spot({ x: 3 })] });
some(spots.spots)[0].x = 5;
equal(lib.sumSpots(spots), 10);
equal(some(spots.spots)[1], some(spots.spots)[1]);
lib.shiftSpots(spots);
equal(some(spots.spots)[1].x, 4);
throws(() => { spots.spots = Array(256).fill({}); }, 'RangeError', 'SpotList.spots.length');

const labels = new Labels({ names: ['a', null, 'b'], text: 'x\0y' });
same([labels.names, labels.count, labels.text, labels.units], [['a', null, 'b'], 3, 'x\0y', 3]);
equal(lib.countZerosIn(labels), 1);
const copy = new Labels(labels);
equal(lib.joinLabels(copy), 'a?b');
throws(() => { labels.text = '€'; }, 'RangeError', 'Labels.text');

throws(() => new Diagonal({ values: [1, 2] }), 'RangeError', 'Diagonal.values.length');

const leaf = new Tree({ value: 2 });
const tree = new Tree({ value: 1, children: [leaf, null, leaf] });
equal(lib.sumTree(tree), 5);
equal(some(tree.children)[2], leaf);

const kept = [];
for (let i = 0; i < 500; i++) {
  kept.push(new Labels({ names: [`name${i}`, 'x'] }));
}
for (let i = 0; i < kept.length; i++) {
  equal(lib.joinLabels(kept[i]), `name${i}x`);
}

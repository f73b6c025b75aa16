import { distance } from 'native:mathlib';
import { points } from './lib/points.mjs';

let length = 0;
for (let i = 1; i < points.length; i++) {
  length += distance(points[i - 1], points[i]);
}
console.log(`${process.argv[2]}: ${length}`);

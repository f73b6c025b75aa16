import { add } from 'native:mathlib';

console.log(add(1, 2));
console.log(add(1, 2.5));

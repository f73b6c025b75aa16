import { add } from 'native:mathlib';

for (let sum = 0; ; sum = add(sum, 1)) {
  console.log(sum);
}

import mathlib from 'native:mathlib';

// Call native functions
const result = mathlib.add(5, 3); // 8
console.log(result);
const version = mathlib.getVersion(); // "MathLib v1.0.0"
console.log(version);

// Work with structs
const point = new mathlib.Point({ x: 10, y: 20 });
console.log(point);
mathlib.translatePoint(point, 5, -5);
console.log(point);

// Array operations
const sum = mathlib.sumArray([1, 2, 3, 4, 5], 5); // 15
console.log(sum);

// Simple function call
console.log(mathlib.add(5, 3)); // 8
console.log(mathlib.getVersion()); // "MathLib v1.0.0"

// Using structs
const p1 = new mathlib.Point({ x: 0, y: 0 });
const p2 = new mathlib.Point({ x: 3, y: 4 });
console.log(mathlib.distance(p1, p2)); // 5.0

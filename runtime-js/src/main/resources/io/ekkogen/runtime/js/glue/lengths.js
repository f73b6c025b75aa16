// The arithmetic of lengths, whose operands are converted values of parameters: numbers, or bigints of 64 bits
// with a sign. It is exact: an operand that is negative, and a result that does not fit 64 bits, are errors.
// A difference may be negative, which whatever uses the length refuses.
(function (intrinsics, java, parts) {
  'use strict';

  const { values } = parts;
  const { BigInt, freeze } = intrinsics;
  const { failure, safe } = values;
  const MOST = 2n ** 63n - 1n;

  const operation = (sign, exact) => (left, right, label) => {
    const result = exact(BigInt(left), BigInt(right));
    if (left < 0 || right < 0 || result > MOST) {
      throw failure('RangeError', 'EKKO_RANGE',
        `${label} is ${left} ${sign} ${right}; each operand must be 0 or more, and the result at most ${MOST}`);
    }
    return safe(result);
  };

  return freeze({
    __proto__: null,
    sum: operation('+', (left, right) => left + right),
    difference: operation('-', (left, right) => left - right),
    product: operation('*', (left, right) => left * right),
  });
})

import libc, { Quotient } from 'native:warm-up';

libc.abs(-1);
libc.getenv('PATH');
libc.find([1, 2, 3], 2, 12);
const quotient = new Quotient({ quotient: 0, remainder: 0 });
libc.copy(quotient, libc.div(7, 2), 8);
console.log(quotient);

// Results that mean failure, and what Java throws.
import lib from 'native:errors';
import owned from 'native:owned';
import functions from 'native:functions';
import { equal, same, throws } from './assert.mjs';

equal(lib.negative(5, 2), 5);
const error = throws(() => lib.negative(-1, 2), 'NativeError', 'negative failed: ');
equal(error instanceof Error, true);
equal(error.code, 'EKKO_NATIVE');
equal(error.errno, 2);
equal('result' in error, false);
equal(error.message.endsWith(process.platform === 'win32' ? '(error 2)' : '(errno 2)'), true);
const result = throws(() => lib.resultCode(-5, 0), 'NativeError', 'resultCode failed with result -5');
equal(result.result, -5);
equal('errno' in result, false);
equal(throws(() => lib.longCode(-(2n ** 62n), 0), 'NativeError', 'longCode').result, -(2n ** 62n));
equal(throws(() => lib.unsignedCode(4294967295, 0), 'NativeError', 'unsignedCode').result, 4294967295);
throws(() => lib.zero(0, 1), 'NativeError', 'zero failed');
throws(() => lib.notZero(-1, 1), 'NativeError', 'notZero failed');
throws(() => lib.isFalse(false, 1), 'NativeError', 'isFalse failed');
equal(lib.isFalse(true, 1), true);
throws(() => lib.status(lib.Status.BROKEN, 1), 'NativeError', 'status failed: BROKEN (7)');
throws(() => lib.nullPointer(null, 1), 'NativeError', 'nullPointer failed');
equal(lib.nullPointer(1n, 1).address, 1n);
throws(() => lib.nullText(true, 1), 'NativeError', 'nullText failed');
// An errno that the mapping does not ask for is not shown.
const failed = throws(() => lib.plainNull(null, 2), 'NativeError', 'plainNull failed: it returned null');
equal([failed.result, 'errno' in failed].join(), '0,false');
equal(throws(() => lib.plainNumber(-7, 2), 'NativeError', 'plainNumber failed with result -7').result, -7);
equal(lib.nullText(false, 1), 'fine');
throws(() => lib.takeText(true), 'NativeError', 'takeText failed');
equal(lib.takeText(false), 'ok');
equal(lib.aliveThings(), 0);

// Nothing comes back in a structure either.
const triple = new lib.Triple({ a: 1 });
equal(lib.lateTriple(0, triple), 0);
equal(triple.b, 42);
throws(() => lib.lateTriple(-1, triple), 'NativeError', 'lateTriple failed with result -1');
same(triple, { a: 0, b: 0, c: 0 });
const plain = { a: 1 };
throws(() => lib.lateTriple(-1, plain), 'NativeError', 'lateTriple');
same(plain, { a: 1 });
throws(() => lib.lateTriple(-1), 'NativeError', 'lateTriple');

// What is not what the mapping promises.
equal(owned.neverNull('x'), 'x');
throws(() => owned.neverNull(null), 'Error', 'neverNull returned NULL');
equal(owned.makeText('a\u00fc'), 'aü');
throws(() => owned.makeText('a\0b'), 'RangeError', 'makeText: text');
equal(owned.makeMalformed(), 'a\ufffdz');
equal(owned.aliveTexts(), 0);

// errno, captured in the call.
functions.setErrno(7, 1);
equal(functions.errno(), 7);
functions.keepErrno(1);
equal(functions.errno(), 7);

// What is absent here.
equal(functions.has('present'), true);
equal(functions.has('missing'), false);
equal(functions.has('elsewhere'), false);
equal(functions.has('nothing at all'), false);
// @ts-expect-error: not as many arguments
throws(() => functions.has(), 'TypeError', 'has: name: expected a string');
equal(functions.present(1, 2), 3);
equal(throws(() => functions.missing(1, 2), 'NativeError', 'not_there').code, 'EKKO_SYMBOL');
throws(() => functions.elsewhere('x'), 'NativeError', 'not_there_either');

// Dots.
equal(functions.format('%d %s %.1f %lld %c', 'int', 5, 'string', 'x', 'double', 0.5, 'long', 2n ** 40n, 'char', 65),
  '5 x 0.5 1099511627776 A');
equal(functions.format('plain'), 'plain');
equal(functions.sumOf('iidsp', 'int', 1, 'byte', 2, 'float', 0.5, 'string', 'abc', 'pointer', null), 106.5);
// @ts-expect-error: not as many arguments
throws(() => functions.format('%d', 'int'), 'TypeError', 'format: value 1: expected a value after the type "int"');
throws(() => functions.format('%d', 'int', 1.5), 'RangeError', 'format: value 1: expected an integer');
// @ts-expect-error: not as many arguments
throws(() => functions.format('%d', 5), 'TypeError', 'format: value 1: expected the name of a type');
throws(() => functions.format('%s', 'string', 'a\0b'), 'RangeError', 'format');
// @ts-expect-error: of another type
throws(() => functions.format(5), 'TypeError', 'format: format: expected a string or null');
throws(() => owned.neverNullPointer(null), 'Error', 'neverNullPointer returned NULL');

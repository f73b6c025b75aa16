// What a module is: variables, constants, enums, and the ways to close it.
import lib from 'native:globals';
import enums, { Color, Access, Wide, MAX_INT, MIN_LONG } from 'native:enums';
import { equal, same, some, throws } from './assert.mjs';

equal(lib.answer, 42);
lib.answer = 43;
equal(lib.answer, 43);
equal(lib.readAnswer(), 43);
lib.answer = -0;
equal(lib.answer, 0);
lib.reset();
throws(() => { lib.answer = 2 ** 31; }, 'RangeError', 'answer: value: expected an integer');
// @ts-expect-error: of another type
throws(() => { lib.answer = 'x'; }, 'TypeError', 'answer: value: expected an integer');
equal(lib.answer, 42);
equal(lib.smallOne, 200);
lib.smallOne = 255;
equal(lib.smallOne, 255);
throws(() => { lib.smallOne = 256; }, 'RangeError', 'smallOne: value');
lib.largeOne = 5;
equal(lib.largeOne, 5n);
lib.ratio = -0.25;
equal(lib.ratio, -0.25);
lib.flag8 = false;
equal(lib.flag8, false);
equal(lib.flag, true);
lib.cLong = -7;
equal(lib.cLong, -7n);
lib.length = 8n;
equal(lib.length, 8);
throws(() => { lib.length = -1; }, 'RangeError', 'length: value');
lib.address = 0x10n;
equal(lib.address?.address, 0x10n);
lib.address = null;
equal(lib.address, null);
lib.color = lib.Color.RED;
equal(lib.color, 0);
equal(lib.title, 'Grüße');
equal(lib.noTitle, null);
// @ts-expect-error: read-only
equal(throws(() => { lib.title = 'x'; }, 'TypeError', 'title is read only').code, 'EKKO_TYPE');
// @ts-expect-error: read-only
throws(() => { lib.version_number = 4; }, 'TypeError', 'version_number is read only');
throws(() => new Function('lib', 'lib.noTitle = 1')(lib), 'TypeError', 'noTitle is read only');
lib.reset();

equal(MAX_INT, 2147483647);
equal(MIN_LONG, -(2n ** 63n));
equal(enums.ALL_BITS, 2n ** 64n - 1n);
equal(enums.NAME, 'Grüße "*/ ${ x }" \\u000a');
equal(enums.ON && !enums.OFF, true);
same(Color, { RED: 0, GREEN: 1, BLUE: 2 });
equal(Object.isFrozen(Color), true);
equal(Wide.HIGH, 2n ** 63n - 1n);
equal(enums.nextColor(Color.RED), Color.GREEN);
equal(enums.echoWide(Wide.HIGH), Wide.HIGH);
// @ts-expect-error: bigints, as far as types go
equal(enums.echoWide(-1), Wide.LOW);
equal(enums.echoSize(enums.Size.HUGE), 255);
equal(enums.join(Access.READ, Access.WRITE), 3);
const color = { value: Color.RED };
enums.rotateColor(color);
equal(color.value, Color.GREEN);
equal(enums.getColor(), 2);
equal(enums.sumColors([Color.GREEN, Color.BLUE]), 3);
same([...some(enums.allColors())], [0, 1, 2]);
// @ts-expect-error: of another type
throws(() => enums.nextColor('RED'), 'TypeError', 'nextColor: color: expected an integer');
// @ts-expect-error: read-only
throws(() => { MAX_INT = 1; }, 'TypeError', '');
// @ts-expect-error: read-only
throws(() => { enums.MAX_INT = 1; }, 'TypeError', '');

equal(lib.has('readAnswer'), true);
equal(lib.has('answer'), false);

// Closed for this context; other modules go on.
lib.close();
const closed = throws(() => lib.readAnswer(), 'Error', "Library 'globals' is closed");
equal(closed.code, 'EKKO_CLOSED');
throws(() => lib.answer, 'Error', 'is closed');
throws(() => { lib.answer = 1; }, 'Error', 'is closed');
lib.close();
lib[Symbol.dispose]();
equal(enums.nextColor(0), 1);
equal((await import('native:globals')).default === lib, true);
enums[Symbol.dispose]();
throws(() => enums.nextColor(-0), 'Error', "Library 'enums' is closed");

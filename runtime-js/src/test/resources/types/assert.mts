import assert, { deepStrictEqual, ok } from 'std:assert';
import same from 'jsrt:assert';

const check: typeof assert = same;
declare const value: string | null;
declare const result: unknown;
check(value);
const text: string = value;
deepStrictEqual(result, { a: 1 });
const a: number = result.a;
ok(text.length > a, 'too short');
assert.throws(() => ok(0), assert.AssertionError);
assert.throws(() => ok(0), /true/);
await assert.rejects(async () => { throw new Error('x'); }, { message: 'x' });
assert.strict.equal(1, 1);

// @ts-expect-error: a text is no function
assert.throws('text');
// @ts-expect-error: a pattern is no text
assert.match(/x/, 'x');
// @ts-expect-error: the second value is missing
assert.strictEqual(1);

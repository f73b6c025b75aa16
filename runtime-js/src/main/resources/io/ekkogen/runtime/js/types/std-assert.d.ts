// TypeScript declarations of std:assert.
declare module 'std:assert' {
  /** What an expected error is compared with: its class, a pattern of its text, a check, or its members. */
  type ExpectedError = (new (...values: any[]) => unknown) | RegExp | ((thrown: any) => boolean) | object;

  /** The text of the error that is thrown, or the error itself. */
  type Message = string | Error;

  interface Assert {
    (value: unknown, message?: Message): asserts value;
    readonly AssertionError: new (options: { message: string }) => Error & {
      readonly code: 'ERR_ASSERTION';
      readonly actual: unknown;
      readonly expected: unknown;
      readonly operator: string;
    };
    ok(value: unknown, message?: Message): asserts value;
    fail(message?: Message): never;
    ifError(value: unknown): asserts value is null | undefined;
    equal(actual: unknown, expected: unknown, message?: Message): void;
    notEqual(actual: unknown, expected: unknown, message?: Message): void;
    strictEqual<T>(actual: unknown, expected: T, message?: Message): asserts actual is T;
    notStrictEqual(actual: unknown, expected: unknown, message?: Message): void;
    deepEqual(actual: unknown, expected: unknown, message?: Message): void;
    notDeepEqual(actual: unknown, expected: unknown, message?: Message): void;
    deepStrictEqual<T>(actual: unknown, expected: T, message?: Message): asserts actual is T;
    notDeepStrictEqual(actual: unknown, expected: unknown, message?: Message): void;
    throws(call: () => unknown, expected?: ExpectedError, message?: Message): void;
    throws(call: () => unknown, message?: string): void;
    doesNotThrow(call: () => unknown, message?: Message): void;
    rejects(call: PromiseLike<unknown> | (() => PromiseLike<unknown>), expected?: ExpectedError, message?: Message): Promise<void>;
    rejects(call: PromiseLike<unknown> | (() => PromiseLike<unknown>), message?: string): Promise<void>;
    doesNotReject(call: PromiseLike<unknown> | (() => PromiseLike<unknown>), message?: Message): Promise<void>;
    match(text: string, pattern: RegExp, message?: Message): void;
    doesNotMatch(text: string, pattern: RegExp, message?: Message): void;
    readonly strict: Assert;
  }

  const assert: Assert;
  export default assert;
  export const AssertionError: Assert['AssertionError'];
  export const ok: Assert['ok'];
  export const fail: Assert['fail'];
  export const ifError: Assert['ifError'];
  export const equal: Assert['equal'];
  export const notEqual: Assert['notEqual'];
  export const strictEqual: Assert['strictEqual'];
  export const notStrictEqual: Assert['notStrictEqual'];
  export const deepEqual: Assert['deepEqual'];
  export const notDeepEqual: Assert['notDeepEqual'];
  export const deepStrictEqual: Assert['deepStrictEqual'];
  export const notDeepStrictEqual: Assert['notDeepStrictEqual'];
  export const throws: Assert['throws'];
  export const doesNotThrow: Assert['doesNotThrow'];
  export const rejects: Assert['rejects'];
  export const doesNotReject: Assert['doesNotReject'];
  export const match: Assert['match'];
  export const doesNotMatch: Assert['doesNotMatch'];
  export const strict: Assert;
}

declare module 'jsrt:assert' {
  export * from 'std:assert';
  export { default } from 'std:assert';
}

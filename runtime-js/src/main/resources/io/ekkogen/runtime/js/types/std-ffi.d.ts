// TypeScript declarations of std:ffi. Methods of libraries have the types that their definitions say:
//
//   const m = ffi.Library('m', { cos: ['double', ['double']] });
//   m.cos(1); // number
//
// A definition that is not written in place needs `as const`. A text that is no name of a type is an error. Structs
// are named by what `ffi.Struct` returns, or by their names once these are declared:
//
//   declare module 'std:ffi' { interface Structs { Point: typeof Point } }
interface SymbolConstructor {
  readonly dispose: unique symbol;
}

declare module 'std:ffi' {
  /** An address: a bigint where no number is exact. NULL is 0. */
  export type Pointer = number | bigint;

  /** What is accepted for an untyped pointer. Arrays are copied in, TypedArrays of the engine also back. */
  export type PointerLike =
    | Pointer | null | undefined | ArrayBuffer | ArrayBufferView | readonly number[] | readonly (string | null)[];

  export interface Scalars {
    int: number;
    uint: number;
    int8: number;
    uint8: number;
    int16: number;
    uint16: number;
    int32: number;
    uint32: number;
    int64: number | bigint;
    uint64: number | bigint;
    size_t: number | bigint;
    float: number;
    double: number;
    bool: boolean;
  }

  /** The TypedArrays that have elements of a type. */
  export interface TypedArrays {
    int: Int32Array;
    uint: Uint32Array;
    int8: Int8Array;
    uint8: Uint8Array | Uint8ClampedArray;
    int16: Int16Array;
    uint16: Uint16Array;
    int32: Int32Array;
    uint32: Uint32Array;
    int64: BigInt64Array;
    uint64: BigUint64Array;
    size_t: BigUint64Array | Uint32Array;
    float: Float32Array;
    double: Float64Array;
    bool: never;
  }

  export type ScalarName = keyof Scalars;
  export type PointerName = 'pointer' | 'array' | 'callback' | 'struct';
  export type TypeName = ScalarName | PointerName | 'string' | 'void';

  /** The structs and unions that are named by a text, for declarations to add to. */
  export interface Structs {}

  /** The names of types that arrays have as elements. */
  export type ElementName = Exclude<TypeName, 'void'> | keyof Structs;

  /** The type of an argument: a name, `T[]`, `T*`, a callback, or a struct. */
  export type ArgumentType =
    | ElementName | `${ElementName}[]` | `${ElementName}*` | 'void*' | CallbackType | Struct<any>;

  /** The type of an argument or a result. */
  export type Type = ArgumentType | 'void';

  /** The type of a value in memory: also an array, or a pointer to a struct that is not known yet. */
  export type MemoryType =
    | ElementName | `${string}*` | FieldArray<ElementName | `${string}*`> | CallbackType | Struct<any>;

  /** The type of a field, which may also be some bits. */
  export type FieldType = MemoryType | BitField;

  /** The fields of a struct or union, at least one. */
  export type Fields<F> = F & ([keyof F] extends [never] ? never : { readonly [K in keyof F]: FieldType });

  type FieldArray<E extends string> =
    `${E}[${number}]` | `${E}[${number}][${number}]` | `${E}[${number}][${number}][${number}]`;
  type BitField = `${Exclude<ScalarName, 'float' | 'double' | 'size_t'>}:${number}`;

  /** A function that native code calls; an argument of this type is a function, or a pointer to one. */
  export interface CallbackType<R extends Type = Type, A extends readonly ArgumentType[] = readonly ArgumentType[]> {
    readonly callback: readonly [result: R, parameters: A];
  }

  /** A struct or union, as `Struct` and `Union` describe it. */
  export interface Struct<F = Record<string, unknown>> {
    readonly name: string;
    /** In bytes. */
    readonly size: number;
    /** In bytes. */
    readonly alignment: number;
    readonly fieldCount: number;
    readonly id: number;
    readonly fields: { readonly [K in keyof F]: { readonly type: string; readonly offset: number; readonly size: number } };
  }

  export type StructName = string | Struct<any>;

  /** What a script gets: results, elements, fields, and what callbacks are passed. */
  export type Value<T> =
    T extends 'void' ? undefined
    : T extends ScalarName ? Scalars[T]
    : T extends 'string' ? string | null
    : T extends PointerName | CallbackType | `${string}*` | `${string}[]` ? Pointer
    : T extends keyof Structs ? Value<Structs[T]>
    : T extends Struct<infer F> ? { [K in keyof F]: FieldValue<F[K]> }
    : T extends `${infer E}[${number}][${number}]` ? FieldValue<E>[][]
    : T extends `${infer E}[${number}]` ? FieldValue<E>[]
    : T extends `${infer B}:${number}` ? Value<B>
    : Record<string, any>;

  export type FieldValue<T> = Value<T>;

  /** What a script passes. */
  export type Argument<T> =
    T extends ScalarName ? Scalars[T] | (Scalars[T] extends number ? bigint : never)
    : T extends 'string' ? string | null | undefined
    : T extends 'callback' | 'struct' | 'pointer' | 'array' | 'void*' ? PointerLike
    : T extends CallbackType<infer R, infer A> ? Callback<R, A> | Pointer | null | undefined
    : T extends `${infer E}[]` | `${infer E}*` ? ElementsArgument<E>
    : T extends keyof Structs ? Argument<Structs[T]>
    : T extends Struct<infer F> ? { [K in keyof F]?: Argument<F[K]> } | Pointer
    : Record<string, any> | Pointer;

  export type ElementsArgument<E> =
    | Pointer | null | undefined | ArrayBuffer
    | (E extends ScalarName ? readonly Scalars[E][] | TypedArrays[E] : Record<string, any>);

  export type Arguments<A extends readonly ArgumentType[]> = { [I in keyof A]: Argument<A[I]> };
  export type Values<A extends readonly ArgumentType[]> = { [I in keyof A]: Value<A[I]> };
  export type Callback<R extends Type, A extends readonly ArgumentType[]> =
    (...args: Values<A> extends infer V extends readonly unknown[] ? [...V] : never) => Returned<R>;
  /** What a callback returns. For a struct that is the object, and no pointer to one. */
  export type Returned<R> =
    R extends 'void' ? void
    : R extends Struct<any> | keyof Structs ? Exclude<Argument<R>, Pointer>
    : Argument<R>;

  export interface Options {
    /** The calling convention: `'default'`, `'stdcall'` or `'fastcall'`. */
    readonly abi?: 'default' | 'cdecl' | 'stdcall' | 'fastcall' | number;
    /** Whether the function runs on another thread, and returns a promise. */
    readonly async?: boolean;
    /** Whether types and values in turn follow the arguments. */
    readonly varargs?: boolean;
    /** The function of the same library that frees the text which is returned. */
    readonly free?: string;
  }

  export type Definition = readonly [result: Type, parameters: readonly ArgumentType[], options?: Options];
  export type Definitions = { readonly [name: string]: Definition };

  export type Method<D> =
    D extends readonly [infer R extends Type, infer A extends readonly ArgumentType[], infer O]
      ? O extends { varargs: true }
        ? <L extends VariadicArgument[]>(...args: [...Parameters<A>, ...VariadicArguments<L>]) => Outcome<R, O>
        : (...args: Parameters<A>) => Outcome<R, O>
      : D extends readonly [infer R extends Type, infer A extends readonly ArgumentType[]]
        ? (...args: Parameters<A>) => Value<R>
        : never;

  export type Parameters<A extends readonly ArgumentType[]> =
    Arguments<A> extends infer P extends readonly unknown[] ? [...P] : never;
  export type Outcome<R, O> = O extends { async: true } ? AsyncResult<Value<R>> : Value<R>;

  /** Variadic arguments: a type and a value of it, in turn. */
  export type VariadicArguments<L extends unknown[]> = L extends VariadicPairs<L> ? L : VariadicPairs<L>;
  export type VariadicArgument = string | number | bigint | boolean | object | null | undefined;
  type VariadicPairs<L extends unknown[]> =
    number extends L['length'] ? VariadicArgument[]
    : L extends [] ? []
    : L extends [infer T extends ArgumentType, unknown, ...infer Rest] ? [T, Argument<T>, ...VariadicPairs<Rest>]
    : [type: ArgumentType, value: VariadicArgument];

  /** A promise, and the error code of its call once it has settled. */
  export type AsyncResult<T> = Promise<T> & { readonly errno: number };

  export type Library<D> = { -readonly [K in keyof D]: Method<D[K]> } & ('close' extends keyof D ? {} : {
    /** Closes the library: later calls throw. */
    close(): void;
  }) & {
    [Symbol.dispose](): void;
  };

  /** What is allocated through it is freed when it is closed. */
  export interface Scope {
    [Symbol.dispose](): void;
    malloc(size: number | bigint): Pointer;
    allocStruct(struct: StructName): Pointer;
    Callback<const R extends Type, const A extends readonly ArgumentType[]>(
      callback: NoInfer<Callback<R, A>>, result: R, parameters: A): Pointer;
    close(): void;
  }

  export const version: string;
  export const types: { readonly [T in TypeName]: T };

  /** The process itself, in place of a library's name. */
  export const process: { readonly __process: unique symbol };

  /** Opens a library. A function that it lacks is left out, with a warning. */
  export function Library<const D extends Definitions>(name: string | typeof process, definitions: D): Library<D>;
  /** Closes a library, also one with a function named `close`. */
  export function close(library: object): void;
  /** The address of a symbol. */
  export function symbol(library: object, name: string): Pointer;
  /** `errno`, or on Windows `GetLastError`, after the last call on this thread. */
  export function errno(): number;

  /** Allocates zeroed memory, at most 1 GiB, which lives until it is freed. */
  export function malloc(size: number | bigint): Pointer;
  /** Frees what `malloc` or `allocStruct` gave. */
  export function free(ptr: Pointer): void;
  /** Copies bytes, also between places that overlap; returns `dest`. */
  export function memcpy(dest: Pointer | ArrayBuffer | ArrayBufferView, src: Pointer | ArrayBuffer | ArrayBufferView, size: number | bigint): Pointer;
  /** Reads text in UTF-8, up to its terminator, and at most `max` bytes. */
  export function readString(ptr: Pointer | null | undefined, max?: number): string | null;
  /** Writes text in UTF-8 with a terminator. */
  export function writeString(ptr: Pointer, text: string): void;
  export function read<const T extends MemoryType>(ptr: Pointer, type: T, offset?: number | bigint): Value<T>;
  export function write<const T extends MemoryType>(ptr: Pointer, type: T, value: Argument<T>, offset?: number | bigint): void;
  /** A copy of at most a million elements; null for NULL. */
  export function arrayFromPointer<const T extends ElementName>(ptr: Pointer | null | undefined, length: number, type: T): Value<T>[] | null;
  export function arrayLength(array: readonly unknown[] | ArrayBufferView): number;

  /** A buffer over native memory of its own, which is passed without a copy. */
  export function buffer(size: number): ArrayBuffer;
  /** A buffer over the memory at a pointer. */
  export function view(ptr: Pointer, length: number): ArrayBuffer;
  /** The address of a native buffer, or of a view of one. */
  export function addressOf(buffer: ArrayBuffer | ArrayBufferView): Pointer;

  /** In bytes, as in C. */
  export function sizeof(type: MemoryType): number;
  /** In bytes, as in C. */
  export function alignof(type: MemoryType): number;
  /** In bytes, as in C. */
  export function offsetof(struct: StructName, field: string): number;

  /** Defines a struct. Its name must not have been used before. */
  export function Struct<const F extends { readonly [field: string]: FieldType }>(name: string, fields: Fields<F>): Struct<F>;
  /** Defines a union. Its name must not have been used before. */
  export function Union<const F extends { readonly [field: string]: FieldType }>(name: string, fields: Fields<F>): Struct<F>;
  /** Allocates a zeroed struct, which lives until it is freed. */
  export function allocStruct(struct: StructName): Pointer;
  export function readField<F, K extends keyof F & string>(ptr: Pointer, struct: Struct<F>, field: K): FieldValue<F[K]>;
  export function readField(ptr: Pointer, struct: string, field: string): any;
  export function writeField<F, K extends keyof F & string>(ptr: Pointer, struct: Struct<F>, field: K, value: Argument<F[K]>): void;
  export function writeField(ptr: Pointer, struct: string, field: string, value: unknown): void;
  /** A copy of all fields. */
  export function toObject<F>(ptr: Pointer, struct: Struct<F>): { [K in keyof F]: FieldValue<F[K]> };
  export function toObject(ptr: Pointer, struct: string): Record<string, any>;

  /** Makes a function pointer, which lives until it is freed or the context is closed. */
  export function Callback<const R extends Type, const A extends readonly ArgumentType[]>(
    callback: NoInfer<Callback<R, A>>, result: R, parameters: A): Pointer;
  /** Frees what `Callback` gave. Native code that still calls it gets 0. */
  export function freeCallback(ptr: Pointer): void;

  /** Calls a function pointer. */
  export function call<const R extends Type, const A extends readonly ArgumentType[]>(
    fnPtr: Pointer, result: R, parameters: A, args: [...Arguments<A>]): Value<R>;
  /** Calls a function pointer on another thread. */
  export function callAsync<const R extends Type, const A extends readonly ArgumentType[]>(
    fnPtr: Pointer, result: R, parameters: A, args: [...Arguments<A>]): AsyncResult<Value<R>>;

  export function scope(): Scope;

  const ffi: Omit<typeof import('std:ffi'), 'default'>;
  export default ffi;
}

declare module 'jsrt:ffi' {
  export * from 'std:ffi';
  export { default } from 'std:ffi';
}

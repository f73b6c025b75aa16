// What the host has beside native modules.
declare const console: Record<'log' | 'warn' | 'error', (...values: unknown[]) => void>;
declare function setTimeout(call: (...values: any[]) => void, milliseconds?: number): number;
declare function clearTimeout(id: number): void;
declare function queueMicrotask(call: () => void): void;
declare class TextEncoder {
  encode(text: string): Uint8Array;
}
declare class TextDecoder {
  constructor(encoding?: string);
  decode(bytes: ArrayBuffer | ArrayBufferView): string;
}
declare const process: { readonly platform: string; readonly arch: string };

package io.ekkogen.runtime.js;

import java.util.List;

/** The words of which {@link HostFuzzCode} makes expressions. */
final class HostFuzzWords {
  static final List<String> STARTS =
      List.of(
          "",
          "",
          "./",
          "../",
          "/",
          "//",
          "file:",
          "file:/",
          "file://",
          "file:///",
          "file://host/",
          "native:",
          "std:",
          "node:",
          "data:",
          "data:text/javascript,",
          "http://",
          "@",
          "@x/",
          "\\",
          "C:\\",
          "c:/",
          "~/",
          "#",
          "?",
          ".",
          "..",
          "%2e%2e/",
          "/$ekkogen/",
          "jar:file:",
          "native:/",
          "native:../",
          "\0",
          "NATIVE:",
          " ");

  static final List<String> PARTS =
      List.of(
          "a.mjs",
          "b",
          "b.js",
          "data.json",
          "data",
          "bad.json",
          "bad.mjs",
          "require.cjs",
          "link",
          "link.js",
          "secret",
          "secret.txt",
          "secret.js",
          "secret.mjs",
          "secret.json",
          "node_modules",
          "pkg",
          "linked",
          "out",
          "counter",
          "broken",
          "lost",
          "escaping",
          "unloadable",
          "ffi",
          "..",
          "..",
          ".",
          "",
          "etc/passwd",
          "proc/self/environ",
          "proc/self/fd/0",
          "dev/zero",
          "%00",
          "%2e%2e",
          "%2f",
          "%zz",
          "%",
          "\0",
          "\ud800",
          "\udfff",
          "\ud83d\ude00",
          "\u202e",
          "é",
          "*",
          "?x",
          "#y",
          " ",
          "\n",
          "\\",
          ":",
          "|",
          "<",
          "\"",
          "'",
          "`",
          "con",
          "package.json",
          "index",
          "$ekkogen",
          "constructor",
          "__proto__",
          "toString");

  static final List<String> SECRETS =
      List.of("", "", "secret.txt", "secret.js", "secret.mjs", "secret.json", "absent.js");

  static final List<String> VALUES =
      """
      undefined
      null
      true
      0
      -0
      1
      -1
      1.5
      NaN
      Infinity
      2**31
      2**53
      1e308
      1n
      -1n
      2n**64n
      2n**2000n
      Symbol()
      Symbol('x')
      Symbol.iterator
      {}
      []
      [,1]
      () => 1
      function () {}
      class {}
      async () => 1
      function* () {}
      /x/
      new Date(NaN)
      new Map([[{}, 1]])
      new Set()
      new WeakMap()
      new Error('mine')
      new Error('mine', { cause: 1 })
      Promise.resolve(1)
      new ArrayBuffer(8)
      new ArrayBuffer(8, { maxByteLength: 16 })
      new Int8Array(3)
      new DataView(new ArrayBuffer(1))
      new Number(1)
      new String('x')
      Object(1n)
      Object(Symbol())
      Object.create(null)
      globalThis
      Math
      JSON
      Reflect
      console
      require
      counter
      libc
      libc.abs
      ffi
      ffi.Library
      import.meta
      $ekkogen
      (() => { const o = {}; o.o = o; return o; })()
      (() => { const p = Proxy.revocable({}, {}); p.revoke(); return p.proxy; })()
      (() => { const p = Proxy.revocable(() => 1, {}); p.revoke(); return p.proxy; })()
      new Proxy({}, { get() { throw 1; } })
      new Proxy([], { ownKeys() { throw {}; } })
      new Proxy(() => 1, { apply() { throw null; }, getPrototypeOf() { throw 2; } })
      new Proxy({}, { getOwnPropertyDescriptor() { return undefined; }, ownKeys() { return ['a']; } })
      new Proxy(new Error('mine'), {})
      Object.setPrototypeOf({}, new Proxy({}, { has() { throw 1; } }))
      Object.defineProperty(new Error('mine'), 'message', { get() { throw 1; } })
      Object.defineProperty(new Error('mine'), 'stack', { get() { return Symbol(); } })
      ({ [Symbol.for('ekkogen.inspect')]() { throw 1; } })
      ({ [Symbol.for('ekkogen.inspect')]() { return new Proxy({}, {}); } })
      ({ get [Symbol.toStringTag]() { throw 1; } })
      ({ then(a, b) { b(2); } })
      ({ length: -1, 0: 1 })
      ({ length: 2**53 })
      Object.setPrototypeOf(() => 1, null)
      Object.setPrototypeOf([1], null)
      Object.setPrototypeOf(new Map(), null)
      Object.setPrototypeOf(new Date(0), Array.prototype)
      """
          .lines()
          .toList();

  static final List<String> FIELD_SUFFIXES =
      List.of("", "", "*", "[]", "[3]", "[2][3]", ":3", ":0", "[-1]", "[");

  static final List<String> CONSOLE =
      List.of(
          "log",
          "info",
          "debug",
          "warn",
          "error",
          "dir",
          "table",
          "trace",
          "assert",
          "count",
          "timeLog",
          "group",
          "groupEnd");

  /** Functions of the host's globals and modules that take any values, and names of files. */
  static final List<String> HOST =
      List.of(
          "fs.readFileSync",
          "fs.readdirSync",
          "fs.statSync",
          "fs.existsSync",
          "fs.realpathSync",
          "fs.promises.readFile",
          "path.join",
          "path.resolve",
          "path.relative",
          "url.fileURLToPath",
          "url.pathToFileURL",
          "URL.parse",
          "util.inspect",
          "util.format",
          "util.isDeepStrictEqual",
          "structuredClone",
          "process.hrtime",
          "process.nextTick",
          "process.on",
          "assert.deepEqual",
          "assert.throws");

  /** Those that access no memory by its address. */
  static final List<String> MEMBERS =
      List.of(
          "free",
          "freeCallback",
          "Callback",
          "allocStruct",
          "sizeof",
          "alignof",
          "offsetof",
          "arrayLength",
          "addressOf",
          "symbol",
          "scope",
          "close",
          "errno");

  static final List<String> TYPES =
      List.of("void", "int", "uint", "int32", "uint32", "int64", "uint64", "float", "double");

  private HostFuzzWords() {}
}

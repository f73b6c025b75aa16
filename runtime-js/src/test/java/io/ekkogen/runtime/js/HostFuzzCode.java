package io.ekkogen.runtime.js;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Generates random expressions that call the host's functions with unusual arguments. */
final class HostFuzzCode {
  private static final List<String> STARTS =
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

  private static final List<String> PARTS =
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

  private static final List<String> SECRETS =
      List.of("", "", "secret.txt", "secret.js", "secret.mjs", "secret.json", "absent.js");

  private static final List<String> VALUES =
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

  private static final List<String> FIELD_SUFFIXES =
      List.of("", "", "*", "[]", "[3]", "[2][3]", ":3", ":0", "[-1]", "[");

  private static final List<String> CONSOLE =
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
  private static final List<String> HOST =
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
  private static final List<String> MEMBERS =
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

  private static final List<String> TYPES =
      List.of("void", "int", "uint", "int32", "uint32", "int64", "uint64", "float", "double");

  private final Random random;
  private final Path root;
  private final Path outside;

  HostFuzzCode(Random random, Path root, Path outside) {
    this.random = random;
    this.root = root;
    this.outside = outside;
  }

  /** Generates an expression, which may throw, or yield a value, a promise, or a timer to clear. */
  String statement() {
    return switch (random.nextInt(27)) {
      case 20 -> "ffi." + pick(MEMBERS) + "(" + values() + ")";
      case 21 -> "ffi." + pick(List.of("Struct", "Union")) + "(" + either() + ", " + fields() + ")";
      case 22 -> "ffi." + inBlock();
      case 0, 1, 2 -> "import(" + specifier() + ")";
      case 3 -> "import(" + specifier() + ", { with: { type: 'json' } })";
      case 4 -> "import(" + value() + ", " + value() + ")";
      case 5, 6 -> "require(" + specifier() + ")";
      case 7 -> "require(" + values() + ")";
      case 8 -> "require.resolve(" + either() + ")";
      case 9 -> "$ekkogen(" + specifier() + ")";
      case 10 -> "$ekkogen(" + values() + ")";
      case 11 -> pick(List.of("setTimeout", "setInterval")) + "(" + values() + ")";
      case 12 -> pick(List.of("clearTimeout", "clearInterval")) + "(" + values() + ")";
      case 13 ->
          "queueMicrotask(" + pick(List.of("() => 1", "null", "{}", "'x'", "class {}")) + ")";
      case 14, 15 -> "console." + pick(CONSOLE) + "(" + format() + values() + ")";
      case 16 -> "ffi.Library(" + either() + ", " + definitions() + ")";
      case 17 -> function() + "(" + values() + ")";
      case 18, 23, 24 -> pick(HOST) + "(" + either() + ", " + values() + ")";
      case 25 -> pick(HOST) + "(" + values() + ")";
      case 19 -> "Reflect." + borrowed();
      default -> redirected();
    };
  }

  private String function() {
    return pick(List.of("libc.abs", "libc.labs", "libc.fabs", "libc.toupper", "counter.next"));
  }

  private String format() {
    return random.nextBoolean()
        ? ""
        : quote(pick(List.of("%s", "%d", "%i %f", "%o%O%j", "%c%%%", "%s\ud800"))) + ", ";
  }

  private String definitions() {
    String types = "['" + pick(TYPES) + "', ['" + pick(TYPES) + "']]";
    return switch (random.nextInt(3)) {
      case 0 -> value();
      case 1 -> "{ [" + either() + "]: " + types + " }";
      default -> "{ " + pick(List.of("abs", "sqrt")) + ": [" + values() + "] }";
    };
  }

  private String fields() {
    String type = random.nextBoolean() ? either() : quote(pick(TYPES) + pick(FIELD_SUFFIXES));
    return random.nextInt(4) == 0 ? value() : "{ [" + either() + "]: " + type + " }";
  }

  /** Access to a block that was allocated, at its begin: elsewhere there may be no memory. */
  private String inBlock() {
    String type = random.nextBoolean() ? either() : quote(pick(TYPES));
    return switch (random.nextInt(6)) {
      case 0 -> "read(block, " + type + ")";
      case 1 -> "write(block, " + type + ", " + value() + ")";
      case 2 -> "writeString(block, " + either() + ")";
      case 3 -> "writeField(block, 'Point', " + either() + ", " + value() + ")";
      case 4 -> "readField(block, " + either() + ", 'x')";
      default -> "toObject(block, " + either() + ")";
    };
  }

  private String borrowed() {
    String function =
        pick(
            List.of(
                "require",
                "require.resolve",
                "$ekkogen",
                "clearTimeout",
                "console.log",
                "ffi.Library",
                "libc.abs",
                "counter.next"));
    return random.nextBoolean()
        ? "apply(" + function + ", " + value() + ", [" + values() + "])"
        : "construct(" + function + ", [" + values() + "])";
  }

  /** Keys that a package.json lacks are looked up in the prototypes of its parsed objects. */
  private String redirected() {
    String key = pick(List.of("main", "exports", "type", "import", "require", "default"));
    return "(() => { Object.prototype.%s = %s; try { return %s('%s'); } finally { delete Object.prototype.%s; } })()"
        .formatted(
            key,
            either(),
            pick(List.of("require", "import")),
            pick(List.of("pkg", "out", "linked", "./link")),
            key);
  }

  private String either() {
    return random.nextBoolean() ? specifier() : value();
  }

  private String values() {
    StringBuilder list = new StringBuilder();
    for (int count = random.nextInt(4); count > 0; count--) {
      list.append(list.isEmpty() ? "" : ", ").append(either());
    }
    return list.toString();
  }

  private String value() {
    return switch (random.nextInt(8)) {
      case 0 -> "({ toString() { return " + value() + "; } })";
      case 1 ->
          "({ valueOf() { return " + value() + "; }, get message() { return " + value() + "; } })";
      case 2 -> "[" + value() + ", { x: " + value() + " }]";
      default -> "(" + pick(VALUES) + ")";
    };
  }

  private String specifier() {
    StringBuilder text = new StringBuilder();
    switch (random.nextInt(4)) {
      case 0 -> text.append(outside).append('/').append(pick(SECRETS));
      case 1 -> text.append(root).append('/');
      default -> text.append(pick(STARTS));
    }
    for (int count = random.nextInt(5) - 1; count > 0; count--) {
      text.append(pick(PARTS)).append(random.nextInt(4) == 0 ? "" : "/");
    }
    if (random.nextBoolean() && !text.isEmpty() && text.charAt(text.length() - 1) == '/') {
      text.setLength(text.length() - 1);
    }
    return random.nextInt(100) == 0
        ? quote(text.toString()) + " + 'x'.repeat(" + (1 << random.nextInt(27)) + ")"
        : quote(text.toString());
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static String quote(String text) {
    StringBuilder quoted = new StringBuilder("'");
    for (char c : text.toCharArray()) {
      boolean plain = c >= ' ' && c < 0x7f && c != '\'' && c != '\\';
      quoted.append(plain ? String.valueOf(c) : "\\u%04x".formatted((int) c));
    }
    return quoted.append('\'').toString();
  }
}

package io.ekkogen.runtime.js;

import static io.ekkogen.runtime.js.HostFuzzWords.CONSOLE;
import static io.ekkogen.runtime.js.HostFuzzWords.FIELD_SUFFIXES;
import static io.ekkogen.runtime.js.HostFuzzWords.HOST;
import static io.ekkogen.runtime.js.HostFuzzWords.MEMBERS;
import static io.ekkogen.runtime.js.HostFuzzWords.PARTS;
import static io.ekkogen.runtime.js.HostFuzzWords.SECRETS;
import static io.ekkogen.runtime.js.HostFuzzWords.STARTS;
import static io.ekkogen.runtime.js.HostFuzzWords.TYPES;
import static io.ekkogen.runtime.js.HostFuzzWords.VALUES;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Generates random expressions that call the host's functions with unusual arguments. */
final class HostFuzzCode {
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

package io.ekkogen.fuzzing;

import java.util.List;
import java.util.Random;

/** Generates JavaScript expressions, many of which are almost valid arguments. */
final class ScriptValues {
  private static final List<String> INTEGERS =
      List.of(
          "-1",
          "-0",
          "255",
          "256",
          "65535",
          "65536",
          "2147483647",
          "-2147483648",
          "4294967295",
          "4294967296",
          "2 ** 53",
          "2n ** 63n",
          "2n ** 64n - 1n",
          "-(2n ** 63n)",
          "1e308",
          "NaN",
          "Infinity",
          "1.5",
          "3n",
          "100n");

  private static final List<String> STRANGE =
      List.of(
          "null",
          "undefined",
          "true",
          "'3'",
          "''",
          "[]",
          "[4]",
          "{}",
          "Symbol('s')",
          "() => 4",
          "boxed(new Number(100000), 3)",
          "boxed(new Number(3), 100000)",
          "boxed(Object(4n), 100000)",
          "new String('boxed')",
          "new Boolean(false)",
          "{ valueOf() { return 3; } }",
          "{ toString() { return 'abc'; }, length: 9 }",
          "{ [Symbol.toPrimitive]: () => 2 }",
          "new Proxy([], {})",
          "new Proxy({}, { get: () => 5, has: () => true })",
          "new Proxy(class {}, { get() { throw 'thrown'; } })",
          "new Date(3)",
          "/x/",
          "new Map([[0, 1]])",
          "Object.create(null)",
          "globalThis",
          "lib",
          "lib.Item",
          "[1, 2, 3]",
          "new Int32Array(4)",
          "new lib.Spot()",
          "new lib.Item()",
          "new lib.Either()",
          "lib.openBox(1)",
          "closedBox",
          "Promise.resolve(1)",
          "{ then(f) { f(1); } }",
          "new DataView(new ArrayBuffer(4))",
          "new ArrayBuffer(4)",
          "2 ** 31",
          "function f() {}",
          "Object.create(lib.Item.prototype)",
          "Object.setPrototypeOf(new lib.Spot(), lib.Item.prototype)",
          "Object.setPrototypeOf({}, lib.Either.prototype)",
          "new Error('passed')");

  /** None is so large that a loop over the elements takes minutes. */
  private static final List<String> LENGTHS =
      List.of("-1", "-0", "0", "1.5", "NaN", "'3'", "4n", "3", "100", "70000", "2 ** 53");

  private static final List<String> TEXTS =
      List.of(
          "''",
          "'abc'",
          "'x'.repeat(9)",
          "'x'.repeat(10)",
          "'x'.repeat(1000)",
          "'\\ud800'",
          "'a\\0b'",
          "'\\u20ac\\u{1f600}'",
          "'\\u{1f600}'.repeat(5)",
          "'x'.repeat(70000)");

  private final Random random;

  ScriptValues(Random random) {
    this.random = random;
  }

  String strange() {
    return pick(STRANGE);
  }

  String integer() {
    return sometimes(
        random.nextInt(4) == 0 ? pick(INTEGERS) : Integer.toString(random.nextInt(12)));
  }

  String real() {
    return sometimes(random.nextInt(4) == 0 ? pick(INTEGERS) : random.nextInt(100) + ".25");
  }

  String text() {
    return sometimes(pick(TEXTS));
  }

  /** Generates a value for an element or a field. */
  String any() {
    return switch (random.nextInt(4)) {
      case 0 -> integer();
      case 1 -> real();
      case 2 -> text();
      default -> strange();
    };
  }

  /** Generates an array with elements from {@code element}, or something similar. */
  String array(String typed, java.util.function.Supplier<String> element) {
    int size = random.nextInt(9);
    return switch (random.nextInt(16)) {
      case 0 -> "new %s(%d).subarray(%d)".formatted(typed, size + 2, random.nextInt(3));
      case 1 -> "detached(new %s(%d))".formatted(typed, size);
      case 2 -> "shrunk(%s, %d)".formatted(typed, size + 1);
      case 3 -> "new %s(new SharedArrayBuffer(%d))".formatted(typed, 8 * size);
      case 4 -> "Object.freeze([%s])".formatted(elements(size, element));
      case 5 -> "growing([%s])".formatted(elements(size + 1, element));
      case 6 -> "lying([%s], %s)".formatted(elements(size, element), pick(LENGTHS));
      case 7 -> "new Proxy([%s], {})".formatted(elements(size, element));
      case 8 -> "[1, , %s]".formatted(elements(size, element));
      case 9 -> "{ length: %s, 0: %s }".formatted(integer(), element.get());
      case 10 -> "new Uint16Array(%d)".formatted(size);
      case 11 -> "Array(%d)".formatted(random.nextInt(50_000));
      case 12, 13 -> "new %s(%d)".formatted(typed, size);
      default -> sometimes("[%s]".formatted(elements(size, element)));
    };
  }

  private String elements(int size, java.util.function.Supplier<String> element) {
    StringBuilder elements = new StringBuilder();
    for (int i = 0; i < size; i++) {
      elements.append(i == 0 ? "" : ", ").append(element.get());
    }
    return elements.toString();
  }

  /** Generates a holder for {@code ref} and {@code out}. */
  String holder(String value) {
    return switch (random.nextInt(8)) {
      case 0 -> "[" + value + "]";
      case 1 -> "Object.freeze({ value: " + value + " })";
      case 2 -> "{ get value() { return " + value + "; } }";
      case 3 -> "{ get value() { return " + value + "; }, set value(v) { throw v; } }";
      case 4 -> "new Int32Array([3])";
      case 5 -> "Object.freeze([" + value + "])";
      default -> sometimes("{ value: " + value + " }");
    };
  }

  /** The value, or rarely something else. */
  String sometimes(String value) {
    return random.nextInt(8) == 0 ? strange() : value;
  }

  String pick(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }
}

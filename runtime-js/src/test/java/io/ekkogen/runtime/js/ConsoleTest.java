package io.ekkogen.runtime.js;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.runtime.js.ScriptFolder.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleTest {
  @TempDir Path temp;
  private ScriptFolder scripts;

  @BeforeEach
  void folder() throws IOException {
    scripts = new ScriptFolder(temp);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          'text' ¦ text
          'a', 1, true, null, undefined ¦ a 1 true null undefined
          -0, 10n, Symbol('s'), NaN ¦ -0 10n Symbol(s) NaN
          ['it\\'s', 'a"b', '\\n'] ¦ [ "it's", 'a"b', '\\n' ]
          {} ¦ {}
          [] ¦ []
          { a: 1, 'b-c': 'x', [Symbol('k')]: 2 } ¦ { a: 1, 'b-c': 'x', [Symbol(k)]: 2 }
          [1, [2, [3, [4]]]] ¦ [ 1, [ 2, [ 3, [Array] ] ] ]
          { a: { b: { c: { d: 1 } } } } ¦ { a: { b: { c: [Object] } } }
          [ , 1, , , 2] ¦ [ <1 empty item>, 1, <2 empty items>, 2 ]
          Array(4294967295), new Proxy([1], { get: (a, key) => key === 'length' ? 2 ** 53 : a[key] }) ¦ [ <4294967295 empty items> ] [ 1, <9007199254740991 empty items> ]
          Object.assign([], { 7: 'x', 4294967294: 1, 4294967295: 2 }) ¦ [ <7 empty items>, 'x', <4294967286 empty items>, 1, '4294967295': 2 ]
          Object.assign([1], { x: 2 }) ¦ [ 1, x: 2 ]
          new Int32Array([1, 2]) ¦ Int32Array(2) [ 1, 2 ]
          new BigUint64Array(1) ¦ BigUint64Array(1) [ 0n ]
          new Uint8Array([1, 255]).buffer ¦ ArrayBuffer { <01 ff>, byteLength: 2 }
          new Map([[1, { a: 2 }], ['k', [1]]]) ¦ Map(2) { 1 => { a: 2 }, 'k' => [ 1 ] }
          new Set([1, 'x']) ¦ Set(2) { 1, 'x' }
          new Date(0) ¦ 1970-01-01T00:00:00.000Z
          /a+/gi ¦ /a+/gi
          Object.create(null) ¦ [Object: null prototype] {}
          () => 1, function f() {}, class A {}, class B extends Map {} ¦ [Function (anonymous)] [Function: f] [class A] [class B extends Map]
          { get x() { return 1 }, set y(v) {} } ¦ { x: [Getter], y: [Setter] }
          new Number(3), new String('s'), new Boolean(false) ¦ [Number: 3] [String: 's'] [Boolean: false]
          new (class Point { constructor() { this.x = 15; this.y = 15 } }) ¦ Point { x: 15, y: 15 }
          new (class Bag extends Map {})([[1, 2]]) ¦ Bag(1) { 1 => 2 }
          new (class List extends Array {})(1, 2) ¦ List(2) [ 1, 2 ]
          ({ [Symbol.toStringTag]: 'Tag' }) ¦ Object [Tag] { [Symbol(Symbol.toStringTag)]: 'Tag' }
          '%s is %d, %i and %o', 'x', 4.5, 4.5, [1] ¦ x is 4.5, 4 and [ 1 ]
          '%j %j %j', { a: 1 }, 'b', undefined      ¦ {"a":1} "b" undefined
          '%j', { a: 1n }                           ¦ { a: 1n }
          '100%', 'of %s' ¦ 100% of %s
          '%d%% of %s' , 5 ¦ 5% of %s
          '%s', { a: 1 }, 'rest' ¦ { a: 1 } rest
          '%x %' , 1 ¦ %x % 1
          """)
  void showsValuesAsPeopleExpect(String arguments, String expected) {
    assertThat(scripts.output("main.mjs", "console.log(" + arguments + ")"))
        .isEqualTo(expected + "\n");
  }

  @Test
  void aClassSaysHowItsInstancesAreShown() {
    assertThat(
            scripts.output(
                "main.mjs",
                """
                class Point {
                  get x() { return 15; }
                  get y() { return 15; }
                  [Symbol.for('ekkogen.inspect')]() { return { x: this.x, y: this.y }; }
                }
                class Handle { [Symbol.for('ekkogen.inspect')]() { return '<handle 7>'; } }
                class Closed { [Symbol.for('ekkogen.inspect')]() { throw new Error('is closed'); } }
                console.log(new Point());
                console.log([new Handle(), { p: new Point() }], new Closed());
                """))
        .isEqualTo(
            "Point { x: 15, y: 15 }\n"
                + "[ <handle 7>, { p: Point { x: 15, y: 15 } } ] [cannot be shown: is closed]\n");
  }

  @Test
  void cyclesAreMarked() {
    assertThat(
            scripts.output(
                "main.mjs",
                "const a = { n: 1 }; a.self = a; a.list = [a]; const s = {}; console.log(a); console.log([s, s])"))
        .isEqualTo("<ref *1> { n: 1, self: [Circular *1], list: [ [Circular *1] ] }\n[ {}, {} ]\n");
  }

  @Test
  void longValuesTakeSeveralLines() {
    assertThat(
            scripts.output(
                "main.mjs",
                "console.log({ a: 'x'.repeat(40), b: { c: 'y'.repeat(40) } }); console.log(Array(102).fill(7))"))
        .isEqualTo(
            """
            {
              a: '%s',
              b: { c: '%s' }
            }
            [
              %s
              %s
              %s
              %s
              ... 2 more items
            ]
            """
                .formatted("x".repeat(40), "y".repeat(40), row(), row(), row(), row()));
  }

  private static String row() {
    return "7, ".repeat(25).strip();
  }

  @Test
  void hugeValuesAreCutOff() {
    assertThat(
            scripts.output(
                "main.mjs",
                """
                const inspected = (value) => { console.log(value); };
                inspected(new Uint8Array(1e6));
                inspected(Array(1e6).fill(0));
                inspected(new Set(Array(101).keys()));
                inspected(new Map(Array.from({ length: 102 }, (_, i) => [i, i])));
                inspected(['x'.repeat(10_001)]);
                console.table(Array(1001).fill(0));
                """))
        .contains(
            "... 999900 more items",
            "  99,\n  ... 1 more item\n}",
            "  99 => 99,\n  ... 2 more items\n}",
            "xx'... 1 more character\n]",
            "│ 999     │ 0      │",
            "┘\n... more rows\n")
        .hasSizeLessThan(60_000);
  }

  @Test
  void tablesHaveARowForEachElement() {
    assertThat(
            scripts.output(
                "main.mjs",
                """
                class Point {
                  get x() { return 15; }
                  [Symbol.for('ekkogen.inspect')]() { return { x: this.x }; }
                }
                console.table([{ a: 1, b: 'x' }, { a: [2, 3] }, 7]);
                console.table([{ a: 1, b: 2 }], ['b']);
                console.table(new Map([['k', new Point()]]));
                console.table([new Point()]);
                console.table('text');
                """))
        .isEqualTo(
            """
            ┌─────────┬──────────┬─────┬────────┐
            │ (index) │ a        │ b   │ Values │
            ├─────────┼──────────┼─────┼────────┤
            │ 0       │ 1        │ 'x' │        │
            │ 1       │ [ 2, 3 ] │     │        │
            │ 2       │          │     │ 7      │
            └─────────┴──────────┴─────┴────────┘
            ┌─────────┬───┐
            │ (index) │ b │
            ├─────────┼───┤
            │ 0       │ 2 │
            └─────────┴───┘
            ┌─────────┬─────┬─────────────────┐
            │ (index) │ Key │ Values          │
            ├─────────┼─────┼─────────────────┤
            │ 0       │ 'k' │ Point { x: 15 } │
            └─────────┴─────┴─────────────────┘
            ┌─────────┬────┐
            │ (index) │ x  │
            ├─────────┼────┤
            │ 0       │ 15 │
            └─────────┴────┘
            text
            """);
  }

  @Test
  void countsAndTimersHaveLabels() {
    Result result =
        scripts
            .file(
                "main.mjs",
                """
                console.count(); console.count('x'); console.count(); console.countReset(); console.count();
                console.countReset('y');
                console.time(); console.time('t'); console.time();
                console.timeLog('t', 'so far', { n: 1 }); console.timeEnd('t'); console.timeEnd('t');
                """)
            .run("main.mjs");
    assertThat(result.out())
        .matches(
            "default: 1\nx: 1\ndefault: 2\ndefault: 1\n"
                + "t: [0-9.]+m?s so far \\{ n: 1 }\nt: [0-9.]+m?s\n");
    assertThat(result.err())
        .isEqualTo(
            "There is no count 'y'\nThere is already a timer 'default'\nThere is no timer 't'\n");
  }

  @Test
  void dirTakesADepthAndTraceShowsWhereItIs() {
    Result result =
        scripts
            .file(
                "main.mjs",
                """
                const deep = { a: { b: { c: { d: 1 } } } };
                console.dir(deep); console.dir(deep, { depth: 0 }); console.dir(deep, { depth: null });
                (function here() { console.trace('at %d', 1); })();
                """)
            .run("main.mjs");
    assertThat(result.out())
        .isEqualTo(
            """
            { a: { b: { c: [Object] } } }
            { a: [Object] }
            { a: { b: { c: { d: 1 } } } }
            """);
    assertThat(result.err())
        .startsWith("Trace: at 1\n    at here (" + scripts.path("main.mjs") + ":3:28)\n")
        .doesNotContain("console.");
  }

  @Test
  void errorsAreShownWithStackCodeAndCause() {
    String shown =
        scripts.output(
            "main.mjs",
            """
            const e = new TypeError('outer', { cause: new Error('inner') });
            e.code = 'E_X';
            console.log(e);
            console.log({ e: new Error('nested') });
            """);
    assertThat(shown)
        .startsWith(
            "TypeError: outer\n    at " + scripts.path("main.mjs") + ":1:11 {\n  code: 'E_X',")
        .contains("[cause]: Error: inner\n")
        .contains("{\n  e: Error: nested\n      at " + scripts.path("main.mjs") + ":4:18\n}\n");
  }

  @Test
  void warningsAndErrorsGoToTheOtherStream() {
    Result result =
        scripts
            .file(
                "main.mjs",
                """
                console.log('log'); console.info('info'); console.debug('debug');
                console.warn('warn'); console.error('error');
                console.assert(1 === 1, 'no'); console.assert(false, 'yes %d', 1);
                console.group('G'); console.log('in\\nside'); console.table(1); console.error('in'); console.groupEnd(); console.groupEnd(); console.log('out');
                """)
            .run("main.mjs");
    assertThat(result.out()).isEqualTo("log\ninfo\ndebug\nG\n  in\n  side\n  1\nout\n");
    assertThat(result.err()).isEqualTo("warn\nerror\nAssertion failed: yes 1\n  in\n");
  }

  @Test
  void hostileObjectsDoNotBreakIt() {
    assertThat(
            scripts.output(
                "main.mjs",
                """
                console.log(new Proxy({}, { ownKeys() { throw new Error('trap'); } }));
                console.log({ [Symbol.toStringTag]: 'Map' }, { get [Symbol.toStringTag]() { throw 5; } });
                console.log(Object.create({ constructor: { name: 'Fake' } }));
                """))
        .startsWith("[cannot be shown: trap]\n[cannot be shown: ");
  }

  @Test
  void printsUtf8() {
    assertThat(scripts.output("main.mjs", "console.log('größer ✓ \\u{1F600}')"))
        .isEqualTo("größer ✓ \uD83D\uDE00\n");
  }

  /** A colour is written as its name in angle brackets, its end as {@code <>}. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          'text', 1, -0, 10n, true ¦ text <yellow>1<> <yellow>-0<> <yellow>10n<> <yellow>true<>
          undefined, null, Symbol('s') ¦ <grey>undefined<> <bold>null</bold> <green>Symbol(s)<>
          ['x', , 1] ¦ [ <green>'x'<>, <grey><1 empty item><>, <yellow>1<> ]
          { a: 1, 'b-c': [[[]]], [Symbol('k')]: 2 } ¦ { a: <yellow>1<>, <green>'b-c'<>: [ [ <cyan>[Array]<> ] ], [<green>Symbol(k)<>]: <yellow>2<> }
          { get x() { return 1 }, set y(v) {} } ¦ { x: <cyan>[Getter]<>, y: <cyan>[Setter]<> }
          new Date(0), /a+/gi ¦ <magenta>1970-01-01T00:00:00.000Z<> <red>/a+/gi<>
          () => 1, class A {}, Object.assign(function f() {}, { a: 1 }) ¦ <cyan>[Function (anonymous)]<> <cyan>[class A]<> <cyan>[Function: f]<> { a: <yellow>1<> }
          new Map([[1, 'x']]), new Set([1]) ¦ Map(1) { <yellow>1<> => <green>'x'<> } Set(1) { <yellow>1<> }
          new Uint8Array([1]), new Uint8Array([1]).buffer ¦ Uint8Array(1) [ <yellow>1<> ] ArrayBuffer { <01>, byteLength: <yellow>1<> }
          new Number(3), new String('s'), new Boolean(false) ¦ <yellow>[Number: 3]<> <green>[String: 's']<> <yellow>[Boolean: false]<>
          (() => { const a = {}; a.a = a; return a })() ¦ <cyan><ref *1><> { a: <cyan>[Circular *1]<> }
          '%s %d %o', { a: 1 }, 1, { a: 1 }, 1 ¦ { a: 1 } 1 { a: <yellow>1<> } <yellow>1<>
          """)
  void valuesHaveColoursOnATerminal(String arguments, String expected) {
    scripts.with(builder -> builder.terminal(true, false, 0));
    assertThat(colorNames(scripts.output("main.mjs", "console.log(" + arguments + ")")))
        .isEqualTo(expected + "\n");
  }

  private static String colorNames(String text) {
    return text.replace("\u001b[1m", "<bold>")
        .replace("\u001b[22m", "</bold>")
        .replace("\u001b[31m", "<red>")
        .replace("\u001b[32m", "<green>")
        .replace("\u001b[33m", "<yellow>")
        .replace("\u001b[35m", "<magenta>")
        .replace("\u001b[36m", "<cyan>")
        .replace("\u001b[39m", "<>")
        .replace("\u001b[90m", "<grey>");
  }

  @Test
  void coloursDoNotChangeTheShape() {
    String code =
        """
        const util = require('node:util');
        const long = { list: Array(40).fill(7), text: ['x'.repeat(30), 'y'.repeat(30)], [Symbol('s')]: null };
        console.dir(long); console.dir({ a: 1 });
        console.table([{ a: 'größer', b: [1] }, 7]);
        console.group('G'); console.log(long); console.groupEnd();
        console.log(util.inspect(long));
        console.log('%o', long); console.error(1);
        """;
    Result plain = scripts.file("main.cjs", code).run("main.cjs");
    Result colored = scripts.with(builder -> builder.terminal(true, false, 0)).run("main.cjs");
    assertThat(colored.out())
        .contains("\u001b[33m7", "│ 0       │ \u001b[32m'größer'\u001b[39m │ [ ")
        .isNotEqualTo(plain.out());
    assertThat(colored.out().replaceAll("\u001b\\[\\d+m", "")).isEqualTo(plain.out());
    assertThat(colored.err()).isEqualTo("1\n");
  }

  @ParameterizedTest
  @CsvSource({
    "true, true, '', 3, 3",
    "true, false, '', 3, 0",
    "false, true, '', 0, 3",
    "false, false, '', 0, 0",
    "true, true, NO_COLOR=1, 0, 0",
    "true, true, NO_COLOR=, 3, 3",
    "true, true, NODE_DISABLE_COLORS=1, 0, 0",
    "true, true, TERM=dumb, 0, 0",
    "true, true, FORCE_COLOR=0, 0, 0",
    "false, false, FORCE_COLOR=1, 3, 3",
    "false, false, FORCE_COLOR=, 3, 3",
    "false, false, NO_COLOR=1 FORCE_COLOR=true, 3, 3",
  })
  void theEnvironmentDecidesAboutColours(
      boolean out, boolean err, String environment, int outColors, int errColors) {
    Map<String, String> variables = new HashMap<>();
    for (String variable : environment.split(" ")) {
      int end = variable.indexOf('=');
      if (end > 0) {
        variables.put(variable.substring(0, end), variable.substring(end + 1));
      }
    }
    Result result =
        scripts
            .with(builder -> builder.terminal(out, err, 0).environment(variables))
            .file(
                "main.cjs",
                "console.log([1]); console.info('%o', 1); console.dir(1);"
                    + "console.error([1]); console.warn('%o', 1); console.assert(false, 1);")
            .run("main.cjs");
    assertThat(result.out().split("\u001b\\[33m", -1)).hasSize(outColors + 1);
    assertThat(result.err().split("\u001b\\[33m", -1)).hasSize(errColors + 1);
  }
}

package io.ekkogen.runtime.js;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ekkogen.runtime.js.ScriptFolder.Result;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessTest {
  @TempDir Path temp;
  private ScriptFolder scripts;

  @BeforeEach
  void folder() throws IOException {
    scripts = new ScriptFolder(temp);
  }

  @Test
  void tellsWhereAScriptRuns() {
    scripts.with(
        builder -> builder.arguments(List.of("one")).environment(Map.of("B", "", "A", "a=1")));
    assertThat(
            scripts.output(
                "main.mjs",
                """
                console.log(globalThis.process === process, process.argv.slice(2), process.env, process.env.NOPE);
                console.log(process.cwd(), /^(linux|darwin|win32|freebsd)$/.test(process.platform), process.arch.length > 2);
                const start = process.hrtime();
                const [seconds, nanoseconds] = process.hrtime(start);
                console.log(seconds, nanoseconds >= 0 && nanoseconds < 1e9, process.hrtime.bigint() > 0n, process.pid > 0);
                console.log(process.uptime() >= 0);
                """))
        .isEqualTo(
            "true [ 'one' ] { A: 'a=1', B: '' } undefined\n"
                + scripts.path("")
                + " true true\n0 true true true\ntrue\n");
  }

  @Test
  void writesToItsStreamsAsItIs() {
    Result result =
        scripts
            .file(
                "main.cjs",
                """
                process.stdout.write('a'); process.stdout.write(new Uint8Array([0, 98, 10]).subarray(1), 'utf8', () => console.log('c'));
                process.stderr.write('e');
                try { process.stdout.write(1); } catch (e) { console.log(e.name, e.message); }
                """)
            .run("main.cjs");
    assertThat(result.out())
        .isEqualTo("ab\nTypeError write: the chunk must be a string or a Uint8Array\nc\n");
    assertThat(result.err()).isEqualTo("e");
  }

  @Test
  void tellsWhichStreamsAreTerminals() {
    String code =
        """
        const { stdout, stderr } = process;
        console.log(`${stdout.isTTY} ${stdout.columns} ${stderr.isTTY} ${stderr.columns} ${'isTTY' in stderr}`);
        """;
    assertThat(scripts.output("main.mjs", code))
        .isEqualTo("undefined undefined undefined undefined false\n");
    scripts.with(builder -> builder.terminal(true, false, 132));
    assertThat(scripts.output("main.mjs", code)).isEqualTo("true 132 undefined undefined false\n");
    scripts.with(builder -> builder.terminal(false, true, 0));
    assertThat(scripts.output("main.mjs", code))
        .isEqualTo("undefined undefined true undefined true\n");
    assertThatThrownBy(() -> EkkoContext.builder().terminal(true, true, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          process.exitCode = 3                                                       | 3
          process.exitCode = 3; process.exit()                                       | 3
          process.exit('4')                                                          | 4
          process.exit(-1)                                                           | 255
          process.exit(1.5)                                                          | 1
          process.on('exit', () => { process.exitCode = 6 })                         | 6
          process.on('exit', () => process.exit(7)); process.exit(1)                 | 7
          process.on('exit', () => { throw 1 })                                      | 1
          process.exitCode = 3; throw 1                                              | 1
          process.on('uncaughtException', () => {}); throw 1                         | 0
          process.on('uncaughtException', () => { throw 2 }); throw 1                | 1
          process.on('uncaughtException', () => process.exit(8)); throw 1            | 8
          process.on('unhandledRejection', () => {}); Promise.reject(1)              | 0
          process.on('uncaughtException', () => {}); Promise.reject(1)               | 0
          process.on('unhandledRejection', () => {}); throw 1                        | 1
          process.once('uncaughtException', () => {}); queueMicrotask(() => { throw 1 }); setTimeout(() => { throw 2 }) | 1
          const f = () => {}; process.on('uncaughtException', f); process.off('uncaughtException', f); throw 1 | 1
          """)
  void theStatusIsThatOfTheEnd(String code, int status) {
    assertThat(scripts.file("main.cjs", code).run("main.cjs").status()).isEqualTo(status);
    assertThat(scripts.file("main.mjs", code).run("main.mjs").status()).isEqualTo(status);
  }

  @Test
  void valuesThatAreNoCodesAndTimesAreRefused() {
    assertThat(
            scripts.output(
                "main.mjs",
                """
                const tries = [() => { process.exitCode = 'x' }, () => process.exit('a'), () => process.exit({}),
                  () => { process.exitCode = 1.5 }, () => process.hrtime(3), () => process.hrtime([1])];
                for (const f of tries) {
                  try { f() } catch (e) { console.log(e.name, e.code, e.message); }
                }
                process.exitCode = null; process.exitCode = undefined; process.exitCode = '0';
                """))
        .isEqualTo(
            """
            TypeError ERR_INVALID_ARG_TYPE process.exitCode: the code must be an integer, got 'x'
            TypeError ERR_INVALID_ARG_TYPE process.exit: the code must be an integer, got 'a'
            TypeError ERR_INVALID_ARG_TYPE process.exit: the code must be an integer, got {}
            TypeError ERR_INVALID_ARG_TYPE process.exitCode: the code must be an integer, got 1.5
            TypeError ERR_INVALID_ARG_TYPE process.hrtime: expected an earlier time, [seconds, nanoseconds], got 3
            TypeError ERR_INVALID_ARG_TYPE process.hrtime: expected an earlier time, [seconds, nanoseconds], got [ 1 ]
            """);
  }

  @Test
  void listenersGetWhatHappened() {
    Result result =
        scripts
            .file(
                "main.mjs",
                """
                process.on('exit', function (code) { console.log('exit', code, this === process); setTimeout(() => console.log('never')); });
                process.prependListener('exit', () => console.log('first'));
                process.on('uncaughtException', (e, origin) => console.log(e.message, origin));
                process.on('unhandledRejection', (reason) => console.log(reason));
                setTimeout(() => { throw new Error('timer') });
                queueMicrotask(() => { throw new Error('microtask') });
                process.nextTick((a) => { throw new Error(a) }, 'tick');
                Promise.reject('rejected');
                process.emit('custom'); console.log(process.listenerCount('exit'));
                try { process.on('SIGHUP', () => {}); } catch (e) { console.log(e.message); }
                try { process.on('exit', 1); } catch (e) { console.log(e.name); }
                """)
            .run("main.mjs");
    assertThat(result.out())
        .isEqualTo(
            """
            2
            process.on: ekkogen does not deliver SIGHUP; it delivers SIGINT and SIGTERM
            TypeError
            microtask uncaughtException
            tick uncaughtException
            rejected
            timer uncaughtException
            first
            exit 0 true
            """);
    assertThat(result.err()).isEmpty();
  }

  @Test
  void anErrorOfAListenerOfTheEndIsPrintedAfterThatOfTheRun() {
    Result result =
        scripts
            .file(
                "main.cjs",
                "process.on('exit', (code) => { throw new TypeError('at ' + code); });\n throw 'main';")
            .run("main.cjs");
    assertThat(result.err())
        .startsWith("Uncaught 'main'")
        .contains("Uncaught TypeError: at 1\n    at ")
        .contains("main.cjs:1");
  }

  @Test
  void everyRunOfAContextHasItsOwnEnd() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    scripts.file("a.cjs", "process.exitCode = 3; process.on('exit', () => console.log('a'));");
    scripts.file("b.cjs", "console.log(process.argv[1].endsWith('b.cjs'), process.exitCode);");
    try (EkkoContext context = EkkoContext.builder().workingDirectory(temp).out(out).build()) {
      assertThat(context.run(Path.of("a.cjs"))).isEqualTo(3);
      assertThat(context.run(Path.of("b.cjs"))).isZero();
    }
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("a\ntrue undefined\n");
  }

  @Test
  void callersOfEvalGetItsErrorThemselves() {
    try (EkkoContext context = EkkoContext.builder().build()) {
      context.eval("process.on('uncaughtException', (e) => { globalThis.heard = e.message; })");
      assertThatThrownBy(() -> context.eval("throw new Error('x')"))
          .isInstanceOf(ScriptException.class)
          .hasMessageStartingWith("Uncaught Error: x");
      context.eval("setTimeout(() => { throw new Error('y') })");
      assertThat(context.eval("heard").asString()).isEqualTo("y");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SIGINT  | begin(); for (;;) {}                                | exit 130 | 130
          SIGTERM | begin(); for (;;) {}                                | exit 143 | 143
          SIGINT  | setInterval(() => {}, 1000); begin();               | exit 130 | 130
          SIGINT  | setInterval(() => { begin(); for (;;) {} }, 1)      | exit 130 | 130
          SIGINT  | process.once('SIGINT', (...a) => { console.log(...a); clearInterval(i); }); const i = setInterval(begin, 1) | SIGINT 2,exit 0 | 0
          SIGINT  | process.on('SIGINT', () => process.exit(9)); setInterval(begin, 1) | exit 9 | 9
          """)
  @Timeout(60)
  void aSignalCallsItsListenersOrEndsTheRun(String signal, String code, String expected, int status)
      throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    scripts.file(
        "main.cjs",
        "process.on('exit', (code) => console.log('exit', code));\n"
            + "const begin = () => { process.stderr.write('begun'); };\n"
            + code);
    try (EkkoContext context =
        EkkoContext.builder().workingDirectory(temp).out(out).err(RunTest.onWrite(begun)).build()) {
      Thread sender =
          new Thread(
              () -> {
                try {
                  begun.await();
                } catch (InterruptedException e) {
                  throw new AssertionError(e);
                }
                context.signal(signal);
              });
      sender.start();
      assertThat(context.run(Path.of("main.cjs"))).isEqualTo(status);
      sender.join();
    }
    assertThat(out.toString(StandardCharsets.UTF_8).strip().replace('\n', ',')).isEqualTo(expected);
  }

  /** So that the command can end a process whose script does not answer. */
  @Test
  @Timeout(60)
  void aSecondSignalTellsThatTheFirstIsNotAnswered() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    EkkoContext context = EkkoContext.builder().out(RunTest.onWrite(begun)).build();
    CompletableFuture<Value> running =
        CompletableFuture.supplyAsync(
            () -> context.eval("process.on('SIGINT', () => {}); console.log('begun'); for (;;);"));
    begun.await();
    assertThat(context.signal("SIGINT")).isTrue();
    assertThat(context.signal("SIGINT")).isFalse();
    context.close();
    assertThat(running)
        .failsWithin(Duration.ofSeconds(10))
        .withThrowableOfType(ExecutionException.class)
        .withMessageContaining("closed");
  }

  @Test
  void signalsWithoutAProcessEndTheRunToo() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    scripts.file("main.cjs", "console.log('begun'); setInterval(() => {}, 1000);");
    try (EkkoContext context =
        EkkoContext.builder().workingDirectory(temp).out(RunTest.onWrite(begun)).build()) {
      CompletableFuture<Integer> running =
          CompletableFuture.supplyAsync(() -> context.run(Path.of("main.cjs")));
      begun.await();
      assertThat(context.signal("SIGINT")).isTrue();
      assertThat(running).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(130);
      assertThatThrownBy(() -> context.signal("SIGHUP"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("SIGHUP");
    }
  }
}

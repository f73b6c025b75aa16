package io.ekkogen.runtime.js;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ekkogen.runtime.js.ScriptFolder.Result;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunTest {
  @TempDir Path temp;
  private ScriptFolder scripts;

  @BeforeEach
  void folder() throws IOException {
    scripts = new ScriptFolder(temp);
  }

  @ParameterizedTest
  @ValueSource(strings = {"main.mjs", "main.cjs"})
  void anUncaughtErrorIsPrintedWithItsPlaceAndFailsTheRun(String name) {
    Result result =
        scripts
            .file(
                name,
                "console.log('before');\nfunction f() {\n  throw new TypeError('boom');\n}\nf();\n")
            .run(name);
    String file = scripts.path(name).toString();
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).isEqualTo("before\n");
    assertThat(result.err())
        .startsWith("Uncaught TypeError: boom\n    at f (" + file + ":3:9)\n    at ")
        .contains(file + ":5:1")
        .doesNotContain("io.ekkogen", "org.graalvm", "ekkogen:");
  }

  @Test
  void anythingCanBeThrown() {
    assertThat(scripts.file("a.mjs", "throw { code: 7 }").run("a.mjs").err())
        .isEqualTo("Uncaught { code: 7 }\n");
    assertThat(scripts.file("b.cjs", "throw null").run("b.cjs").err()).isEqualTo("Uncaught null\n");
    assertThat(scripts.file("c.mjs", "setTimeout(() => { throw 'text' })").run("c.mjs").err())
        .isEqualTo("Uncaught 'text'\n");
  }

  /**
   * Two modules with the same text violate an assertion of the engine; tests run with assertions.
   */
  @Test
  void anInternalErrorOfTheEngineShowsNothingOfJava() {
    Result result =
        scripts
            .file(
                "main.mjs",
                "await import('data:text/javascript,');\n"
                    + "await import('data:text/javascript;base64,');\n")
            .run("main.mjs");

    assertThat(result.err()).doesNotContain("java.", "AssertionError");
  }

  @Test
  void syntaxErrorsHaveTheirPlace() {
    Result result = scripts.file("main.mjs", "let a;\nlet b = ;\n").run("main.mjs");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err())
        .startsWith("Uncaught SyntaxError: " + scripts.path("main.mjs") + ":2:9: ")
        .contains("\nlet b = ;\n        ^");
  }

  @Test
  void anErrorWhoseStackCannotBeReadIsShownByItsMessage() {
    String code =
        "const e = new Error('lost'); Object.defineProperty(e, 'stack', { get() { throw 1; } }); ";
    for (String end :
        List.of("throw e;", "Promise.reject(e);", "setTimeout(() => { throw e; });")) {
      assertThat(scripts.file("main.mjs", code + end).run("main.mjs").err())
          .startsWith("Uncaught ")
          .contains("[Error: lost]");
    }
  }

  @Test
  void anUnhandledRejectionFailsTheRun() {
    Result result =
        scripts
            .file(
                "main.mjs",
                "setTimeout(() => console.log('never'), 1);\nPromise.reject(new Error('lost'));\n")
            .run("main.mjs");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .startsWith(
            "Uncaught (in promise) Error: lost\n    at " + scripts.path("main.mjs") + ":2:");
  }

  @Test
  void aRejectionHandledInTheSameTurnDoesNot() {
    assertThat(
            scripts.output(
                "main.mjs",
                "const p = Promise.reject(1); await null; p.catch((e) => console.log('handled', e));"))
        .isEqualTo("handled 1\n");
  }

  @Test
  void turnsAndMicrotasksKeepTheirOrder() {
    assertThat(
            scripts.output(
                "main.cjs",
                """
                setTimeout((a, b) => console.log('timer', a, b), 0, 1, 2);
                setTimeout(() => console.log('late'), 30);
                setTimeout(() => { console.log('second'); Promise.resolve().then(() => console.log('its microtask')); }, 5);
                setTimeout(() => console.log('third'), 10);
                const cleared = setTimeout(() => console.log('never'), 1);
                clearTimeout(cleared); clearTimeout(undefined); clearTimeout(99);
                queueMicrotask(() => console.log('microtask'));
                Promise.resolve().then(() => console.log('then'));
                let ticks = 0;
                const interval = setInterval(() => { if (++ticks === 3) { clearInterval(interval); console.log('ticked'); } }, 15);
                console.log('sync');
                """))
        .isEqualTo(
            "sync\nmicrotask\nthen\ntimer 1 2\nsecond\nits microtask\nthird\nlate\nticked\n");
  }

  @Test
  void timersOfTheSameDelayKeepTheirOrder() {
    assertThat(
            scripts.output(
                "main.mjs", "for (let i = 0; i < 20; i++) setTimeout(() => console.log(i), 5);"))
        .isEqualTo(
            java.util.stream.IntStream.range(0, 20)
                .mapToObj(i -> i + "\n")
                .collect(java.util.stream.Collectors.joining()));
  }

  @Test
  void anErrorInATimerOrMicrotaskFailsTheRun() {
    Result timer =
        scripts
            .file(
                "t.mjs",
                "setTimeout(() => { throw new Error('late') }, 1); setInterval(() => {}, 1)")
            .run("t.mjs");
    assertThat(timer.status()).isEqualTo(1);
    assertThat(timer.err()).startsWith("Uncaught Error: late\n    at ");
    Result microtask =
        scripts.file("q.mjs", "queueMicrotask(() => { throw new Error('soon') })").run("q.mjs");
    assertThat(microtask.err()).startsWith("Uncaught Error: soon\n    at ");
    assertThat(scripts.file("n.mjs", "setTimeout('code')").run("n.mjs").err())
        .startsWith("Uncaught TypeError: setTimeout: the callback must be a function, not string");
  }

  @Test
  void topLevelAwaitIsWaitedFor() {
    assertThat(
            scripts.output(
                "main.mjs",
                "const v = await new Promise((r) => setTimeout(() => r('done'), 5)); console.log(v)"))
        .isEqualTo("done\n");
    Result stuck = scripts.file("stuck.mjs", "await new Promise(() => {});").run("stuck.mjs");
    assertThat(stuck.status()).isEqualTo(13);
    assertThat(stuck.err()).contains("stuck.mjs");
    Result failed = scripts.file("f.mjs", "await null; throw new Error('after')").run("f.mjs");
    assertThat(failed.status()).isEqualTo(1);
    assertThat(failed.err()).startsWith("Uncaught Error: after");
  }

  @Test
  void processHasArgumentsAndExit() {
    scripts.with(builder -> builder.arguments(List.of("one", "two")));
    Result result =
        scripts
            .file(
                "main.mjs",
                """
                console.log(process.argv.slice(1));
                try { process.exit(7); } catch { console.log('caught'); } finally { console.log('finally'); }
                """)
            .run("main.mjs");
    assertThat(result.status()).isEqualTo(7);
    assertThat(result.out())
        .isEqualTo("[ '" + scripts.path("main.mjs") + "', 'one', 'two' ]\n".replace("[", ""))
        .doesNotContain("caught", "finally");
    assertThat(result.err()).isEmpty();
    assertThat(
            scripts
                .file("zero.cjs", "setTimeout(() => process.exit(), 1); setInterval(() => {}, 1)")
                .run("zero.cjs")
                .status())
        .isZero();
  }

  @Test
  void missingScriptsAreReported() {
    Result result = scripts.run("nope.mjs");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err())
        .isEqualTo("Cannot read the script " + scripts.path("nope.mjs") + System.lineSeparator());
  }

  @Test
  void deepRecursionFitsAndEndlessRecursionIsAnError() {
    assertThat(
            scripts.output(
                "main.mjs",
                """
                const depth = (n) => n === 0 ? 0 : 1 + depth(n - 1);
                console.log(depth(5000));
                try { (function f() { f(); })(); } catch (e) { console.log(e.name); }
                """))
        .isEqualTo("5000\nRangeError\n");
  }

  @Test
  void embeddersEvaluateScriptsAndModules() {
    try (EkkoContext context =
        EkkoContext.builder().workingDirectory(temp).moduleRoot(temp).build()) {
      assertThat(context.eval("var x = 20; x + 1").asInt()).isEqualTo(21);
      assertThat(context.eval("x * 2").asInt()).isEqualTo(40);
      scripts.file("lib.mjs", "export const n = 5;");
      assertThat(
              context
                  .evalModule("import { n } from './lib.mjs'; export const twice = n * 2;")
                  .getMember("twice")
                  .asInt())
          .isEqualTo(10);
      assertThat(
              context
                  .eval("let late = 0; setTimeout(() => { late = 1 }, 1); () => late")
                  .execute()
                  .asInt())
          .isEqualTo(1);
      assertThatThrownBy(() -> context.eval("throw new RangeError('bad')"))
          .isInstanceOf(ScriptException.class)
          .hasMessageStartingWith("Uncaught RangeError: bad");
      assertThatThrownBy(() -> context.eval("Promise.reject(3); 1"))
          .isInstanceOf(ScriptException.class)
          .hasMessage("Uncaught (in promise) 3");
      assertThat(context.eval("x").asInt()).isEqualTo(20);
    }
  }

  @Test
  void aClosedContextSaysSo() {
    EkkoContext context = EkkoContext.builder().build();
    context.close();
    context.close();
    assertThatThrownBy(() -> context.eval("1"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  @Test
  @Timeout(60)
  void closingEndsTheWaitForAScriptThatHasNotBegun() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    EkkoContext context = EkkoContext.builder().out(onWrite(begun)).build();
    CompletableFuture<Value> running =
        CompletableFuture.supplyAsync(() -> context.eval("console.log('begun'); for (;;);"));
    begun.await();
    CompletableFuture<Value> waiting = new CompletableFuture<>();
    Thread waits =
        new Thread(() -> waiting.completeAsync(() -> context.eval("for (;;);"), Runnable::run));
    waits.start();
    while (waits.getState() == Thread.State.NEW || waits.getState() == Thread.State.RUNNABLE) {
      Thread.onSpinWait();
    }
    context.close();
    for (CompletableFuture<Value> call : List.of(running, waiting)) {
      assertThat(call)
          .failsWithin(10, TimeUnit.SECONDS)
          .withThrowableOfType(ExecutionException.class)
          .withCauseInstanceOf(IllegalStateException.class)
          .withMessageContaining("closed");
    }
  }

  @Test
  void closingEndsARunningScript() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    EkkoContext context = EkkoContext.builder().out(onWrite(begun)).build();
    CompletableFuture<Void> closed =
        CompletableFuture.runAsync(
            () -> {
              try {
                begun.await();
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
              context.close();
            });
    assertThatThrownBy(() -> context.eval("console.log('begun'); for (;;) {}"))
        .isInstanceOf(IllegalStateException.class);
    closed.join();
  }

  /** A stream that opens a latch when it is written to. */
  static OutputStream onWrite(CountDownLatch latch) {
    return new OutputStream() {
      @Override
      public void write(int b) {
        latch.countDown();
      }
    };
  }
}

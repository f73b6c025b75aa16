package io.ekkogen.conformance.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.conformance.Rules;
import io.ekkogen.conformance.callbacks.Callbacks;
import io.ekkogen.runtime.js.EkkoContext;
import io.ekkogen.runtime.js.ScriptException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.graalvm.polyglot.PolyglotException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Exceptions of scripts' functions while native code continues: they are reported, and the run
 * fails.
 */
@Tag("linker-independent")
@Rules({"F-210", "F-211"})
@Timeout(60)
@Tag("scripts")
class ScriptReportsTest {
  private static final String LIMIT = "ekkogen.callback.limit";
  private static final String STEP =
      """
      const step = (turn) => {
        if (turn === 0) throw new RangeError('mine');
        if (turn === 3) loop.quit();
        return turn;
      };
      """;

  @TempDir private Path directory;
  @RegisterExtension private final RuntimeLog log = new RuntimeLog();

  @RegisterExtension
  private final UncaughtExceptionCollector uncaught = new UncaughtExceptionCollector();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final List<ScriptException> handled = new CopyOnWriteArrayList<>();

  @AfterEach
  void restore() {
    System.clearProperty(LIMIT);
    Callbacks.load().listen(null, null);
  }

  private EkkoContext.Builder builder() {
    return EkkoContext.builder()
        .grantNative("loop", "callbacks")
        .workingDirectory(directory)
        .out(out)
        .err(err);
  }

  /** Runs a module, as the command does. */
  private int run(String body) throws IOException {
    write(body);
    try (EkkoContext context = builder().build()) {
      return context.run(Path.of("main.mjs"));
    }
  }

  private void write(String body) throws IOException {
    Files.writeString(
        directory.resolve("main.mjs"),
        "import loop from 'native:loop';\nimport lib from 'native:callbacks';\n" + body);
  }

  private String output() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String errors() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private void assertReported(String beginning) {
    assertThat(errors()).startsWith("Uncaught " + beginning).doesNotContain("\tat ", "io.ekkogen");
    assertThat(errors().split("Uncaught ", -1)).as("reports").hasSize(2);
    assertThat(uncaught.thrown()).isEmpty();
  }

  @Test
  void anEventLoopGoesOnAndTheRunFailsAtItsEnd() throws Exception {
    assertThat(run(STEP + "console.log(loop.run(step, 0));\n")).isEqualTo(1);
    assertThat(output()).isEqualTo("6\n");
    assertReported("RangeError: mine\n    at step (" + directory.resolve("main.mjs") + ":4:");
  }

  @Test
  void aLoopThatIsNotMarkedGoesOnAfterASecond() throws Exception {
    assertThat(run(STEP + "console.log(loop.runUnmarked(step, 2));\n")).isEqualTo(1);
    assertThat(output()).isEqualTo("5\n");
    assertReported("RangeError: mine\n    at step (");
  }

  @Test
  void theMappingOfTheCallbackHasTheLastWord() throws Exception {
    String caught = "try { loop.runThrowing(step, 0); } catch (e) { console.log(e.message); }\n";
    assertThat(run(STEP + caught)).isZero();
    assertThat(run(STEP + "console.log(loop.runReporting(step, 0));\n")).isEqualTo(1);
    assertThat(output()).isEqualTo("mine\n6\n");
    assertReported("RangeError: mine\n    at step (");
  }

  @Test
  void onAThreadOfNativeCode() throws Exception {
    String failing = "lib.keep(() => { throw new RangeError('mine'); }, null);\n";
    assertThat(run(failing + "console.log(lib.fireAndWait(4, 1));\n")).isEqualTo(1);
    assertThat(output()).isEqualTo("0\n");
    assertReported("RangeError: mine\n    at ");
  }

  @Test
  void listenersOfTheProcessTakeThem() throws Exception {
    String script =
        """
        process.on('uncaughtException', (error, origin) => console.log(error.message, origin));
        lib.keep(() => { throw new RangeError('elsewhere'); }, null);
        console.log(lib.fireAndWait(4, 1));
        console.log(loop.run(step, 0));
        """;
    assertThat(run(STEP + script)).isZero();
    assertThat(output()).isEqualTo("elsewhere uncaughtException\n0\nmine uncaughtException\n6\n");
    assertThat(errors()).isEmpty();
  }

  @Test
  void queuedCallsWithoutResult() throws Exception {
    String script =
        """
        const limit = setTimeout(() => {}, 60_000);
        const event = await new Promise((resolve) => {
          lib.notifyOnThread((event) => {
            if (event === 0) throw new RangeError('mine');
            setTimeout(() => resolve(event), 1);
          }, 2);
        });
        console.log(event);
        clearTimeout(limit);
        """;
    assertThat(run(script)).isEqualTo(1);
    assertThat(output()).isEqualTo("1\n");
    assertReported("RangeError: mine\n    at ");
  }

  @Test
  void callsThatTimeOut() throws Exception {
    System.setProperty(LIMIT, "50");
    String answer = "lib.keep((event) => event, null);\nconsole.log(lib.fireOnThread(4, 1));\n";
    assertThat(run(answer)).isEqualTo(1);
    assertThat(output()).isEqualTo("0\n");
    assertReported("Error: A thread of native code called a Listener of a script");
    assertThat(errors()).contains("\"waitsForCallbacks\": true").hasLineCount(1);
  }

  @Test
  void invalidResults() throws Exception {
    String wrong = "lib.keep(() => 'x', null);\nconsole.log(lib.fireAndWait(4, 1));\n";
    assertThat(run(wrong)).isEqualTo(1);
    assertReported("TypeError: Listener: result: expected an integer");
  }

  @Test
  @Rules("F-212")
  void aLateCallIsOneLineInTheLogAndNoReport() throws Exception {
    String late =
        """
        const kept = lib.Listener.register((event) => event);
        lib.listen(kept, null);
        kept.close();
        console.log(lib.fire(1), lib.fireAndWait(1, 2));
        """;
    assertThat(run(late)).isZero();
    assertThat(output()).isEqualTo("0 0\n");
    assertThat(log.lines())
        .hasSize(3)
        .containsOnly("Native code called a Listener whose registration is closed; it got zero");
    assertThat(errors()).isEmpty();
  }

  @Test
  void exitEndsALoopWithoutAReport() throws Exception {
    String exit = "loop.run((turn) => { if (turn === 2) process.exit(3); return 0; }, 0);\n";
    assertThat(run(exit)).isEqualTo(3);
    assertThat(errors()).isEmpty();
    assertThat(uncaught.thrown()).isEmpty();
  }

  @Test
  void anEmbeddersHandlerGetsThem() throws Exception {
    write(STEP + "globalThis.result = loop.run(step, 0);\n");
    try (EkkoContext context = builder().uncaughtHandler(handled::add).build()) {
      context.evalModule("import loop from 'native:loop';" + STEP + "loop.run(step, 0);");
      assertThat(handled).hasSize(1);
      assertThat(handled.get(0))
          .hasMessageStartingWith("Uncaught RangeError: mine\n    at step (")
          .hasCauseInstanceOf(PolyglotException.class);
      assertThat(context.run(Path.of("main.mjs"))).isEqualTo(1);
      assertThat(context.eval("result").asInt()).isEqualTo(6);
    }
    assertThat(handled).hasSize(2);
    assertThat(errors()).isEmpty();
    assertThat(uncaught.thrown()).isEmpty();
  }

  @Test
  void theHandlerMayThrow() {
    IllegalStateException broken = new IllegalStateException("broken handler");
    try (EkkoContext context =
        builder()
            .uncaughtHandler(
                error -> {
                  throw broken;
                })
            .build()) {
      context.evalModule("import loop from 'native:loop';" + STEP + "loop.run(step, 0);");
    }
    assertThat(uncaught.thrown()).containsExactly(broken);
    assertThat(broken.getSuppressed()).hasSize(1);
  }
}

package io.ekkogen.conformance.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.conformance.Await;
import io.ekkogen.conformance.Rules;
import io.ekkogen.conformance.callbacks.Callbacks;
import io.ekkogen.runtime.js.EkkoContext;
import io.ekkogen.runtime.js.ScriptException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Functions of a script that native code calls while no script runs. */
@Tag("linker-independent")
@Rules("F-144")
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@Tag("scripts")
class IdleScriptTest {
  private static final String IMPORT = "import lib from 'native:callbacks';";

  private final Callbacks lib = Callbacks.load();

  @RegisterExtension
  private final UncaughtExceptionCollector uncaught = new UncaughtExceptionCollector();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final EkkoContext context =
      EkkoContext.builder().grantNative("callbacks").out(out).build();

  @AfterEach
  void restore() {
    context.close();
    lib.listen(null, null);
  }

  /** Registers a function of {@code event} with native code. */
  private void listener(String body) {
    context.evalModule(IMPORT + "lib.keep((event) => {" + body + "}, null);");
  }

  /** Waits until the script has printed {@code expected}. */
  private void awaitOutput(String expected) {
    Await.until(() -> output().length() >= expected.length());
    assertThat(output()).isEqualTo(expected);
  }

  private String output() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private Throwable nextUncaught() {
    return uncaught.next();
  }

  @Test
  void timersFire() throws Exception {
    listener(
        """
        setTimeout((...given) => {
          console.log('first', ...given);
          setTimeout(() => console.log('nested', event), 1);
        }, 5, event);
        return event + 1;
        """);
    assertThat(lib.fireOnThread(4, 1)).isEqualTo(5);
    awaitOutput("first 4\nnested 4\n");
  }

  @Test
  void intervalsGoOnUntilTheyAreCleared() throws Exception {
    listener(
        """
        let count = 0;
        const id = setInterval(() => {
          console.log(++count);
          if (count === 3) clearInterval(id);
        }, 1);
        return 0;
        """);
    lib.fireOnThread(4, 1);
    awaitOutput("1\n2\n3\n");
  }

  @Test
  void timersOfPostedCallsFire() throws Exception {
    listener(
        """
        lib.notifyOnThread((event) => { setTimeout(() => console.log(event), 20); }, 2);
        return 1;
        """);
    assertThat(lib.fireOnThread(4, 1)).isEqualTo(1);
    awaitOutput("0\n1\n");
  }

  @Test
  void callsInTheBackgroundSettle() throws Exception {
    listener(
        """
        lib.callTimesAsync((value) => value + event, 3).then(console.log);
        return event + 1;
        """);
    assertThat(lib.fireOnThread(4, 1)).isEqualTo(5);
    awaitOutput("15\n");
  }

  @Test
  void aFunctionThatJavaCallsAnswersWhereItWaits() {
    listener("return event + 1;");
    Value waits = context.evalModule(IMPORT + "export const f = () => lib.fireAndWait(4, 300);");
    for (int i = 0; i < 20; i++) {
      assertThat(waits.getMember("f").execute().asInt()).isEqualTo(1500);
    }
    assertThat(uncaught.thrown()).isEmpty();
  }

  @Test
  void aTimerThatIsFarOffHoldsUpNothing() {
    listener("globalThis.id = setTimeout(() => {}, 1e9); return event + 1;");
    assertThat(lib.fireOnThread(4, 1)).isEqualTo(5);
    assertThat(lib.fireOnThread(4, 1)).isEqualTo(5);
    context.eval("clearTimeout(id); clearTimeout(id - 1)");
  }

  @Test
  void anEvaluationTakesOverTheTimers() {
    listener(
        """
        const fire = () => globalThis.evaluated ? console.log(event) : setTimeout(fire, 1);
        fire();
        return 1;
        """);
    assertThat(lib.fireOnThread(4, 1)).isEqualTo(1);
    context.eval("globalThis.evaluated = true; console.log('evaluated')");
    assertThat(output()).isEqualTo("evaluated\n4\n");
  }

  @Test
  void rejectionsThatNobodyHandlesAreReported() throws Exception {
    listener("Promise.reject(new RangeError('nobody')); return event + 1;");
    assertThat(lib.fireOnThread(4, 1)).isEqualTo(5);
    assertThat(nextUncaught())
        .isInstanceOf(ScriptException.class)
        .hasMessageStartingWith("Uncaught (in promise) RangeError: nobody");
    assertThat(lib.fireOnThread(4, 1)).isEqualTo(5);
    assertThat(nextUncaught()).as("each").hasMessageContaining("nobody");
    assertThat(lib.fire(4)).as("of this thread").isEqualTo(5);
    assertThat(nextUncaught()).hasMessageContaining("nobody");
    assertThat(context.eval("6").asInt()).as("not a failure of the next run").isEqualTo(6);
  }

  @Test
  void rejectionsThatAreHandledAreNot() throws Exception {
    listener("Promise.reject(new Error('x')).catch((e) => console.log(e.message)); return 1;");
    assertThat(lib.fireOnThread(4, 1)).isEqualTo(1);
    awaitOutput("x\n");
    assertThat(uncaught.thrown()).isEmpty();
  }

  @Test
  void exceptionsOfTimersAndMicrotasksAreReportedAndTheLoopContinues() throws Exception {
    listener(
        """
        queueMicrotask(() => { throw new Error('microtask'); });
        setTimeout(() => { throw new Error('timer'); }, 1);
        setTimeout(() => console.log('later'), 50);
        return 1;
        """);
    assertThat(lib.fireOnThread(4, 1)).isEqualTo(1);
    assertThat(nextUncaught()).hasMessageStartingWith("Uncaught Error: microtask");
    assertThat(nextUncaught()).hasMessageContaining("timer");
    awaitOutput("later\n");
  }

  @Test
  void timersEndWithTheContext() throws Exception {
    listener("setInterval(() => console.log('again'), 1); return 1;");
    lib.fireOnThread(4, 1);
    Await.until(() -> !output().isEmpty());
    context.close();
    int length = output().length();
    assertThat(uncaught.thrown()).isEmpty();
    assertThat(lib.fireOnThread(4, 1)).isZero();
    assertThat(nextUncaught()).hasMessageContaining("closed");
    LockSupport.parkNanos(20_000_000); // several periods of the interval
    assertThat(output()).hasSize(length);
  }

  @Test
  void aCallThatWaitsWhenTheContextIsClosedIsReportedAtOnce() throws Exception {
    listener("return 1;");
    CompletableFuture<?> endless =
        CompletableFuture.runAsync(
            () -> context.eval("console.log('busy'); for (;;);"), IdleScriptTest::onThread);
    awaitOutput("busy\n");
    CompletableFuture<Integer> call =
        CompletableFuture.supplyAsync(() -> lib.fireOnThread(4, 1), IdleScriptTest::onThread);
    Await.until(IdleScriptTest::aThreadWaitsForTheScript);
    context.close();
    assertThat(call.get(5, TimeUnit.SECONDS)).isZero();
    assertThat(nextUncaught()).hasMessageContaining("closed");
    assertThat(endless).failsWithin(5, TimeUnit.SECONDS);
  }

  /**
   * The common pool may have one thread alone, in which the second task would wait for the first.
   */
  private static void onThread(Runnable task) {
    new Thread(task).start();
  }

  /** Whether a call of native code waits for the script. */
  private static boolean aThreadWaitsForTheScript() {
    return Thread.getAllStackTraces().entrySet().stream()
        .anyMatch(
            thread ->
                thread.getKey().getState() != Thread.State.RUNNABLE
                    && Stream.of(thread.getValue())
                        .anyMatch(it -> it.getMethodName().equals("callAndWait")));
  }

  @Test
  void exitEndsTheContextWithoutAReport() throws Exception {
    listener("setTimeout(() => process.exit(3), 1); return 1;");
    assertThat(lib.fireOnThread(4, 1)).isEqualTo(1);
    Await.until(() -> lib.fireOnThread(4, 1) == 0);
    assertThat(nextUncaught()).hasMessageContaining("closed");
    assertThat(lib.fireOnThread(4, 1)).isZero();
  }
}

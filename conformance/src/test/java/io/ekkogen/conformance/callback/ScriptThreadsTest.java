package io.ekkogen.conformance.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.ekkogen.conformance.Rules;
import io.ekkogen.conformance.callbacks.Callbacks;
import io.ekkogen.runtime.js.EkkoContext;
import io.ekkogen.runtime.js.ScriptException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Calls of scripts' functions on threads of native code. */
@Tag("linker-independent")
@Rules("F-144")
@Tag("scripts")
class ScriptThreadsTest {
  private static final String IMPORT = "import lib from 'native:callbacks';";
  private static final String ADD_ONE = IMPORT + "lib.keep((event) => event + 1, null);";
  private static final String LIMIT = "ekkogen.callback.limit";

  private final Callbacks lib = Callbacks.load();

  @RegisterExtension
  private final UncaughtExceptionCollector handler = new UncaughtExceptionCollector();

  private final List<Throwable> uncaught = handler.thrown();

  @AfterEach
  void restore() {
    lib.listen(null, null);
    System.clearProperty(LIMIT);
  }

  private static EkkoContext context() {
    return EkkoContext.builder().grantNative("callbacks").build();
  }

  @Test
  void aScriptThatIsIdleAnswers() {
    try (EkkoContext context = context()) {
      context.evalModule(ADD_ONE);
      assertThat(lib.fireOnThread(4, 3)).isEqualTo(15);
      assertThat(lib.fire(4)).as("this thread is another, too").isEqualTo(5);
    }
    assertThat(uncaught).isEmpty();
  }

  @Test
  void exceptionsOfScriptsGoToTheHandlerOfTheThread() {
    try (EkkoContext context = context()) {
      context.evalModule(IMPORT + "lib.keep(() => { throw new RangeError('mine'); }, null);");
      assertThat(lib.fireOnThread(4, 1)).isZero();
    }
    assertThat(uncaught).hasSize(1);
    assertThat(uncaught.get(0)).hasMessageContaining("mine");
  }

  @Test
  void exceptionsOfQueuedCallsDoNotStopTheLoop() throws InterruptedException {
    try (EkkoContext context = context()) {
      context.evalModule(ADD_ONE);
      context.evalModule(
          IMPORT + "lib.notifyOnThread(() => { throw new RangeError('posted'); }, 1);");
      assertThat(handler.next()).hasMessageContaining("posted");
      assertThat(lib.fireOnThread(4, 1)).isEqualTo(5);
      String fire = "export const result = lib.fire(6);";
      assertThat(context.evalModule(IMPORT + fire).getMember("result").asInt()).isEqualTo(7);
    }
  }

  @Test
  void aCallThatDoesNotLetThreadsThroughGetsZeroAfterAWhile() {
    System.setProperty(LIMIT, "200");
    try (EkkoContext context = context()) {
      String fire = "export const result = lib.fireOnThread(4, 1);";
      assertThat(context.evalModule(ADD_ONE + fire).getMember("result").asInt()).isZero();
    }
    assertThat(uncaught).hasSize(1);
    assertThat(uncaught.get(0))
        .isInstanceOf(ScriptException.class)
        .hasMessageContaining("\"waitsForCallbacks\": true");
  }

  @Test
  void aCallThatHasBegunIsWaitedForBeyondTheLimit() {
    System.setProperty(LIMIT, "1000");
    try (EkkoContext context = context()) {
      String slowly =
          "const end = Date.now() + 2000; while (Date.now() < end) {} return event + 1;";
      context.evalModule(IMPORT + "lib.keep((event) => {" + slowly + "}, null);");
      assertThat(lib.fireOnThread(4, 1)).isEqualTo(5);
    }
    assertThat(uncaught).isEmpty();
  }

  @Test
  void aCallAfterTheContextWasClosedIsReportedAndNotRun() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EkkoContext context = EkkoContext.builder().grantNative("callbacks").out(out).build()) {
      context.evalModule(
          IMPORT + "lib.keep((event) => { console.log(event); return event + 1; }, null);");
      assertThat(lib.fireOnThread(3, 1)).isEqualTo(4);
    }
    assertThat(lib.fireOnThread(4, 1)).isZero();
    assertThat(uncaught).hasSize(1);
    assertThat(uncaught.get(0)).hasMessageContaining("closed");
    assertThatIllegalStateException()
        .as("on a thread of Java, by a call")
        .isThrownBy(() -> lib.fire(5))
        .withMessageContaining("closed");
    assertThat(out.toString(StandardCharsets.UTF_8)).as("what ran").isEqualTo("3\n");
  }
}

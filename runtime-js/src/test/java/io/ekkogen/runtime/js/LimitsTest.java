package io.ekkogen.runtime.js;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ekkogen.runtime.js.ScriptFolder.Result;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class LimitsTest {
  private static final String TOO_MANY = "The script executed more than 10000 statements";
  private static final String TOO_LONG = "The script ran for more than 0.1 s";

  @TempDir Path temp;

  private static EkkoContext.Builder counted() {
    return EkkoContext.builder().statementLimit(10_000);
  }

  private static EkkoContext.Builder timed() {
    return EkkoContext.builder().timeLimit(Duration.ofMillis(100));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for (;;) {}",
        "try { for (;;) {} } finally { for (;;) {} }",
        "(function again() { for (let i = 0; i < 500; i++); setTimeout(again) })()",
        "(function again() { Promise.resolve().then(again) })()",
        "setInterval(() => { for (let i = 0; i < 100; i++); }, 1)",
      })
  void aScriptThatDoesNotEndIsStopped(String code) {
    try (EkkoContext context = counted().build()) {
      assertThatThrownBy(() -> context.eval(code))
          .isInstanceOf(ScriptException.class)
          .hasMessage(TOO_MANY);
      assertThatThrownBy(() -> context.eval("1"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("The context is closed: " + TOO_MANY);
    }
    try (EkkoContext context = timed().build()) {
      assertThatThrownBy(() -> context.eval(code))
          .isInstanceOf(ScriptException.class)
          .hasMessage(TOO_LONG);
      assertThatThrownBy(() -> context.eval("1"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("The context is closed: " + TOO_LONG);
    }
  }

  @Test
  void eachRunHasTheWholeLimit() {
    try (EkkoContext context = counted().timeLimit(Duration.ofMinutes(1)).build()) {
      for (int i = 0; i < 3; i++) {
        assertThat(context.eval("var n = 0; while (n < 3000) { n++; } n").asInt()).isEqualTo(3000);
      }
    }
  }

  @Test
  void aWaitIsStopped() {
    try (EkkoContext context = timed().build()) {
      assertThatThrownBy(() -> context.eval("setTimeout(() => {}, 1000000)")).hasMessage(TOO_LONG);
    }
  }

  @Test
  void aRunThatIsStoppedFailsWithoutItsExitHandlers() throws IOException {
    Result result =
        new ScriptFolder(temp)
            .file("main.mjs", "process.on('exit', () => console.log('exit')); for (;;) {}")
            .with(builder -> builder.statementLimit(10_000))
            .run("main.mjs");
    assertThat(result).isEqualTo(new Result(1, "", TOO_MANY + "\n"));
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no usleep")
  void aNativeCallEndsFirst() {
    long[] called = new long[1];
    OutputStream clock =
        new OutputStream() {
          @Override
          public void write(int b) {
            called[0] = System.nanoTime();
          }
        };
    String sleep =
        """
        import ffi from 'std:ffi';
        const { usleep } = ffi.Library(ffi.process, { usleep: ['int', ['uint']] });
        console.error('called');
        usleep(200000);
        """;
    try (EkkoContext first = EkkoContext.builder().grantFfi(true).err(clock).build()) {
      first.evalModule(sleep); // so that the next one has loaded its classes
    }
    called[0] = 0;
    try (EkkoContext context = timed().grantFfi(true).err(clock).build()) {
      assertThatThrownBy(() -> context.evalModule(sleep + "for (;;) {}")).hasMessage(TOO_LONG);
    }
    if (called[0] != 0) { // else a slow machine needed all of the time before the call
      assertThat(Duration.ofNanos(System.nanoTime() - called[0]))
          .isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }
  }

  @Test
  void limitsArePositive() {
    assertThatThrownBy(() -> EkkoContext.builder().statementLimit(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The limit must be positive, not 0");
    assertThatThrownBy(() -> EkkoContext.builder().timeLimit(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The limit must be positive, not PT0S");
  }
}

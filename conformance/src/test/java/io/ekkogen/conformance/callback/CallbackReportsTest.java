package io.ekkogen.conformance.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.ekkogen.conformance.Rules;
import io.ekkogen.conformance.callbacks.Callbacks;
import io.ekkogen.conformance.callbacks.Listener;
import io.ekkogen.conformance.loop.EventLoops;
import io.ekkogen.runtime.callback.CallbackExceptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Which exceptions of callbacks the call throws, and which are reported while it continues. */
@Rules({"F-23", "F-210", "F-211"})
@ParameterizedClass
@EnumSource(AccessPath.class)
class CallbackReportsTest {
  @RegisterExtension
  private final UncaughtExceptionCollector uncaught = new UncaughtExceptionCollector();

  private final List<String> callbacks = new CopyOnWriteArrayList<>();
  private final List<Throwable> reported = new CopyOnWriteArrayList<>();
  private final List<Integer> turns = new ArrayList<>();
  private final RuntimeException thrown = new RuntimeException("in the loop");
  private final AccessPath access;
  private final EventLoops lib;

  CallbackReportsTest(AccessPath access) {
    this.access = access;
    lib = access.eventLoops();
  }

  @BeforeEach
  void handle() {
    CallbackExceptions.setHandler(
        (callback, exception) -> {
          callbacks.add(callback);
          reported.add(exception);
        });
  }

  @AfterEach
  void restore() {
    CallbackExceptions.setHandler(null);
  }

  /** Throws in the first two turns, and quits in the fourth. */
  private int step(int turn) {
    turns.add(turn);
    if (turn < 2) {
      throw thrown;
    }
    if (turn == 3) {
      lib.quit();
    }
    return turn;
  }

  @Test
  void anEventLoopGoesOn() {
    assertThat(lib.run(this::step, 0)).as("with zero for what threw").isEqualTo(5);
    assertThat(turns).containsExactly(0, 1, 2, 3);
    assertThat(reported).containsExactly(thrown, thrown);
    assertThat(callbacks).containsExactly("Step", "Step");
    assertThat(uncaught.thrown()).isEmpty();
  }

  @Test
  void withoutAHandlerThatOfTheThreadGetsThem() {
    CallbackExceptions.setHandler(null);
    assertThat(lib.run(this::step, 0)).isEqualTo(5);
    assertThat(uncaught.thrown()).containsExactly(thrown, thrown);
    assertThat(reported).isEmpty();
  }

  @Test
  void anotherCallThrows() {
    assertThat(catchThrowable(() -> lib.runUnmarked(this::step, 0))).isSameAs(thrown);
    assertThat(turns).containsExactly(0);
    assertThat(lib.runUnmarkedAsync(this::step, 0))
        .failsWithin(10, TimeUnit.SECONDS)
        .withThrowableOfType(ExecutionException.class)
        .havingCause()
        .isSameAs(thrown);
    assertThat(reported).isEmpty();
  }

  @Test
  void theMappingOfTheCallbackHasTheLastWord() {
    assertThat(catchThrowable(() -> lib.runThrowing(this::step, 0))).isSameAs(thrown);
    assertThat(turns).containsExactly(0);
    assertThat(reported).isEmpty();
    assertThat(lib.runReporting(this::step, 0)).isEqualTo(5);
    assertThat(reported).containsExactly(thrown, thrown);
    assertThat(callbacks).containsExactly("ReportingStep", "ReportingStep");
  }

  @Test
  void theInnermostCallDecides() {
    List<Throwable> inner = new ArrayList<>();
    int result =
        lib.run(
            turn -> {
              inner.add(catchThrowable(() -> lib.runUnmarked(this::step, 0)));
              if (turn == 1) {
                lib.quit();
              }
              throw new IllegalStateException("outer " + turn);
            },
            0);
    assertThat(result).isZero();
    assertThat(inner).as("of a call in a loop").containsExactly(thrown, thrown);
    assertThat(reported).extracting(Throwable::getMessage).containsExactly("outer 0", "outer 1");

    reported.clear();
    turns.clear();
    Throwable outer =
        catchThrowable(
            () ->
                lib.runUnmarked(
                    turn -> {
                      throw new IllegalStateException("after " + lib.run(this::step, 0));
                    },
                    0));
    assertThat(reported).as("of a loop in a call").containsExactly(thrown, thrown);
    assertThat(outer).hasMessage("after 5");
  }

  @Test
  void theHandlerMayThrow() {
    IllegalStateException broken = new IllegalStateException("broken handler");
    CallbackExceptions.setHandler(
        (callback, exception) -> {
          throw broken;
        });
    assertThat(lib.run(this::step, 0)).isEqualTo(5);
    assertThat(uncaught.thrown()).containsExactly(broken, broken);
    assertThat(broken.getSuppressed()).contains(thrown);
  }

  @Test
  void theHandlerMayCallNativeCode() {
    List<Throwable> inner = new ArrayList<>();
    CallbackExceptions.setHandler(
        (callback, exception) -> {
          inner.add(
              catchThrowable(
                  () ->
                      lib.runUnmarked(
                          turn -> {
                            throw exception instanceof RuntimeException e ? e : null;
                          },
                          0)));
          lib.quit();
        });
    assertThat(lib.run(this::step, 0)).isZero();
    assertThat(turns).containsExactly(0);
    assertThat(inner).containsExactly(thrown);
  }

  @Test
  void onAThreadOfNativeCode() {
    Callbacks others = access.callbacks();
    Listener listener =
        (event, user) -> {
          throw thrown;
        };
    others.listen(listener, null);
    assertThat(others.fireOnThread(4, 1)).isZero();
    others.listen(null, null);
    assertThat(reported).containsExactly(thrown);
    assertThat(callbacks).containsExactly("Listener");
  }
}

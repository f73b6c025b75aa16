package io.ekkogen.conformance.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.ekkogen.conformance.Rules;
import io.ekkogen.conformance.callbacks.Callbacks;
import io.ekkogen.conformance.callbacks.Listener;
import io.ekkogen.conformance.callbacks.Watched;
import io.ekkogen.runtime.LastError;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Exceptions of callbacks: where they arrive, and what native code gets meanwhile. */
@Rules({"F-23", "F-142", "F-144"})
@ParameterizedClass
@EnumSource(AccessPath.class)
class CallbackFailuresTest {
  @RegisterExtension
  private final UncaughtExceptionCollector uncaught = new UncaughtExceptionCollector();

  private final AccessPath access;
  private final Callbacks lib;

  CallbackFailuresTest(AccessPath access) {
    this.access = access;
    lib = access.callbacks();
  }

  /** Unwraps an undeclared checked exception, which JNA's proxies wrap. */
  private Throwable undeclared(Throwable arrived) {
    return access == AccessPath.LOAD ? arrived : arrived.getCause();
  }

  @Test
  void theSameObjectArrivesAtTheCaller() {
    Exception checked = new Exception("checked");
    assertThat(
            undeclared(
                catchThrowable(
                    () ->
                        lib.callInt(
                            value -> {
                              throw sneaky(checked);
                            },
                            1))))
        .isSameAs(checked);
    Error error = new AssertionError("error");
    assertThat(
            catchThrowable(
                () ->
                    lib.callNothing(
                        () -> {
                          throw error;
                        })))
        .isSameAs(error);
    assertThat(lib.callInt(value -> value, 3)).as("afterwards").isEqualTo(3);
  }

  @Test
  void aCallbackThatThrewIsNotCalledAgainInThatCall() {
    AtomicInteger calls = new AtomicInteger();
    assertThatThrownBy(
            () ->
                lib.callTimes(
                    value -> {
                      calls.incrementAndGet();
                      throw new IllegalStateException("at " + value);
                    },
                    1000))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("at 0");
    assertThat(calls).hasValue(1);
    assertThat(lib.callTimes(value -> value, 10)).isEqualTo(45);
  }

  @Test
  void fromABackgroundCall() {
    RuntimeException thrown = new RuntimeException("in the background");
    assertThat(
            lib.callTimesAsync(
                value -> {
                  throw thrown;
                },
                100))
        .failsWithin(10, TimeUnit.SECONDS)
        .withThrowableOfType(ExecutionException.class)
        .havingCause()
        .isSameAs(thrown);
    assertThat(lib.callTimesAsync(value -> value, 10).join()).isEqualTo(45);
  }

  @Test
  void fromClosingAHandle() {
    int before = lib.closedWatched();
    Exception checked = new Exception("checked");
    Watched watched =
        lib.openWatched(
            () -> {
              throw sneaky(checked);
            });
    assertThat(catchThrowable(watched::close)).isSameAs(checked);
    assertThat(watched.isClosed()).isTrue();
    watched.close();
    assertThat(lib.closedWatched() - before).as("closed, and once").isEqualTo(1);
  }

  @Test
  void fromASort() {
    int[] numbers = {3, 1, 2};
    RuntimeException thrown = new RuntimeException("order");
    assertThat(
            catchThrowable(
                () ->
                    lib.sortNumbers(
                        numbers,
                        (a, b) -> {
                          throw thrown;
                        })))
        .isSameAs(thrown);
    lib.sortNumbers(numbers, (a, b) -> Integer.compare(a.getInt(0), b.getInt(0)));
    assertThat(numbers).containsExactly(1, 2, 3);
  }

  @Test
  void throughTenLevels() {
    RuntimeException thrown = new RuntimeException("deep");
    assertThat(catchThrowable(() -> nested(10, thrown))).isSameAs(thrown);
    assertThat(nested(10, null)).isEqualTo(10);
  }

  private int nested(int level, RuntimeException thrown) {
    return lib.callInt(
        value -> {
          if (level == 0 && thrown != null) {
            throw thrown;
          }
          return level == 0 ? value : nested(level - 1, thrown) + 1;
        },
        0);
  }

  @Test
  void caughtOnTheWay() {
    assertThat(
            lib.callInt(
                value -> {
                  Throwable inner =
                      catchThrowable(
                          () ->
                              lib.callInt(
                                  it -> {
                                    throw new IllegalStateException("inner");
                                  },
                                  1));
                  return inner.getMessage().length() + lib.callInt(it -> it * 2, value);
                },
                10))
        .isEqualTo(25);
  }

  @Test
  void theErrorOfTheOuterCallIsItsOwn() {
    int result = lib.errorAfter(() -> lib.errorAfter(() -> {}));
    assertThat(result).isEqualTo(-1);
    assertThat(LastError.get()).isEqualTo(7);
    lib.errorAfter(() -> assertThat(lib.errorAfter(() -> {})).isEqualTo(-1));
    assertThat(LastError.get()).isEqualTo(7);
  }

  @Test
  void threadsOfNativeCode() {
    List<String> threads = Collections.synchronizedList(new ArrayList<>());
    Listener listener =
        (event, user) -> {
          threads.add(Thread.currentThread().getName());
          return event + 1;
        };
    lib.listen(listener, null);
    assertThat(lib.fireOnThread(4, 3)).isEqualTo(15);
    assertThat(lib.fireAndWait(4, 3)).as("from Java, a call that waits is as any").isEqualTo(15);
    assertThat(threads).hasSize(6).doesNotContain(Thread.currentThread().getName());
    lib.listen(null, null);
  }

  @Test
  void exceptionsThereGoToTheUncaughtHandler() {
    RuntimeException thrown = new RuntimeException("on a thread of native code");
    Listener listener =
        (event, user) -> {
          throw thrown;
        };
    lib.listen(listener, null);
    assertThat(lib.fireOnThread(4, 2)).isZero();
    assertThat(uncaught.thrown()).containsExactly(thrown, thrown);
    lib.listen(null, null);
  }

  @SuppressWarnings("unchecked") // the cast is erased
  private static <E extends Throwable> RuntimeException sneaky(Throwable thrown) throws E {
    throw (E) thrown;
  }
}

package io.ekkogen.runtime.linker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long an exception stays pending. */
class PendingCallbackExceptionsTest {
  private final List<Throwable> reported = new ArrayList<>();
  private final RuntimeException thrown = new RuntimeException("thrown");
  private int ran;
  private long now;

  @BeforeEach
  void setClock() {
    PendingCallbackExceptions.clock = () -> now;
  }

  @AfterEach
  void restoreClock() {
    PendingCallbackExceptions.clock = System::nanoTime;
  }

  /** A callback that records its reported exceptions. */
  private final class Throwing implements ExceptionSource {
    private final ExceptionPolicy policy;

    Throwing(ExceptionPolicy policy) {
      this.policy = policy;
    }

    @Override
    public ExceptionPolicy exceptions() {
      return policy;
    }

    @Override
    public void report(Throwable exception) {
      reported.add(exception);
    }

    int call() {
      ran++;
      throw thrown;
    }
  }

  /** Native code that calls back, waits, and calls back once more. */
  private final class Call implements InvokesCallbacks {
    private final MethodHandle upcall;
    private final MethodHandle downcall;

    Call(ExceptionPolicy policy, long wait) throws ReflectiveOperationException {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      upcall =
          PendingCallbackExceptions.carrying(
                  lookup.findVirtual(Throwing.class, "call", MethodType.methodType(int.class)))
              .bindTo(new Throwing(policy));
      downcall =
          PendingCallbackExceptions.rethrowing(
              MethodHandles.insertArguments(
                  lookup.bind(this, "runNative", MethodType.methodType(void.class, long.class)),
                  0,
                  wait));
    }

    void runNative(long wait) throws Throwable {
      assertThat((int) upcall.invokeExact()).isZero();
      now += wait;
      assertThat((int) upcall.invokeExact()).isZero();
    }

    void run() throws Throwable {
      downcall.invokeExact();
    }
  }

  @Test
  void forLessThanASecondNothingElseRuns() throws Exception {
    Call call = new Call(ExceptionPolicy.BY_CALL, TimeUnit.SECONDS.toNanos(1) - 1);
    assertThat(catchThrowable(call::run)).isSameAs(thrown);
    assertThat(ran).isEqualTo(1);
    assertThat(reported).isEmpty();
  }

  @Test
  void afterASecondItIsReportedAndCallbacksRunAgain() throws Exception {
    Call call = new Call(ExceptionPolicy.BY_CALL, TimeUnit.SECONDS.toNanos(1));
    assertThat(catchThrowable(call::run)).as("by the second callback").isSameAs(thrown);
    assertThat(ran).isEqualTo(2);
    assertThat(reported).containsExactly(thrown);
  }

  @Test
  void thrownExceptionsWaitUntilTheCallReturns() throws Exception {
    Call call = new Call(ExceptionPolicy.THROW, TimeUnit.DAYS.toNanos(1));
    assertThat(catchThrowable(call::run)).isSameAs(thrown);
    assertThat(ran).isEqualTo(1);
    assertThat(reported).isEmpty();
  }

  @Test
  void reportedExceptionsDoNotWait() throws Exception {
    Call call = new Call(ExceptionPolicy.REPORT, 0);
    assertThatCode(call::run).doesNotThrowAnyException();
    assertThat(reported).containsExactly(thrown, thrown);
  }
}

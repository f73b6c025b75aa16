package io.ekkogen.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ekkogen.runtime.linker.CapturedError;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class AsyncCallsTest {

  @Test
  void aCallRunsOnADaemonThreadOfThePool() throws Exception {
    Thread thread = AsyncCalls.submit(Thread::currentThread).get();
    assertThat(thread.getName()).matches("ekkogen-async-[0-9]+");
    assertThat(thread.isDaemon()).isTrue();
    assertThat(AsyncCalls.submit(() -> 42).get()).isEqualTo(42);
  }

  @Test
  void callsOverlap() throws Exception {
    CyclicBarrier allOfThem = new CyclicBarrier(4);
    List<CompletableFuture<Integer>> futures = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      futures.add(AsyncCalls.submit(allOfThem::await));
    }
    for (CompletableFuture<Integer> future : futures) {
      assertThat(future.get()).isBetween(0, 3);
    }
  }

  @Test
  void exceptionsArriveUnchanged() {
    IOException thrown = new IOException("on purpose");
    CompletableFuture<Object> future =
        AsyncCalls.submit(
            () -> {
              throw thrown;
            });
    assertThatThrownBy(future::get).isInstanceOf(ExecutionException.class).hasCause(thrown);
    future
        .whenComplete((result, failure) -> assertThat(failure).isSameAs(thrown))
        .exceptionally(failure -> null)
        .join();
  }

  @Test
  void handlesReturnedByCancelledCallsAreClosed() throws Exception {
    int before = Values.releases();
    Database db = new Database(Values.allocate(8), Values.RELEASE);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch cancelled = new CountDownLatch(1);
    CompletableFuture<Database> future =
        AsyncCalls.submit(
            () -> {
              begun.countDown();
              cancelled.await();
              return db;
            });
    begun.await();
    assertThat(future.cancel(true)).isTrue();
    cancelled.countDown();
    while (Values.releases() == before) {
      Thread.onSpinWait();
    }
    assertThat(db.isClosed()).isTrue();
    assertThat(future).isCancelled();
  }

  @Test
  void aCallThatIsCancelledBeforeItBeginsNeverDoes() throws Exception {
    CountDownLatch free = new CountDownLatch(1);
    List<CompletableFuture<Object>> busy = new ArrayList<>();
    for (int i = 0; i < AsyncCalls.threads(null); i++) {
      busy.add(
          AsyncCalls.submit(
              () -> {
                free.await();
                return null;
              }));
    }
    AtomicBoolean began = new AtomicBoolean();
    CompletableFuture<Object> waiting =
        AsyncCalls.submit(
            () -> {
              began.set(true);
              return null;
            });
    CompletableFuture<Object> behind = AsyncCalls.submit(() -> null);
    waiting.cancel(false);
    free.countDown();
    behind.get();
    for (CompletableFuture<Object> one : busy) {
      one.get();
    }
    assertThat(began).isFalse();
  }

  @Test
  void handlesReturnedToTheCallerStayOpen() throws Exception {
    Database db = new Database(Values.allocate(8), Values.RELEASE);
    assertThat(AsyncCalls.submit(() -> db).get().isClosed()).isFalse();
    db.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "many", "99999999999"})
  void invalidPoolSizesAreRefused(String property) {
    assertThatThrownBy(() -> AsyncCalls.threads(property))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("-Dekkogen.async.threads=" + property + ": a whole number");
  }

  @Test
  void thePoolHasAtLeastFourThreadsUnlessToldOtherwise() {
    assertThat(AsyncCalls.threads(null)).isGreaterThanOrEqualTo(4);
    assertThat(AsyncCalls.threads("1")).isEqualTo(1);
  }

  @Test
  void aCallHoldsItsHandlesFromWhenItIsMade() throws Exception {
    int before = Values.releases();
    Database db = new Database(Values.allocate(8), Values.RELEASE);
    CountDownLatch closed = new CountDownLatch(1);
    CompletableFuture<Long> future =
        AsyncCalls.submit(
            () -> {
              closed.await();
              long address = NativeHandle.acquire(db, "exec: db");
              NativeHandle.release(db, address);
              return address;
            },
            db,
            null,
            new NativeHandle[] {db, null});
    db.close();
    assertThatThrownBy(() -> NativeHandle.acquire(db, "exec: db"))
        .isInstanceOf(ClosedException.class);
    assertThat(Values.releases()).isEqualTo(before);
    closed.countDown();

    assertThat(future.get()).isNotZero();
    assertThat(Values.releases()).isEqualTo(before + 1);
  }

  @Test
  void aCallThatThePoolRefusesHoldsNothing() {
    int before = Values.releases();
    Database db = new Database(Values.allocate(8), Values.RELEASE);
    List<Runnable> queued = new ArrayList<>();
    AtomicBoolean began = new AtomicBoolean();
    assertThatThrownBy(
            () ->
                AsyncCalls.submitTo(
                    task -> {
                      queued.add(task);
                      throw new OutOfMemoryError("unable to create native thread");
                    },
                    () -> began.getAndSet(true),
                    db))
        .isInstanceOf(OutOfMemoryError.class);
    db.close();
    assertThat(Values.releases()).isEqualTo(before + 1);

    queued.forEach(Runnable::run);
    assertThat(began).isFalse();
    assertThat(Values.releases()).isEqualTo(before + 1);
  }

  @Test
  void theErrorCodeIsTheCallsOwn() {
    CapturedError.set(7); // left by an earlier call on this thread
    assertThat(AsyncCalls.submitTo(Runnable::run, () -> null).lastError()).isZero();
    NativeFuture<Object> failed =
        AsyncCalls.submitTo(
            Runnable::run,
            () -> {
              CapturedError.set(8);
              throw new IOException();
            });
    assertThat(failed.lastError()).isEqualTo(8);
  }

  @Test
  void aCallOfAClosedHandleSaysSoItself() {
    Database db = new Database(Values.allocate(8), Values.RELEASE);
    db.close();
    CompletableFuture<Long> future =
        AsyncCalls.submit(() -> NativeHandle.acquire(db, "exec: db"), db);
    assertThatThrownBy(future::get)
        .cause()
        .isInstanceOf(ClosedException.class)
        .hasMessageStartingWith("exec: db is closed");
  }

  @Test
  void aCallWithoutAResultIsCompletedWithNull() throws Exception {
    int[] calls = {0};
    assertThat(AsyncCalls.run(() -> calls[0]++).get()).isNull();
    assertThat(calls[0]).isEqualTo(1);
  }
}

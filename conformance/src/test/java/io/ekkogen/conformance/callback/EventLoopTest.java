package io.ekkogen.conformance.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.conformance.Await;
import io.ekkogen.conformance.Rules;
import io.ekkogen.conformance.loop.EventLoops;
import io.ekkogen.conformance.loop.Loop;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A native event loop, which calls back on its own thread. */
@Rules({"F-142", "F-144"})
@Timeout(60)
class EventLoopTest {
  private final EventLoops lib = EventLoops.load();

  @RegisterExtension
  private final UncaughtExceptionCollector handler = new UncaughtExceptionCollector();

  private final List<Throwable> uncaught = handler.thrown();

  @Test
  void answersArrive() {
    try (Loop loop = lib.start()) {
      assertThat(lib.ask(loop, value -> value * 2, 21)).isEqualTo(42);
      lib.askLater(loop, value -> value * 3, 5);
    }
    assertThat(lib.answer()).isEqualTo(15);
  }

  @Test
  void stoppingWaitsForWhatWasPosted() {
    List<Integer> done = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch stopping = new CountDownLatch(1);
    try (Loop loop = lib.start()) {
      for (int i = 0; i < 5; i++) {
        lib.post(
            loop,
            value -> {
              await(stopping);
              LockSupport.parkNanos(2_000_000); // so that others are queued when the loop is closed
              done.add(value);
            },
            i);
      }
      stopping.countDown();
    }
    assertThat(done).containsExactly(0, 1, 2, 3, 4);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aTaskMayPostTheNext() {
    List<Integer> done = Collections.synchronizedList(new ArrayList<>());
    try (Loop loop = lib.start()) {
      lib.post(
          loop,
          value -> {
            done.add(value);
            lib.post(loop, done::add, value + 1);
          },
          1);
      Await.until(() -> done.size() == 2);
    }
    assertThat(done).containsExactly(1, 2);
  }

  @Test
  void exceptionsGoToTheUncaughtHandlerAndTheLoopContinues() {
    RuntimeException thrown = new RuntimeException("in the loop");
    try (Loop loop = lib.start()) {
      lib.post(
          loop,
          value -> {
            throw thrown;
          },
          1);
      int zero =
          lib.ask(
              loop,
              value -> {
                throw thrown;
              },
              1);
      assertThat(zero).isZero();
      assertThat(lib.ask(loop, value -> value, 7)).isEqualTo(7);
    }
    assertThat(uncaught).containsExactly(thrown, thrown);
  }

  @Test
  void aCallFromTheLoopThrowsThere() {
    RuntimeException thrown = new RuntimeException("nested");
    List<Throwable> caught = Collections.synchronizedList(new ArrayList<>());
    try (Loop loop = lib.start();
        Loop other = lib.start()) {
      int result =
          lib.ask(
              loop,
              value ->
                  lib.ask(
                      other,
                      it -> {
                        caught.add(thrown);
                        throw thrown;
                      },
                      value),
              3);
      assertThat(result).as("what the other's thread threw is not this one's").isZero();
    }
    assertThat(caught).containsExactly(thrown);
    assertThat(uncaught).containsExactly(thrown);
  }

  /** Native code that calls back for that long ignores results. */
  @Test
  @Rules("F-210")
  void aLoopThatIsNotMarkedGoesOnAfterASecond() {
    RuntimeException thrown = new RuntimeException("in the loop");
    List<Integer> turns = new ArrayList<>();
    int result =
        lib.runUnmarked(
            turn -> {
              turns.add(turn);
              if (turn == 0) {
                throw thrown;
              }
              if (turn == 4) {
                lib.quit();
              }
              return turn;
            },
            3);
    assertThat(turns).containsExactly(0, 3, 4);
    assertThat(result).isEqualTo(7);
    assertThat(uncaught).containsExactly(thrown);
  }

  /** JNA attaches a thread for each call, {@code java.lang.foreign} permanently, as a daemon. */
  @Test
  void aThreadIsOneObjectOverJavaLangForeign() {
    Set<Thread> threads = Collections.synchronizedSet(new HashSet<>());
    try (Loop loop = lib.start()) {
      for (int i = 0; i < 5; i++) {
        lib.post(loop, value -> threads.add(Thread.currentThread()), i);
      }
    }
    boolean isForeign = "ffm".equals(System.getProperty("ekkogen.linker"));
    assertThat(threads).hasSize(isForeign ? 1 : 5).doesNotContain(Thread.currentThread());
    assertThat(threads).allMatch(thread -> thread.isDaemon() == isForeign);
  }
}

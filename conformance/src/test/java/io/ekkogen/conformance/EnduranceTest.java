package io.ekkogen.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.conformance.callbacks.Callbacks;
import io.ekkogen.conformance.callbacks.Spot;
import io.ekkogen.conformance.scalars.Scalars;
import io.ekkogen.conformance.strings.Strings;
import io.ekkogen.conformance.structs.Pair;
import io.ekkogen.conformance.structs.Structs;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/**
 * Many calls, during which memory stays flat. {@code -Dekkogen.endurance=1} makes it long: 10^8
 * calls, 10^6 callbacks, 10,000 virtual threads (before Java 21, as many tasks of a pool).
 * Otherwise it is a hundredth of that.
 */
class EnduranceTest {
  private static final int SHARE = Integer.getInteger("ekkogen.endurance", 100);

  /**
   * In kilobytes. In a long run, one byte for each call, or 64 for each callback, would be too
   * many; in a short one Java's own heap still grows.
   */
  private static final long LIMIT = (SHARE == 1 ? 64 : 256) * 1024;

  /**
   * After how many callbacks garbage is collected. {@code java.lang.foreign} frees stubs when it
   * is; some 300,000 fill the code cache, which makes the JVM collect nothing.
   */
  private static final int COLLECTED = 50_000;

  private final Scalars scalars = Scalars.load();
  private final Strings strings = Strings.load();
  private final Structs structs = Structs.load();
  private final Callbacks callbacks = Callbacks.load();

  @Test
  void calls() {
    endure("calls", 100_000_000, 10, this::call);
  }

  @Test
  void callbacks() {
    endure("callbacks", 1_000_000, 4, this::callBack);
  }

  @Test
  void threads() {
    endure("threads", 10_000, 1, this::useThreads);
  }

  /** A part of the work first, so that what is compiled and cached for good is there. */
  private static void endure(String what, int full, int part, IntConsumer work) {
    int count = full / SHARE;
    work.accept(count / part);
    long begin = System.nanoTime();
    ResidentMemory.expectFlat(LIMIT, () -> work.accept(count));
    long nanos = System.nanoTime() - begin;
    System.out.printf("%,d %s: %d ms, %d ns each%n", count, what, nanos / 1_000_000, nanos / count);
  }

  /** Most with numbers, and one in ten each with a string, a structure, and one by value. */
  private void call(int count) {
    Pair pair = new Pair(1, 2);
    long sum = 0;
    for (int i = 0; i < count; i++) {
      sum +=
          switch (i % 10) {
            case 3 -> strings.byteLength("five.");
            case 5 -> (int) structs.pairSum(pair) + 2;
            case 7 -> (int) structs.pairSwap(new Pair.ByValue(pair)).x + 3;
            default -> scalars.echoInt(5);
          };
    }
    assertThat(sum).isEqualTo(5L * count);
  }

  /** By turns with a number, a text and structures; each callback is an object of its own. */
  private void callBack(int count) {
    Spot spot = new Spot();
    spot.x = 3;
    long sum = 0;
    for (int i = 0; i < count; i++) {
      if (i % COLLECTED == COLLECTED - 1) {
        System.gc();
      }
      boolean captured = i >= 0;
      sum +=
          switch (i % 4) {
            case 0 -> callbacks.callInt(value -> captured ? value : 0, 3);
            case 1 -> callbacks.callString(text -> captured ? text : "", "two").length();
            case 2 -> (int) callbacks.callSpotAt(at -> captured ? at : null, spot).x;
            default ->
                (int)
                    callbacks.callSpot(value -> captured ? value : null, new Spot.ByValue(spot)).x;
          };
    }
    assertThat(sum).isEqualTo(3L * count);
  }

  /** Each thread does all of it. */
  private void useThreads(int count) {
    List<Future<?>> threads = new ArrayList<>();
    ExecutorService executor = executor();
    try {
      for (int i = 0; i < count; i++) {
        threads.add(
            executor.submit(
                () -> {
                  call(100);
                  callBack(20);
                }));
      }
      for (Future<?> thread : threads) {
        thread.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    } finally {
      executor.shutdown();
    }
  }

  /** Virtual threads, one for each task, where there are any; these tests are compiled for 17. */
  private static ExecutorService executor() {
    if (Runtime.version().feature() < 21) {
      return Executors.newFixedThreadPool(64);
    }
    try {
      return (ExecutorService)
          Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}

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
  /**
   * The limit of growth in kilobytes. In a long run it detects a leak of one byte for each call, or
   * 64 for each callback; in a short one Java's heap still grows.
   */
  private static final long LIMIT = (Endurance.SHARE == 1 ? 64 : 256) * 1024;

  /**
   * The number of callbacks between collections, in which {@code java.lang.foreign} frees stubs.
   * About 300,000 stubs fill the code cache, which does not trigger a collection.
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

  /** Does a part of the work first, so that all code is compiled and caches are filled. */
  private static void endure(String what, int full, int part, IntConsumer work) {
    int count = full / Endurance.SHARE;
    work.accept(count / part);
    long begin = System.nanoTime();
    ResidentMemory.expectFlat(LIMIT, () -> work.accept(count));
    long nanos = System.nanoTime() - begin;
    System.out.printf("%,d %s: %d ms, %d ns each%n", count, what, nanos / 1_000_000, nanos / count);
  }

  /**
   * Makes calls: most with numbers, and one in ten each with a string, a structure, and a structure
   * by value.
   */
  private void call(int count) {
    Pair pair = new Pair(1, 2);
    long sum = 0;
    for (int i = 0; i < count; i++) {
      sum +=
          switch (i % 10) {
            case 3 -> strings.byteLength("five.");
            case 5 -> (int) structs.pairSum(pair) + 2;
            case 7 -> (int) structs.pairSwap(new Pair.ByValue(pair)).getX() + 3;
            default -> scalars.echoInt(5);
          };
    }
    assertThat(sum).isEqualTo(5L * count);
  }

  /** Makes callbacks with a number, a text and structures in turn; each is a new object. */
  private void callBack(int count) {
    Spot spot = new Spot();
    spot.setX(3);
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
            case 2 -> (int) callbacks.callSpotAt(at -> captured ? at : null, spot).getX();
            default ->
                (int)
                    callbacks
                        .callSpot(value -> captured ? value : null, new Spot.ByValue(spot))
                        .getX();
          };
    }
    assertThat(sum).isEqualTo(3L * count);
  }

  /** Makes all kinds of calls on many threads. */
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

  /** Virtual threads if available, by reflection, because these tests are compiled for Java 17. */
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

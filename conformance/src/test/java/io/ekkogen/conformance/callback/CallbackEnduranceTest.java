package io.ekkogen.conformance.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.conformance.CollectingThread;
import io.ekkogen.conformance.Endurance;
import io.ekkogen.conformance.ResidentMemory;
import io.ekkogen.conformance.Rules;
import io.ekkogen.conformance.callbacks.Callbacks;
import io.ekkogen.conformance.callbacks.Listener;
import io.ekkogen.conformance.callbacks.Namer;
import io.ekkogen.runtime.callback.CallbackRegistration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * Many callbacks, many calls, and collections all the while. {@code -Dekkogen.endurance=1} makes it
 * long: a million callbacks and ten million calls; otherwise it is a hundredth of that.
 */
@Rules("F-143")
class CallbackEnduranceTest {
  private final Callbacks lib = Callbacks.load();

  @Test
  void callbacksComeAndGoWithMemoryFlat() {
    int count = 1_000_000 / Endurance.SHARE;
    drop(count / 10);
    long begin = System.nanoTime();
    // A leaked stub or object would take at least 1 KB; Java's heap grows anyway.
    ResidentMemory.expectFlat(500_000, () -> drop(count));
    report(count + " callbacks made and dropped", begin, count);
  }

  private void drop(int count) {
    AtomicLong sum = new AtomicLong();
    for (int i = 0; i < count; i++) {
      int added = i;
      sum.addAndGet(lib.callInt(value -> value + (added & 1), 1));
      if (i % 50_000 == 0) {
        System.gc();
      }
    }
    assertThat(sum.get()).isEqualTo(count + count / 2);
  }

  @Test
  void manyCalls() {
    int count = 10_000_000 / Endurance.SHARE;
    long begin = System.nanoTime();
    assertThat(lib.callTimes(value -> 1, count)).isEqualTo(count);
    report(count + " calls by native code", begin, count);
  }

  @Test
  void retainedCallbacksSurviveCollections() throws Throwable {
    try {
      CollectingThread.during(
          () -> {
            for (int i = 0; i < 200_000 / Endurance.SHARE; i++) {
              retain(i);
            }
          });
    } finally {
      lib.listen(null, null);
      lib.nameBy(null);
    }
  }

  private void retain(int round) {
    Listener listener = (event, user) -> event + round;
    Namer namer = number -> "round " + round;
    try (CallbackRegistration first = CallbackRegistration.of(listener);
        CallbackRegistration second = CallbackRegistration.of(namer)) {
      assertThat(first.isClosed() || second.isClosed()).isFalse();
      lib.listen(listener, null);
      lib.nameBy(namer);
      for (int j = 0; j < 10; j++) {
        assertThat(lib.fire(j)).isEqualTo(j + round);
        assertThat(lib.nameLength(0)).isEqualTo(("round " + round).length());
      }
    }
  }

  private static void report(String what, long begin, int count) {
    long nanos = System.nanoTime() - begin;
    System.out.printf("%s: %d ms, %d ns each%n", what, nanos / 1_000_000, nanos / count);
  }
}

package io.ekkogen.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ekkogen.conformance.background.Background;
import io.ekkogen.conformance.background.Thing;
import io.ekkogen.conformance.errors.Errors;
import io.ekkogen.runtime.LastError;
import io.ekkogen.runtime.NativeException;
import io.ekkogen.runtime.NativeFuture;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Calls on the pool, and handles shared between threads. Every wait is for an event that must
 * occur.
 */
class BackgroundTest {
  private final Background lib = Background.load();

  @AfterEach
  void letGo() {
    lib.letGo();
  }

  private void awaitHolding(int calls) {
    while (lib.holding() != calls) {
      Thread.onSpinWait();
    }
  }

  @Test
  @Rules("F-85")
  void callsOverlap() {
    // None of them returns until all of them run.
    List<NativeFuture<Integer>> calls =
        IntStream.range(0, 4).mapToObj(i -> lib.meetAsync(4)).toList();
    assertThat(calls).allSatisfy(call -> assertThat(call.join()).isEqualTo(4));
    lib.part();
  }

  @Test
  @Rules("F-85")
  void handlesReturnedByCancelledCallsAreClosed() {
    int before = lib.closedThings();
    CompletableFuture<Thing> call = lib.openSlowlyAsync();
    awaitHolding(1);
    assertThat(call.cancel(true)).isTrue();
    assertThatThrownBy(call::join).isInstanceOf(CancellationException.class);
    assertThat(lib.holding()).as("native code is not interrupted").isEqualTo(1);
    lib.letGo();
    while (lib.closedThings() == before) {
      Thread.onSpinWait();
    }
    assertThat(lib.closedThings()).isEqualTo(before + 1);
  }

  @Test
  @Rules("F-202")
  void theErrorCodeBelongsToTheCall() {
    lib.setCode(7);
    List<NativeFuture<Integer>> calls =
        IntStream.range(1, 100).mapToObj(code -> lib.setCodeAsync(code)).toList();
    assertThat(calls)
        .allSatisfy(call -> assertThat(call.join()).isEqualTo(call.lastError()).isPositive());
    assertThat(LastError.get()).as("of the last call on this thread").isEqualTo(7);
    assertThat(lib.meetAsync(1).thenApply(met -> met).join()).isEqualTo(1);
    NativeFuture<Integer> met = lib.meetAsync(1);
    assertThat(met.join()).isEqualTo(1);
    assertThat(met.lastError()).as("not that of the thread's call before").isZero();
    lib.part();
  }

  @Test
  @Rules("F-202")
  void theErrorCodeIsThereBeforeTheFutureCompletes() {
    NativeFuture<Integer> failing = Errors.load().negativeLaterAsync(-1, 13);
    assertThat(failing.handle((result, failure) -> failing.lastError()).join()).isEqualTo(13);
    assertThatThrownBy(failing::join).hasCauseInstanceOf(NativeException.class);
  }

  @Test
  @Rules("F-85")
  void thePoolIsAsLargeAsAsked() throws Exception {
    assertThat(Forked.java("-Dekkogen.async.threads=1", Forked.main(OneThreadMain.class)))
        .isEqualTo("1\n");
  }

  /**
   * Makes many calls on a pool of one thread; the JVM then ends, because the pool has daemon
   * threads.
   */
  static final class OneThreadMain {
    public static void main(String[] args) {
      Background lib = Background.load();
      List<NativeFuture<Void>> calls =
          IntStream.range(0, 20).mapToObj(i -> lib.crowdAsync(1000)).toList();
      calls.forEach(CompletableFuture::join);
      System.out.print(lib.mostAtOnce() + "\n");
    }
  }

  @Test
  @Rules("F-108")
  void closingWaitsForTheCallsThatUseTheHandle() {
    int before = lib.closedThings();
    Thing thing = lib.openThing();
    CompletableFuture<Boolean> call = lib.holdAsync(thing);
    awaitHolding(1);
    thing.close();
    assertThat(thing.isClosed()).isTrue();
    assertThatThrownBy(() -> lib.hold(thing)).isInstanceOf(IllegalStateException.class);
    assertThat(lib.closedThings()).as("a call still uses it").isEqualTo(before);
    lib.letGo();
    assertThat(call.join()).isTrue();
    assertThat(lib.closedThings()).isEqualTo(before + 1);
  }

  @Test
  @Rules({"F-108", "F-109"})
  void theCloseFunctionIsRefusedWhileACallUsesTheHandle() {
    Thing thing = lib.openThing();
    CompletableFuture<Boolean> call = lib.holdAsync(thing);
    awaitHolding(1);
    assertThatThrownBy(() -> lib.closeThing(thing))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closeThing: thing is in use");
    lib.letGo();
    assertThat(call.join()).isTrue();
    thing.close();
  }

  @Test
  @Rules("F-108")
  void concurrentClosesCloseOnce() {
    for (int round = 0; round < 200; round++) {
      int before = lib.closedThings();
      Thing thing = lib.openThing();
      CompletableFuture<?>[] closing =
          IntStream.range(0, 4)
              .mapToObj(i -> CompletableFuture.runAsync(thing::close))
              .toArray(CompletableFuture<?>[]::new);
      CompletableFuture.allOf(closing).join();
      assertThat(lib.closedThings()).isEqualTo(before + 1);
    }
  }

  @Test
  @Rules("F-107")
  void tryWithResourcesCloses() {
    int before = lib.closedThings();
    try (Thing thing = lib.openThing()) {
      assertThat(thing.pointer()).isNotNull();
    }
    assertThat(lib.closedThings()).isEqualTo(before + 1);
  }

  @Test
  @Rules("F-110")
  void aLeakIsLoggedWhereAskedAndNeverClosed() throws Exception {
    assertThat(Forked.java("-Dekkogen.debug.handles=true", Forked.main(LeakMain.class)))
        .contains("Thing@0x")
        .contains(LeakMain.class.getName() + ".leak")
        .endsWith("0 closed\n");
  }

  @Test
  @Rules("F-110")
  void aLeakIsNotLoggedOtherwise() throws Exception {
    assertThat(Forked.java(Forked.main(LeakMain.class))).isEqualTo("0 closed\n");
  }

  /** Loses a handle, and collects garbage until the loss is reported, if it is to be. */
  static final class LeakMain {
    private static final Logger LOG = Logger.getLogger("io.ekkogen.runtime");

    public static void main(String[] args) {
      AtomicBoolean reported = new AtomicBoolean(!Boolean.getBoolean("ekkogen.debug.handles"));
      LOG.setFilter(
          record -> {
            LOG.getParent().getHandlers()[0].publish(record);
            reported.set(true);
            return false;
          });
      Background lib = Background.load();
      leak(lib);
      for (int i = 0; i < 3; i++) {
        Await.collection();
      }
      Await.collectionUntil(reported::get);
      System.out.print(lib.closedThings() + " closed\n");
    }

    static void leak(Background lib) {
      lib.openThing();
    }
  }
}

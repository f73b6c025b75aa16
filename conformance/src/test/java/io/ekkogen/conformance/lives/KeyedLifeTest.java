package io.ekkogen.conformance.lives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.ekkogen.conformance.Await;
import io.ekkogen.conformance.Rules;
import io.ekkogen.runtime.NativeException;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Callbacks that live until another with the same key replaces them. */
@Rules({"F-297", "F-298"})
@ParameterizedClass
@EnumSource(LivesAccess.class)
class KeyedLifeTest {
  private final Lives lib;
  private final Emitter emitter;

  KeyedLifeTest(LivesAccess access) {
    lib = access.lives();
    emitter = lib.emitterOpen();
  }

  @AfterEach
  void close() {
    emitter.close();
  }

  /** Passes a callback that adds, to which nothing else refers. */
  private WeakReference<Visit> hook(String name, int level, int added) {
    Visit visit = value -> value + added;
    lib.setHook(emitter, name, level, visit, Lives.KEPT);
    return new WeakReference<>(visit);
  }

  private int run(String name, int level) {
    return lib.runHook(emitter, name, level, 1);
  }

  private static void expectCollected(WeakReference<?> callback) {
    Await.collectionUntil(() -> callback.get() == null);
  }

  @Test
  void theNextCallWithTheSameKeyEndsIt() {
    try (Emitter other = lib.emitterOpen()) {
      WeakReference<Visit> first = hook("a", 1, 5);
      hook("b", 1, 7);
      hook("a", 2, 9);
      lib.setHook(other, "a", 1, value -> value + 11, Lives.KEPT);
      Await.collection();
      assertThat(run("a", 1)).isEqualTo(6);
      WeakReference<Visit> second = hook(new String("a"), 1, 13);
      expectCollected(first);
      assertThat(List.of(run("a", 1), run("b", 1), run("a", 2))).containsExactly(14, 8, 10);
      assertThat(lib.runHook(other, "a", 1, 1)).isEqualTo(12);
      lib.setHook(emitter, "a", 1, null, Lives.KEPT);
      expectCollected(second);
      assertThat(run("a", 1)).isEqualTo(-1);
    }
  }

  @Test
  void aFunctionOfNativeCodeReplacesIt() {
    WeakReference<Visit> callback = hook("a", 1, 5);
    lib.setHook(emitter, "a", 1, lib.doubler(), Lives.KEPT);
    expectCollected(callback);
    assertThat(lib.runHook(emitter, "a", 1, 4)).isEqualTo(8);
  }

  @Test
  void anotherExportOfTheSameFunctionReplacesIt() {
    WeakReference<Visit> callback = hook("a", -1, 5);
    lib.setOtherHook(emitter, "a", -1, value -> value + 7, Lives.KEPT);
    expectCollected(callback);
    assertThat(run("a", -1)).isEqualTo(8);
  }

  @Test
  void closingAHandleOfTheKeyEndsIt() {
    Emitter closed = lib.emitterOpen();
    WeakReference<Visit> callback = hookOf(closed, 5);
    Await.collection();
    assertThat(lib.runHook(closed, "a", 1, 1)).isEqualTo(6);
    closed.close();
    expectCollected(callback);
    Emitter closedDirectly = lib.emitterOpen();
    WeakReference<Visit> other = hookOf(closedDirectly, 5);
    lib.emitterClose(closedDirectly);
    expectCollected(other);
  }

  private WeakReference<Visit> hookOf(Emitter emitter, int added) {
    Visit visit = value -> value + added;
    lib.setHook(emitter, "a", 1, visit, Lives.KEPT);
    return new WeakReference<>(visit);
  }

  @Test
  void aFailedCallReplacesNothing() {
    hook("a", 1, 5);
    expectCollected(hookInVain(7));
    assertThat(run("a", 1)).isEqualTo(6);
    assertThatExceptionOfType(NativeException.class)
        .isThrownBy(() -> lib.setHook(emitter, "a", 1, null, Lives.FAILED));
    Await.collection();
    assertThat(run("a", 1)).isEqualTo(6);
  }

  private WeakReference<Visit> hookInVain(int added) {
    Visit visit = value -> value + added;
    assertThatExceptionOfType(NativeException.class)
        .isThrownBy(() -> lib.setHook(emitter, "a", 1, visit, Lives.FAILED));
    return new WeakReference<>(visit);
  }

  @Test
  void aCallWhoseCallbackThrowsKeepsBoth() {
    WeakReference<Visit> first = hook("a", 1, 5);
    RuntimeException thrown = new RuntimeException();
    Visit failing =
        value -> {
          if (value == 1) {
            throw thrown;
          }
          return value + 7;
        };
    WeakReference<Visit> second = new WeakReference<>(failing);
    assertThat(catchThrowable(() -> lib.setHook(emitter, "a", 1, failing, Lives.CALLED_FIRST)))
        .isSameAs(thrown);
    Await.collection();
    assertThat(lib.runHook(emitter, "a", 1, 2)).isEqualTo(9);
    assertThat(first.get()).isNotNull();
    lib.setHook(emitter, "a", 1, null, Lives.KEPT);
    expectCollected(first);
    failing.invoke(2);
    assertThat(second.get()).isNotNull();
  }

  /** The call within the other ends first, and native code keeps the callback of the other. */
  @Test
  void callsThatOverlapKeepBoth() {
    WeakReference<Visit> first = hook("a", 1, 5);
    WeakReference<Visit> outer = hookAround(9);
    Await.collection();
    assertThat(run("a", 1)).isEqualTo(10);
    expectCollected(first);
    lib.setHook(emitter, "a", 1, null, Lives.KEPT);
    expectCollected(outer);
  }

  private WeakReference<Visit> hookAround(int added) {
    boolean[] done = {false};
    Visit visit =
        value -> {
          if (!done[0]) {
            done[0] = true;
            hook("a", 1, 7);
          }
          return value + added;
        };
    lib.setHook(emitter, "a", 1, visit, Lives.CALLED_FIRST);
    return new WeakReference<>(visit);
  }

  @Test
  void itMayRunWhileItIsReplaced() {
    WeakReference<Visit> replacing = hookThatReplacesItself();
    assertThat(run("a", 1)).isEqualTo(6);
    assertThat(run("a", 1)).isEqualTo(8);
    expectCollected(replacing);
  }

  private WeakReference<Visit> hookThatReplacesItself() {
    Visit visit =
        value -> {
          if (value == 1) {
            hook("a", 1, 7);
            Await.collection();
          }
          return value + 5;
        };
    lib.setHook(emitter, "a", 1, visit, Lives.KEPT);
    return new WeakReference<>(visit);
  }

  /** Native code keeps the callback of either thread. */
  @Test
  void threadsMayReplaceItAtOnce() {
    hook("a", 1, 3);
    for (int i = 0; i < 20; i++) {
      CompletableFuture<?>[] both = {
        CompletableFuture.runAsync(() -> hook("a", 1, 5)),
        CompletableFuture.runAsync(() -> hook("a", 1, 7))
      };
      CompletableFuture.allOf(both).join();
      Await.collection();
      assertThat(run("a", 1)).isIn(6, 8);
    }
  }

  @Test
  void withoutKeyEveryCallReplacesIt() {
    Visit first = value -> value + 5;
    WeakReference<Visit> collected = fallback(3);
    lib.setFallback(first);
    expectCollected(collected);
    Await.collection();
    assertThat(lib.runFallback(1)).isEqualTo(6);
    assertThat(lib.setFallback(null)).isSameAs(first);
    assertThat(lib.setFallback(null)).isNull();
  }

  private WeakReference<Visit> fallback(int added) {
    Visit visit = value -> value + added;
    lib.setFallback(visit);
    return new WeakReference<>(visit);
  }

  @Test
  void backgroundCallsReplaceIt() {
    WeakReference<Visit> first = hook("a", 1, 5);
    lib.setHookAsync(emitter, "a", 1, value -> value + 7, Lives.KEPT).join();
    expectCollected(first);
    assertThat(run("a", 1)).isEqualTo(8);
  }
}

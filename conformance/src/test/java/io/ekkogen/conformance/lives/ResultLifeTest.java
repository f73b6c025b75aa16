package io.ekkogen.conformance.lives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.ekkogen.conformance.Await;
import io.ekkogen.conformance.Rules;
import io.ekkogen.runtime.NativeException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Callbacks that live until the handle is closed that the function returns. */
@Rules("F-299")
@ParameterizedClass
@EnumSource(LivesAccess.class)
class ResultLifeTest {
  private final Lives lib;
  private Emitter emitter;

  ResultLifeTest(LivesAccess access) {
    lib = access.lives();
  }

  /** Passes a callback that adds, to which nothing else refers. */
  private WeakReference<Visit> open(int added) {
    Visit visit = value -> value + added;
    emitter = lib.emitterOpenWith(visit, Lives.KEPT);
    return new WeakReference<>(visit);
  }

  private static void expectCollected(WeakReference<?> callback) {
    Await.collectionUntil(() -> callback.get() == null);
  }

  @Test
  void itLivesUntilTheResultIsClosed() {
    WeakReference<Visit> callback = open(5);
    Await.collection();
    assertThat(lib.emitterFire(emitter, 1)).isEqualTo(6);
    emitter.close();
    expectCollected(callback);
  }

  @Test
  void aDirectCallOfTheCloseFunctionEndsIt() {
    WeakReference<Visit> callback = open(5);
    Await.collection();
    assertThat(lib.emitterClose(emitter)).isEqualTo(4);
    expectCollected(callback);
  }

  @Test
  void aCallThatReturnsNothingEndsIt() {
    expectCollected(openInVain(5));
    expectCollected(tryInVain(5));
  }

  private WeakReference<Visit> openInVain(int added) {
    Visit visit = value -> value + added;
    assertThatExceptionOfType(NativeException.class)
        .isThrownBy(() -> lib.emitterOpenWith(visit, Lives.FAILED));
    return new WeakReference<>(visit);
  }

  private WeakReference<Visit> tryInVain(int added) {
    Visit visit = value -> value + added;
    assertThat(lib.emitterTryWith(visit, Lives.FAILED)).isNull();
    return new WeakReference<>(visit);
  }

  /** The result cannot be returned, and closing it calls the callback. */
  @Test
  void aCallWhoseCallbackThrowsEndsItOnceTheResultIsClosed() {
    List<Integer> values = new ArrayList<>();
    expectCollected(openWithFailing(values, new RuntimeException()));
    assertThat(values).containsExactly(1, -1);
  }

  private WeakReference<Visit> openWithFailing(List<Integer> values, RuntimeException thrown) {
    Visit visit =
        value -> {
          values.add(value);
          if (value == 1) {
            throw thrown;
          }
          return 0;
        };
    assertThat(catchThrowable(() -> lib.emitterOpenWith(visit, Lives.CALLED_FIRST)))
        .isSameAs(thrown);
    return new WeakReference<>(visit);
  }

  @Test
  void functionsOfNativeCodeAndNullNeedNone() {
    try (Emitter doubling = lib.emitterOpenWith(lib.doubler(), Lives.KEPT);
        Emitter silent = lib.emitterTryWithAsync(null, Lives.KEPT).join()) {
      assertThat(lib.emitterFire(doubling, 4)).isEqualTo(8);
      assertThat(lib.emitterFire(silent, 4)).isZero();
    }
  }
}

package io.ekkogen.conformance.lives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.ekkogen.conformance.Await;
import io.ekkogen.conformance.Rules;
import io.ekkogen.runtime.NativeException;
import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Callbacks that live until a handle is closed. */
@Rules("F-296")
@ParameterizedClass
@EnumSource(LivesAccess.class)
class HandleLifeTest {
  private final Lives lib;

  HandleLifeTest(LivesAccess access) {
    lib = access.lives();
  }

  /** Passes a callback that adds, to which nothing else refers. */
  private WeakReference<Visit> listen(Emitter emitter, int added) {
    Visit visit = value -> value + added;
    lib.emitterListen(emitter, visit, Lives.KEPT);
    return new WeakReference<>(visit);
  }

  private static void expectCollected(WeakReference<?> callback) {
    Await.collectionUntil(() -> callback.get() == null);
  }

  @Test
  void itLivesUntilTheHandleIsClosed() {
    Emitter emitter = lib.emitterOpen();
    Emitter other = lib.emitterOpen();
    int[] last = new int[1];
    WeakReference<Visit> first = listen(emitter, 5);
    WeakReference<Visit> second = listen(emitter, 7);
    lib.emitterListen(emitter, value -> last[0] = value, Lives.KEPT);
    WeakReference<Visit> ofOther = listen(other, 9);
    Await.collection();
    assertThat(lib.emitterFire(emitter, 1)).isEqualTo(6 + 8 + 1);
    emitter.close();
    assertThat(last[0]).as("while it closes").isEqualTo(-1);
    expectCollected(first);
    expectCollected(second);
    assertThat(lib.emitterFire(other, 1)).isEqualTo(10);
    other.close();
    expectCollected(ofOther);
  }

  @Test
  void aDirectCallOfTheCloseFunctionEndsIt() {
    Emitter emitter = lib.emitterOpen();
    WeakReference<Visit> callback = listen(emitter, 5);
    Await.collection();
    assertThat(lib.emitterClose(emitter)).isEqualTo(4);
    expectCollected(callback);
    assertThat(emitter.isClosed()).isTrue();
  }

  @Test
  void aCloseFunctionWhoseCallbackThrowsEndsIt() {
    Emitter emitter = lib.emitterOpen();
    RuntimeException thrown = new RuntimeException();
    WeakReference<Visit> callback = listen(emitter, 5);
    lib.emitterListen(
        emitter,
        value -> {
          throw thrown;
        },
        Lives.KEPT);
    assertThat(catchThrowable(() -> lib.emitterClose(emitter))).isSameAs(thrown);
    expectCollected(callback);
  }

  @Test
  void aFailedCallEndsIt() {
    try (Emitter emitter = lib.emitterOpen()) {
      expectCollected(listenInVain(emitter, 5));
      assertThat(lib.emitterFire(emitter, 1)).isZero();
    }
  }

  private WeakReference<Visit> listenInVain(Emitter emitter, int added) {
    Visit visit = value -> value + added;
    assertThatExceptionOfType(NativeException.class)
        .isThrownBy(() -> lib.emitterListen(emitter, visit, Lives.FAILED));
    return new WeakReference<>(visit);
  }
}

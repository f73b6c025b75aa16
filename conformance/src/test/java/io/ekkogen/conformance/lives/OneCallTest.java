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

/** Callbacks that live until native code has called them. */
@Rules("F-295")
@ParameterizedClass
@EnumSource(LivesAccess.class)
class OneCallTest {
  private final Lives lib;

  OneCallTest(LivesAccess access) {
    lib = access.lives();
  }

  /** Passes a callback that adds, to which nothing else refers. */
  private WeakReference<Visit> ask(int slot, int added, int outcome) {
    Visit visit = value -> value + added;
    lib.ask(slot, visit, outcome);
    return new WeakReference<>(visit);
  }

  private static void expectCollected(WeakReference<?> callback) {
    Await.collectionUntil(() -> callback.get() == null);
  }

  @Test
  void itLivesUntilItIsCalled() {
    WeakReference<Visit> callback = ask(0, 5, Lives.KEPT);
    Await.collection();
    assertThat(lib.answer(0, 1)).isEqualTo(6);
    expectCollected(callback);
  }

  @Test
  void otherCallsOfTheObjectDoNotCount() {
    WeakReference<Visit> callback = askTwice(5);
    Await.collection();
    assertThat(lib.answer(0, 1)).isEqualTo(6);
    Await.collection();
    assertThat(lib.answer(1, 1)).isEqualTo(6);
    expectCollected(callback);
  }

  private WeakReference<Visit> askTwice(int added) {
    Visit visit = value -> value + added;
    lib.ask(0, visit, Lives.KEPT);
    lib.ask(1, visit, Lives.KEPT);
    for (int i = 0; i < 3; i++) {
      assertThat(lib.visitWith(visit, i)).isEqualTo(i + added);
    }
    return new WeakReference<>(visit);
  }

  @Test
  void itMayBeCalledDuringTheCallOrOnAnotherThread() {
    expectCollected(ask(0, 5, Lives.CALLED_FIRST));
    WeakReference<Visit> callback = ask(0, 5, Lives.KEPT);
    lib.answerElsewhere(0);
    expectCollected(callback);
  }

  @Test
  void aFailedCallEndsIt() {
    assertThatExceptionOfType(NativeException.class)
        .isThrownBy(() -> lib.ask(0, null, Lives.FAILED));
    expectCollected(askInVain(5, Lives.FAILED));
    expectCollected(askInVain(-5, Lives.CALLED_FIRST));
  }

  private WeakReference<Visit> askInVain(int added, int outcome) {
    Visit visit = value -> value + added;
    assertThatExceptionOfType(NativeException.class).isThrownBy(() -> lib.ask(0, visit, outcome));
    return new WeakReference<>(visit);
  }

  @Test
  void aCallThatGetsZeroCounts() {
    WeakReference<Visit> callback = ask(0, 5, Lives.KEPT);
    RuntimeException thrown = new RuntimeException();
    assertThat(
            catchThrowable(
                () ->
                    lib.answerAfter(
                        value -> {
                          throw thrown;
                        },
                        0,
                        1)))
        .isSameAs(thrown);
    expectCollected(callback);
  }

  @Test
  void whatNeedsNoLifeHasNone() {
    lib.ask(0, null, Lives.KEPT);
    assertThat(lib.answer(0, 4)).isEqualTo(-1);
    lib.ask(0, lib.doubler(), Lives.KEPT);
    assertThat(lib.answer(0, 4)).isEqualTo(8);
  }
}

package io.ekkogen.conformance.lives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.ekkogen.conformance.Await;
import io.ekkogen.conformance.Rules;
import io.ekkogen.runtime.NativeException;
import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Callbacks that live until native code calls a destroy notify. */
@Rules({"F-292", "F-293", "F-294"})
@ParameterizedClass
@EnumSource(LivesAccess.class)
class DestroyedCallbackTest {
  private final Lives lib;

  DestroyedCallbackTest(LivesAccess access) {
    lib = access.lives();
  }

  @AfterEach
  void empty() {
    for (int slot = 0; slot < 3; slot++) {
      lib.removeSlot(slot);
    }
  }

  /** Installs a callback that adds, to which nothing else refers. */
  private WeakReference<Visit> install(int slot, int added, int outcome) {
    Visit visit = value -> value + added;
    try {
      lib.install(slot, visit, outcome);
    } catch (NativeException failed) {
      assertThat(outcome).isNotEqualTo(Lives.KEPT);
    }
    return new WeakReference<>(visit);
  }

  private static void expectCollected(WeakReference<?> callback) {
    Await.collectionUntil(() -> callback.get() == null);
  }

  @Test
  void itLivesUntilItIsDestroyed() {
    WeakReference<Visit> first = install(0, 5, Lives.KEPT);
    Await.collection();
    assertThat(lib.run(0, 1)).isEqualTo(6);
    WeakReference<Visit> second = install(0, 7, Lives.KEPT);
    expectCollected(first);
    assertThat(lib.run(0, 1)).isEqualTo(8);
    lib.removeSlot(0);
    expectCollected(second);
  }

  @Test
  void eachRegistrationOfOneObjectEndsByItself() {
    WeakReference<Visit> both = installTwice();
    lib.removeSlot(1);
    Await.collection();
    assertThat(lib.run(0, 1)).isEqualTo(4);
    lib.removeSlot(0);
    expectCollected(both);
  }

  private WeakReference<Visit> installTwice() {
    int added = lib.doubler().invoke(1) + 1;
    Visit visit = value -> value + added;
    lib.install(0, visit, Lives.KEPT);
    lib.install(1, visit, Lives.KEPT);
    return new WeakReference<>(visit);
  }

  @Test
  void anyThreadMayDestroyIt() {
    WeakReference<Visit> callback = install(0, 5, Lives.KEPT);
    lib.removeElsewhere(0);
    expectCollected(callback);
  }

  @ParameterizedTest
  @ValueSource(ints = {Lives.FAILED, Lives.FAILED_AND_DESTROYED, Lives.DESTROYED_LATE})
  void aFailedCallEndsIt(int outcome) {
    Visit none = null;
    assertThatExceptionOfType(NativeException.class)
        .isThrownBy(() -> lib.install(0, none, Lives.FAILED));
    expectCollected(install(0, 5, outcome));
    if (outcome == Lives.DESTROYED_LATE) {
      WeakReference<Visit> other = install(0, 5, Lives.KEPT);
      lib.destroyLate();
      Await.collection();
      assertThat(lib.run(0, 1)).as("of " + other.get()).isEqualTo(6);
    }
  }

  @Test
  void itMayBeDestroyedDuringTheCall() {
    expectCollected(install(0, 5, Lives.DESTROYED));
  }

  @Test
  void aCallThatThrowsMayHaveInstalledIt() {
    WeakReference<Visit> before = install(0, 5, Lives.KEPT);
    RuntimeException thrown = new RuntimeException();
    assertThat(catchThrowable(() -> installThrowing(thrown))).isSameAs(thrown);
    expectCollected(before);
    assertThat(lib.run(0, 1)).isEqualTo(2);
  }

  private void installThrowing(RuntimeException thrown) {
    AtomicBoolean done = new AtomicBoolean();
    lib.install(
        0,
        value -> {
          if (!done.getAndSet(true)) {
            throw thrown;
          }
          return 2 * value;
        },
        Lives.CALLED_FIRST);
  }

  @Test
  void whatNeedsNoLifeHasNone() {
    lib.install(0, null, Lives.KEPT);
    assertThat(lib.hasDestroy(0)).isFalse();
    lib.install(0, lib.doubler(), Lives.KEPT);
    assertThat(lib.hasDestroy(0)).isFalse();
    assertThat(lib.run(0, 4)).isEqualTo(8);
    install(0, 1, Lives.KEPT);
    assertThat(lib.hasDestroy(0)).isTrue();
  }

  @Test
  void callbacksOfOneCallShareALife() {
    WeakReference<Visit> first = installBoth(5);
    Await.collection();
    assertThat(lib.runBoth(1)).isEqualTo(606);
    WeakReference<Visit> second = installBoth(6);
    expectCollected(first);
    Await.collection();
    assertThat(lib.runBoth(1)).isEqualTo(707);
    lib.installBoth(null, null);
    expectCollected(second);
  }

  private WeakReference<Visit> installBoth(int added) {
    Visit one = value -> value + added;
    lib.installBoth(one, value -> value + added);
    return new WeakReference<>(one);
  }

  @Test
  void backgroundCallsKeepItToo() {
    WeakReference<Visit> callback = installLater(5);
    Await.collection();
    assertThat(lib.run(0, 1)).isEqualTo(6);
    lib.removeSlot(0);
    expectCollected(callback);
  }

  private WeakReference<Visit> installLater(int added) {
    Visit visit = value -> value + added;
    lib.installAsync(0, visit, Lives.KEPT).join();
    return new WeakReference<>(visit);
  }

  @Test
  void noInterfaceHasTheDestroyNotify() {
    assertThatExceptionOfType(ClassNotFoundException.class)
        .isThrownBy(() -> Class.forName(Lives.class.getPackageName() + ".Destroy"));
  }
}

package io.ekkogen.conformance.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.jna.Pointer;
import io.ekkogen.conformance.Await;
import io.ekkogen.conformance.Rules;
import io.ekkogen.conformance.callbacks.Binary;
import io.ekkogen.conformance.callbacks.Callbacks;
import io.ekkogen.conformance.callbacks.Listener;
import io.ekkogen.runtime.callback.CallbackRegistration;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Lifetimes of callbacks. */
@Rules({"F-29", "F-143", "F-212"})
@ParameterizedClass
@EnumSource(AccessPath.class)
class CallbackLifetimeTest {
  @RegisterExtension private final RuntimeLog log = new RuntimeLog();
  private final Callbacks lib;

  CallbackLifetimeTest(AccessPath access) {
    lib = access.callbacks();
  }

  @Test
  void oneStubForEachObject() {
    Listener listener = (event, user) -> event;
    AtomicInteger captured = new AtomicInteger();
    Listener other = (event, user) -> captured.get();
    lib.listen(listener, null);
    assertThat(lib.fire(3)).isEqualTo(3);
    lib.listen(other, null);
    assertThat(lib.fire(3)).isZero();
    Binary binary = Integer::sum;
    Binary same = lib.same(binary);
    assertThat(lib.same(same)).isSameAs(binary);
    lib.listen(null, null);
  }

  @Test
  void aRegisteredCallbackIsKept() {
    CallbackRegistration registration = listen(5);
    Await.collection();
    assertThat(lib.fire(1)).isEqualTo(6);
    registration.close();
    registration.close();
    assertThat(registration.isClosed()).isTrue();
    assertThat(lib.fire(1)).as("logged, and zero").isZero();
    assertThat(lib.fireOnThread(1, 2)).as("each call").isZero();
    assertThat(log.lines())
        .containsExactly(
            "Native code called a Listener whose registration is closed; it got zero",
            "Native code called a Listener whose registration is closed; it got zero",
            "Native code called a Listener whose registration is closed; it got zero");
    lib.listen(null, null);
    assertThatNullPointerException().isThrownBy(() -> CallbackRegistration.of(null));
  }

  private CallbackRegistration listen(int added) {
    Listener listener = (event, user) -> event + added;
    lib.listen(listener, null);
    return CallbackRegistration.of(listener);
  }

  @Test
  void oneThatIsGoneIsReportedAndGivesZero() {
    WeakReference<Object> gone = listenAndForget(5);
    Await.collectionUntil(() -> gone.get() == null);
    assertThat(lib.fire(1)).isZero();
    assertThat(log.lines())
        .containsExactly(
            "Native code called a Listener that nothing refers to any more; it got zero. Register"
                + " callbacks that native code keeps: CallbackRegistration.of(callback)");
    lib.listen(null, null);
  }

  private WeakReference<Object> listenAndForget(int added) {
    Listener listener = (event, user) -> event + added;
    lib.listen(listener, null);
    assertThat(lib.fire(1)).isEqualTo(1 + added);
    return new WeakReference<>(listener);
  }

  @Test
  void registeredTwiceEndsWithTheLast() {
    Listener listener = (event, user) -> event;
    CallbackRegistration first = CallbackRegistration.of(listener);
    CallbackRegistration second = CallbackRegistration.of(listener);
    lib.listen(listener, null);
    first.close();
    assertThat(lib.fire(4)).isEqualTo(4);
    second.close();
    assertThat(lib.fire(4)).isZero();
    lib.listen(listener, null);
    assertThat(lib.fire(4)).as("passed anew").isEqualTo(4);
    lib.listen(null, null);
  }

  @Test
  void hooksThatNativeCodeKeepsRunTheLastFirst() {
    List<Long> ran = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      int added = i;
      lib.hookAtExit(user -> ran.add(Pointer.nativeValue(user) + added), new Pointer(10 * i));
    }
    Await.collection();
    assertThat(lib.runExitHooks()).isEqualTo(3);
    assertThat(ran).containsExactly(33L, 22L, 11L);
    assertThat(lib.runExitHooks()).isZero();
  }

  @Test
  void aHookThatThrowsIsTheLastToRun() {
    List<String> ran = new ArrayList<>();
    RuntimeException thrown = new RuntimeException("hook");
    lib.hookAtExit(user -> ran.add("first"), null);
    lib.hookAtExit(
        user -> {
          ran.add("second");
          throw thrown;
        },
        null);
    lib.hookAtExit(user -> ran.add("third"), null);
    assertThat(catchThrowable(lib::runExitHooks)).isSameAs(thrown);
    assertThat(ran).containsExactly("third", "second");
    assertThat(lib.runExitHooks()).as("all were called, one of them without effect").isZero();
  }

  @Test
  void aStubThatRunsIsNotFreedWhileOthersAre() {
    List<CallbackRegistration> own = new ArrayList<>();
    List<CallbackRegistration> kept = new ArrayList<>();
    List<Integer> results = new ArrayList<>();
    Listener listener =
        (event, user) -> {
          own.get(0).close();
          for (int i = 0; i < 3000; i++) {
            registerBinary(i).close();
          }
          System.gc();
          for (int i = 0; i < 3000; i++) {
            kept.add(registerBinary(i));
          }
          results.add(lib.fire(2));
          return 3;
        };
    own.add(CallbackRegistration.of(listener));
    lib.listen(listener, null);
    assertThat(lib.fire(1)).isEqualTo(3);
    assertThat(results).as("not what has its address now").containsExactly(0);
    lib.listen(null, null);
    kept.forEach(CallbackRegistration::close);
  }

  private CallbackRegistration registerBinary(int number) {
    Binary binary = (a, b) -> 1000 + number;
    assertThat(lib.same(binary)).isSameAs(binary);
    return CallbackRegistration.of(binary);
  }

  @Test
  void manyCallbacksComeAndGo() {
    int sum = 0;
    for (int i = 0; i < 20_000; i++) {
      int added = i & 1;
      sum += lib.callInt(value -> value + added, 1);
    }
    assertThat(sum).isEqualTo(30_000);
  }
}

package io.ekkogen.runtime.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class FunctionObjectsTest {
  private final FunctionObjects<Object> objects = new FunctionObjects<>(address -> new Object());

  @Test
  void aFunctionHasOneObject() {
    Object first = objects.at(16);
    assertThat(objects.at(16)).isSameAs(first);
    assertThat(objects.at(32)).isNotSameAs(first);
  }

  @Test
  void whoeverIsFirstGivesTheObjectForAll() {
    List<Object> made = new ArrayList<>();
    AtomicReference<FunctionObjects<Object>> shared = new AtomicReference<>();
    shared.set(
        new FunctionObjects<>(
            address -> {
              Object object = new Object();
              if (made.isEmpty()) {
                made.add(object);
                // Like another thread at the same time.
                made.add(shared.get().at(address));
              }
              return object;
            }));
    assertThat(shared.get().at(16)).isSameAs(made.get(1)).isSameAs(shared.get().at(16));
  }

  @Test
  void unreachableObjectsAreCollectedAndCreatedAgain() {
    WeakReference<Object> lost = new WeakReference<>(objects.at(16));
    while (lost.get() != null) {
      System.gc();
    }
    Object second = objects.at(16);
    assertThat(second).isNotNull();
    assertThat(objects.at(16)).isSameAs(second);
  }
}

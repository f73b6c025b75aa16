package io.ekkogen.runtime.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.stream.LongStream;
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
  void threadsThatAskAtOnceGetOneObject() {
    for (int round = 0; round < 100; round++) {
      long address = 16L * (round + 1);
      assertThat(LongStream.range(0, 64).parallel().mapToObj(i -> objects.at(address)).distinct())
          .hasSize(1);
    }
  }

  @Test
  void whatNobodyRefersToIsCollectedAndMadeAnew() {
    WeakReference<Object> lost = new WeakReference<>(objects.at(16));
    while (lost.get() != null) {
      System.gc();
    }
    Object second = objects.at(16);
    assertThat(second).isNotNull();
    assertThat(objects.at(16)).isSameAs(second);
  }
}

package io.ekkogen.runtime.callback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NativeStubTest {

  @Test
  void scriptsAreToldHowToRegister() {
    assertThat(NativeStub.unreferenced("IntCallback", true))
        .isEqualTo(
            "Native code called an IntCallback that nothing refers to any more; it got zero."
                + " Register callbacks that native code keeps: IntCallback.register(callback)");
    assertThat(NativeStub.unreferenced("Listener", false))
        .startsWith("Native code called a Listener that")
        .endsWith("CallbackRegistration.of(callback)");
  }
}

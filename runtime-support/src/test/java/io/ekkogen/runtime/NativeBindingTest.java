package io.ekkogen.runtime;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ekkogen.runtime.platform.Platform;
import java.lang.invoke.MethodHandles;
import org.junit.jupiter.api.Test;

class NativeBindingTest {
  private final NativeBinding library =
      NativeBinding.of(MethodHandles.lookup(), "mathlib", NativeBinding.API_LEVEL);

  @Test
  void whatAnArtifactDependsOnIsOpenedBeforeIt() {
    String os = Platform.current().os().key();
    library.artifact(os, "absent.so").dependsOn(os, "absent-base.so").dependsOn(os, "never.so");

    assertThatThrownBy(library::open)
        .isInstanceOf(UnsatisfiedLinkError.class)
        .hasMessageStartingWith(
            "Failed to load 'absent-base.so', which library 'mathlib' depends on, for ");
  }

  @Test
  void onlyAnArtifactCanDependOnAnything() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> library.artifact("linux", "m.so").dependsOn("linux/x64", "base.so"))
        .withMessageStartingWith("Library 'mathlib' has no artifact for linux/x64");
  }
}

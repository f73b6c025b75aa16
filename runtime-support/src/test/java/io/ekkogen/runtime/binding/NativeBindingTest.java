package io.ekkogen.runtime.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ekkogen.runtime.ApiLevel;
import io.ekkogen.runtime.platform.Platform;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import org.junit.jupiter.api.Test;

class NativeBindingTest {
  private final NativeBinding library =
      NativeBinding.of(MethodHandles.lookup(), "mathlib", ApiLevel.CURRENT);

  @Test
  void dependenciesAreOpenedFirst() {
    String os = Platform.current().os().key();
    library.artifact(os, "absent.so").dependsOn(os, "absent-base.so").dependsOn(os, "never.so");

    assertThatThrownBy(library::open)
        .isInstanceOf(UnsatisfiedLinkError.class)
        .hasMessageStartingWith(
            "Failed to load 'absent-base.so', which library 'mathlib' depends on, for ");
  }

  @Test
  void afterALibraryThatLacksSymbolsAnotherCanBeOpened() throws Throwable {
    NativeBinding binding = FixtureLibrary.binding();
    MethodHandle optional = binding.function("releases", "()I").optional().handle();
    binding.handle("live_allocations", "()I");
    assertThatThrownBy(() -> FixtureLibrary.open(binding, "base"))
        .isInstanceOf(UnsatisfiedLinkError.class)
        .hasMessageEndingWith(": live_allocations");

    FixtureLibrary.open(binding, "values");

    assertThat(binding.has("releases")).isTrue();
    assertThat((int) optional.invokeExact()).isNotNegative();
  }

  @Test
  void onlyAnArtifactCanDependOnAnything() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> library.artifact("linux", "m.so").dependsOn("linux/x64", "base.so"))
        .withMessageStartingWith("Library 'mathlib' has no artifact for linux/x64");
  }
}

package io.ekkogen.runtime.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ekkogen.runtime.ApiLevel;
import io.ekkogen.runtime.loading.RuntimeWarnings;
import io.ekkogen.runtime.platform.Platform;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

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
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no such signals")
  void aLibraryThatNeedsLibjsigIsNamedOnce() {
    try (RuntimeWarnings warnings = new RuntimeWarnings()) {
      FixtureLibrary.open(FixtureLibrary.binding(), "values");
      assertThat(warnings.messages()).isEmpty();

      FixtureLibrary.open(FixtureLibrary.binding().signalChaining(), "values");
      assertThat(warnings.messages()).hasSize(1);
      assertThat(warnings.messages().get(0))
          .startsWith("Library 'fixture' installs signal handlers in place of the JVM's: ")
          .contains(System.getProperty("java.home"), "libjsig");

      FixtureLibrary.open(FixtureLibrary.binding().signalChaining(), "signals");
      assertThat(warnings.messages()).hasSize(2);
      assertThat(warnings.messages().get(1)).contains(" has replaced the JVM's handler of SIGSEGV");
    }
  }

  @Test
  void onlyAnArtifactCanDependOnAnything() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> library.artifact("linux", "m.so").dependsOn("linux/x64", "base.so"))
        .withMessageStartingWith("Library 'mathlib' has no artifact for linux/x64");
  }
}

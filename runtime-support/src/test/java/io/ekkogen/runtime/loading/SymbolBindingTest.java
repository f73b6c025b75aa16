package io.ekkogen.runtime.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Function;
import com.sun.jna.Pointer;
import io.ekkogen.fixtures.NativeFixtures;
import io.ekkogen.runtime.loading.open.LoadedLibrary;
import io.ekkogen.runtime.loading.open.SymbolBinding;
import io.ekkogen.runtime.platform.OperatingSystem;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A library that calls a function which no library has. */
class SymbolBindingTest extends LibrarySearchFixture {
  private static final String MISSING = "undefined symbol: ekkogen_missing_function";

  @BeforeEach
  void libraryInPlace() throws IOException {
    put("app", Files.readAllBytes(NativeFixtures.copyTo(root.resolve("compiled"), "lazy")));
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "other linkers make no such library")
  void aLibraryThatCallsAMissingFunctionIsNotOpened() throws IOException {
    assertThat(failure(new Artifact(FILE)))
        .contains(MISSING + " (name the library that exports it in \"dependsOn\"");
    assertThatThrownBy(() -> LibraryLoader.open(app.resolve(FILE).toString()))
        .isInstanceOf(UnsatisfiedLinkError.class)
        .hasMessageEndingWith("': " + MISSING);
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "other linkers make no such library")
  void aDependencyThatCallsAMissingFunctionIsNotOpened() throws IOException {
    put("lib", mathlib);
    properties.put("ekkogen.library.mathlib", root.resolve("lib").resolve(FILE).toString());

    assertThat(failure(new Artifact(FILE).dependingOn(new Artifact(app.resolve(FILE).toString()))))
        .contains(MISSING);
  }

  @Test
  void lazilyTheFunctionsThatAreThereCanBeCalled() throws IOException {
    LoadedLibrary library = load(new Artifact(FILE).resolvedLazily());

    Pointer answer = new Pointer(library.symbol("lazy_answer"));
    assertThat(Function.getFunction(answer).invokeInt(new Object[0])).isEqualTo(42);
  }

  @Test
  void openFlagsMakeSymbolsGlobal() {
    assertThat(SymbolBinding.NOW.openFlags(OperatingSystem.LINUX)).hasValue(0x102);
    assertThat(SymbolBinding.LAZY.openFlags(OperatingSystem.FREEBSD)).hasValue(0x101);
    assertThat(SymbolBinding.NOW.openFlags(OperatingSystem.DARWIN)).hasValue(0xa);
    assertThat(SymbolBinding.NOW.openFlags(OperatingSystem.WINDOWS)).isEmpty();
  }
}

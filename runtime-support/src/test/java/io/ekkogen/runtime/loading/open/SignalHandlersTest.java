package io.ekkogen.runtime.loading.open;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Function;
import com.sun.jna.Pointer;
import io.ekkogen.fixtures.NativeFixtures;
import io.ekkogen.runtime.loading.LibraryLoader;
import io.ekkogen.runtime.loading.RuntimeWarnings;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no such signals")
class SignalHandlersTest {
  @TempDir Path directory;

  private final RuntimeWarnings warnings = new RuntimeWarnings();

  @AfterEach
  void ignore() {
    warnings.close();
  }

  @Test
  void aLibraryThatReplacesTheHandlerOfTheJvmIsNamedOnce() {
    String file = NativeFixtures.copyTo(directory, "signals").toString();

    LoadedLibrary library = LibraryLoader.open(file);
    LibraryLoader.open(file);

    assertThat(warnings.messages()).hasSize(1);
    assertThat(warnings.messages().get(0))
        .startsWith(file + " has replaced the JVM's handler of SIGSEGV: ")
        .contains("libjsig");
    Pointer answer = new Pointer(library.symbol("signals_answer"));
    assertThat(Function.getFunction(answer).invokeInt(new Object[0])).isEqualTo(42);
  }

  @Test
  void otherLibrariesAreNotMentioned() {
    LibraryLoader.open(NativeFixtures.copyTo(directory, "mathlib").toString());

    assertThat(warnings.messages()).isEmpty();
  }
}

package io.ekkogen.runtime.js;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.runtime.js.module.NativeModule;
import io.ekkogen.runtime.js.module.NativeModuleFinder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The libraries {@code native:chained…} ask for signal chaining, others do not. */
class SignalChainingTest {
  private static final String RESTART = "restart";

  @TempDir Path temp;
  private final List<String> events = new ArrayList<>();
  private ScriptFolder scripts;

  private final class Finder implements NativeModuleFinder {
    @Override
    public Optional<NativeModule> find(String name, Path directory) {
      return Optional.of(
          new NativeModule(
              name,
              List.of(),
              name.startsWith("chained"),
              "(function () { return {}; })",
              () -> events.add(name)));
    }

    @Override
    public String describePlaces(String name, Path directory) {
      return "nowhere";
    }
  }

  @BeforeEach
  void folder() throws IOException {
    scripts =
        new ScriptFolder(temp)
            .with(
                builder ->
                    builder
                        .grantAllNative()
                        .grantFfi(true)
                        .modules(new Finder())
                        .signalChaining(() -> events.add(RESTART)));
  }

  private List<String> eventsOf(String name, String text) {
    events.clear();
    assertThat(scripts.file(name, text).run(name).status()).isZero();
    return List.copyOf(events);
  }

  @Test
  void aLibraryThatAsksIsNotLoadedBeforeTheRestart() {
    assertThat(
            eventsOf("a.mjs", "import 'native:plain'; import 'std:ffi'; import 'native:chained';"))
        .containsExactly(RESTART, "plain", "chained");
    assertThat(eventsOf("a.mjs", "await null; await import('native:chained');"))
        .containsExactly(RESTART, "chained");
    assertThat(eventsOf("a.cjs", "require('native:chained'); require('native:chained');"))
        .containsExactly(RESTART, "chained");
  }

  @Test
  void othersDoNotRestart() {
    assertThat(eventsOf("a.mjs", "import 'native:plain';")).containsExactly("plain");
  }

  @Test
  void aScriptThatHasDoneSomethingIsNotRestarted() {
    for (String visible :
        List.of(
            "console.log('x')",
            "console.error('x')",
            "process.stdout.write('x')",
            "process.stderr.write(new Uint8Array(1))",
            "require('std:ffi')")) {
      assertThat(eventsOf("a.cjs", visible + "; require('native:chained');"))
          .as(visible)
          .containsExactly("chained");
    }
    assertThat(eventsOf("a.cjs", "require('native:plain'); require('native:chained');"))
        .containsExactly("plain", "chained");
  }
}

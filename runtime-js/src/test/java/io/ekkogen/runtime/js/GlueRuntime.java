package io.ekkogen.runtime.js;

import io.ekkogen.runtime.js.module.NativeModule;
import io.ekkogen.runtime.js.module.NativeModuleFinder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Passes the object {@code rt} of glue to test scripts. */
abstract class GlueRuntime {
  private static final String GLUE = "(function (host, rt) { return { host, rt }; })";

  static final String PRELUDE =
      """
      import { host, rt } from 'native:glue';
      const thrown = (call) => {
        try { return call(); } catch (e) { return `${e.name} ${e.code}: ${e.message}`; }
      };
      """;

  private record Finder(GlueHost host) implements NativeModuleFinder {
    @Override
    public Optional<NativeModule> find(String name, Path directory) {
      return Optional.of(new NativeModule(name, List.of("host", "rt"), false, GLUE, () -> host));
    }

    @Override
    public String describePlaces(String name, Path directory) {
      return "nowhere";
    }
  }

  @TempDir Path temp;
  final GlueHost host = new GlueHost();
  ScriptFolder scripts;

  @BeforeEach
  void folder() throws IOException {
    scripts =
        new ScriptFolder(temp).with(builder -> builder.grantAllNative().modules(new Finder(host)));
  }

  String output(String script) {
    return scripts.output("main.mjs", PRELUDE + script);
  }
}

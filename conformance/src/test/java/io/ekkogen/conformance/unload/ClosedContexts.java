package io.ekkogen.conformance.unload;

import io.ekkogen.cli.run.MappingModuleFinder;
import io.ekkogen.fixtures.NativeFixtures;
import io.ekkogen.runtime.js.EkkoContext;
import io.ekkogen.runtime.js.module.NativeModule;
import io.ekkogen.runtime.js.module.NativeModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Opens and closes contexts over separate class loaders, and prints how many loaders are left. The
 * engine refers softly to classes, so the JVM must be set to clear soft references.
 */
final class ClosedContexts {
  private static final int COUNT = 6;
  private static final String MAPPING = "reloaded.ekko.json";

  private static final String SCRIPT =
      """
      import lib, { Binary, Labelled } from 'native:reloaded';
      const check = (holds) => { if (!holds) throw new Error('the binding does not work'); };
      lib.resetItems();
      check(lib.visit((item) => { item.name = 'visited'; }) === 'visited');
      check(lib.sumItems(() => [new Labelled({ name: 'one', id: 1 }), { name: 'second' }]) === 601);
      const registered = Binary.register((a, b) => a - b);
      lib.hook = registered;
      check(lib.runHook(3, 1) === 2);
      registered.close();
      lib.keepAll([(a, b) => a * b], 1);
      check(lib.applyKept(2, 3) === 600);
      lib.gateOpen(1).close();
      check(await lib.sumIntsAsync((count) => new Int32Array(count), 3) === 0);
      """;

  private ClosedContexts() {}

  public static void main(String[] arguments) throws Exception {
    Loaders loaders = Loaders.used(COUNT, ClosedContexts::runGenerated);
    Path directory = Files.createTempDirectory("ekkogen-unload");
    Files.copy(Path.of("src/main/ekkogen", MAPPING), directory.resolve(MAPPING));
    NativeFixtures.copyTo(directory, "exchange");
    runCompiled(directory, loaders);
    runCompiled(directory, loaders);
    loaders.collect();
    // The polyglot library releases a dead engine when the next one is created.
    EkkoContext.builder().build().close();
    System.out.println("alive: " + loaders.alive());
  }

  private static void runGenerated(FreshLoader loader) {
    run(EkkoContext.builder().classLoader(loader));
  }

  /** Runs a script like {@code ekkogen run}. */
  private static void runCompiled(Path directory, Loaders loaders) {
    NativeModuleFinder finder = new MappingModuleFinder();
    run(
        EkkoContext.builder()
            .workingDirectory(directory)
            .modules(
                new NativeModuleFinder() {
                  @Override
                  public Optional<NativeModule> find(String name, Path near) {
                    return finder.find(name, near).map(module -> watched(module, loaders));
                  }

                  @Override
                  public String describePlaces(String name, Path near) {
                    return finder.describePlaces(name, near);
                  }
                }));
  }

  private static NativeModule watched(NativeModule module, Loaders loaders) {
    return new NativeModule(
        module.name(),
        module.exports(),
        module.signalChaining(),
        module.glue(),
        () -> {
          Object host = module.host().get();
          loaders.add(host.getClass().getClassLoader());
          return host;
        });
  }

  private static void run(EkkoContext.Builder builder) {
    try (EkkoContext context = builder.grantNative("reloaded").build()) {
      context.evalModule(SCRIPT);
    }
  }
}

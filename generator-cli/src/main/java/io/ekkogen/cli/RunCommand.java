package io.ekkogen.cli;

import io.ekkogen.cli.run.MappingModuleFinder;
import io.ekkogen.runtime.js.EkkoContext;
import io.ekkogen.runtime.loading.CacheDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ekkogen run}: hosts a script that may import {@code native:} modules and std:ffi. */
@Command(
    name = "run",
    description = "Run a script; a mapping beside it is enough to import native:NAME.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  private static final String ENGINE_CACHE = "polyglot.engine.userResourceCache";

  @Parameters(index = "0", paramLabel = "SCRIPT", description = "An ES module or CommonJS script.")
  private Path script;

  @Parameters(index = "1..*", paramLabel = "ARGS", description = "Handed to the script.")
  private List<String> arguments = List.of();

  /** The script's own exit status, or 1 when it failed. */
  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(script)) {
      throw new NoSuchFileException(script.toString());
    }
    chooseEngineCache();
    try (EkkoContext context =
        EkkoContext.builder()
            .modules(new MappingModuleFinder())
            .grantAllNative()
            .grantFfi(true)
            .arguments(arguments)
            .build()) {
      return context.run(script);
    }
  }

  /** The engine unpacks a library, by default below a home directory that need not be writable. */
  private static void chooseEngineCache() {
    if (System.getProperty(ENGINE_CACHE) == null) {
      CacheDirectory.named("engine")
          .ifPresent(directory -> System.setProperty(ENGINE_CACHE, directory.toString()));
    }
  }
}

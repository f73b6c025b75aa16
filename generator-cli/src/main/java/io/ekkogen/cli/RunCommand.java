package io.ekkogen.cli;

import io.ekkogen.cli.run.MappingModuleFinder;
import io.ekkogen.cli.run.SignalForwarding;
import io.ekkogen.runtime.js.EkkoContext;
import io.ekkogen.runtime.loading.cache.CacheDirectory;
import java.io.IOException;
import java.nio.file.AccessMode;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The command {@code ekkogen run}: runs a script that may import {@code native:} modules and
 * std:ffi.
 */
@Command(
    name = "run",
    description = "Run a script; a mapping next to it is enough to import native:NAME.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  private static final String ENGINE_CACHE = "polyglot.engine.userResourceCache";

  @Spec private CommandSpec spec;

  @Option(
      names = "--root",
      paramLabel = "DIR",
      description =
          "Adds a folder from which scripts may import; can be repeated. They may always import from"
              + " the nearest folder above the script with a package.json, or else from the script's.")
  private List<Path> roots = List.of();

  @Parameters(index = "0", paramLabel = "SCRIPT", description = "An ES module or CommonJS script.")
  private Path script;

  @Parameters(index = "1..*", paramLabel = "ARGS", description = "Arguments for the script.")
  private List<String> arguments = List.of();

  /** Returns the script's exit status, or 1 if it failed. */
  @Override
  public Integer call() throws IOException {
    requireScript();
    requireRoots();
    chooseEngineCache();
    try (EkkoContext context =
        EkkoContext.builder()
            .modules(new MappingModuleFinder())
            .grantAllNative()
            .grantFfi(true)
            .moduleRoot(roots.toArray(Path[]::new))
            .arguments(arguments)
            .environment(System.getenv())
            .build()) {
      SignalForwarding.to(context);
      return context.run(script);
    }
  }

  private void requireScript() throws IOException {
    script.getFileSystem().provider().checkAccess(script, AccessMode.READ);
    if (!Files.isRegularFile(script)) {
      String reason = Files.isDirectory(script) ? "is a directory" : "is not a regular file";
      throw new FileSystemException(script.toString(), null, reason);
    }
    if (script.toString().endsWith(".ekko.json")) {
      throw new ParameterException(
          spec.commandLine(),
          script + " is a mapping, not a script; for bindings type: ekkogen generate " + script);
    }
  }

  private void requireRoots() throws IOException {
    for (Path root : roots) {
      root.getFileSystem().provider().checkAccess(root, AccessMode.READ);
      if (!Files.isDirectory(root)) {
        throw new FileSystemException(root.toString(), null, "is not a directory");
      }
    }
  }

  /**
   * Sets the engine's cache, into which it unpacks a library: the default is in the home directory,
   * which may not be writable.
   */
  private static void chooseEngineCache() {
    if (System.getProperty(ENGINE_CACHE) == null) {
      CacheDirectory.named("engine")
          .ifPresent(directory -> System.setProperty(ENGINE_CACHE, directory.toString()));
    }
  }
}

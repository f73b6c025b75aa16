package io.ekkogen.cli;

import io.ekkogen.cli.run.MappingModuleFinder;
import io.ekkogen.cli.run.SignalChainingRestart;
import io.ekkogen.cli.run.SignalForwarding;
import io.ekkogen.runtime.js.EkkoContext;
import io.ekkogen.runtime.loading.cache.CacheDirectory;
import java.io.IOException;
import java.nio.file.AccessMode;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One run of a script.
 *
 * @param roots further folders from which the script may import
 */
record ScriptRun(Path script, List<String> arguments, List<Path> roots) {
  private static final String ENGINE_CACHE = "polyglot.engine.userResourceCache";

  /** Recognises {@code run SCRIPT ARGS...} without options. */
  static Optional<ScriptRun> ofPlain(String... commandLine) {
    if (commandLine.length < 2
        || !commandLine[0].equals("run")
        || commandLine[1].isEmpty()
        || commandLine[1].startsWith("-")) {
      return Optional.empty();
    }
    Path script = Path.of(commandLine[1]);
    List<String> all = List.of(commandLine);
    return MappingFile.isMapping(commandLine[1])
        ? Optional.empty()
        : Optional.of(new ScriptRun(script, all.subList(2, all.size()), List.of()));
  }

  /** Returns the script's exit status, or 1 if it failed. */
  int run() throws IOException {
    ScriptHost.require("Scripts need");
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
            .terminal(
                LauncherProperties.isOut(),
                LauncherProperties.isErr(),
                LauncherProperties.columns())
            .signalChaining(SignalChainingRestart::attempt)
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
   * Sets the engine's cache, into which it unpacks a library, where the default, in the home
   * directory, cannot be written.
   */
  private static void chooseEngineCache() {
    if (!hasUsableHome() && System.getProperty(ENGINE_CACHE) == null) {
      CacheDirectory.named("engine")
          .ifPresent(directory -> System.setProperty(ENGINE_CACHE, directory.toString()));
    }
  }

  private static boolean hasUsableHome() {
    Path home = Path.of(System.getProperty("user.home"));
    Path caches = home.resolve(".cache");
    return Files.isDirectory(home) && Files.isWritable(Files.exists(caches) ? caches : home);
  }
}

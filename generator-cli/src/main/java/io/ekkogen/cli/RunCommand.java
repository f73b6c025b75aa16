package io.ekkogen.cli;

import java.io.IOException;
import java.nio.file.AccessMode;
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
    if (ScriptRun.isMapping(script.toString())) {
      script.getFileSystem().provider().checkAccess(script, AccessMode.READ);
      throw new ParameterException(
          spec.commandLine(),
          script + " is a mapping, not a script; for bindings type: ekkogen generate " + script);
    }
    return new ScriptRun(script, arguments, roots).run();
  }
}

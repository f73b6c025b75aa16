package io.ekkogen.cli;

import io.ekkogen.cli.run.CompilerRestart;
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

  @Option(
      names = "--compiler",
      description =
          "Runs the script with the Graal compiler, which needs the JDK of its version. Without it,"
              + " scripts are interpreted.")
  private boolean usesCompiler;

  @Option(
      names = "--compiler-path",
      paramLabel = "DIR",
      description =
          "The folder with the jars of the Graal compiler; the default is that of ekkogen's.")
  private Path compilerPath;

  @Parameters(index = "0", paramLabel = "SCRIPT", description = "An ES module or CommonJS script.")
  private Path script;

  @Parameters(index = "1..*", paramLabel = "ARGS", description = "Arguments for the script.")
  private List<String> arguments = List.of();

  /** Returns the script's exit status, or 1 if it failed. */
  @Override
  public Integer call() throws IOException {
    if (MappingFile.isMapping(script.toString())) {
      script.getFileSystem().provider().checkAccess(script, AccessMode.READ);
      throw new ParameterException(
          spec.commandLine(),
          script + " is a mapping, not a script; for bindings type: ekkogen generate " + script);
    }
    if (usesCompiler || compilerPath != null) {
      startWithCompiler();
    }
    return new ScriptRun(script, arguments, roots).run();
  }

  /** Returns only if this process has the compiler, or cannot have it, and then says why. */
  private void startWithCompiler() {
    Path folder = compilerPath == null ? CompilerRestart.ofEngine() : compilerPath;
    new CompilerRestart(folder.toAbsolutePath().normalize())
        .attempt()
        .ifPresent(
            obstacle ->
                spec.commandLine()
                    .getErr()
                    .println("ekkogen: the script runs without the Graal compiler: " + obstacle));
  }
}

package io.ekkogen.cli;

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
  @Parameters(index = "0", paramLabel = "SCRIPT", description = "An ES module or CommonJS script.")
  private Path script;

  @Parameters(index = "1..*", paramLabel = "ARGS", description = "Handed to the script.")
  private List<String> arguments = List.of();

  @Override
  public Integer call() {
    throw new UnsupportedOperationException();
  }
}

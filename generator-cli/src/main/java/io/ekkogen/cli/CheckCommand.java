package io.ekkogen.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * The command {@code ekkogen check}: checks mappings, and whether generated files are up to date.
 */
@Command(
    name = "check",
    description = "Check mappings, and with --against that their generated files are up to date.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @ParentCommand private EkkogenCommand root;
  @Spec private CommandSpec spec;
  @Mixin private MappingOptions mappings;

  @Option(
      names = "--against",
      paramLabel = "DIR",
      description = "Compare the files in this directory with what would be generated there.")
  private Optional<Path> against = Optional.empty();

  @Override
  public Integer call() throws IOException {
    return new CheckRun(mappings.run("check", root.color()), against)
        .run(spec.commandLine().getOut());
  }
}

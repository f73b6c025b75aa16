package io.ekkogen.cli;

import io.ekkogen.cli.GenerateRun.Effect;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The command {@code ekkogen generate}: checks all mappings, then writes their files. */
@Command(
    name = DefaultSubcommand.NAME,
    description = "Generate bindings from mappings (the default command).",
    mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {
  @ParentCommand private EkkogenCommand root;
  @Spec private CommandSpec spec;
  @Mixin private MappingOptions mappings;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description =
          "The output directory; the default is that of the project, or else ./"
              + DefaultSubcommand.DIRECTORY
              + ".")
  private Optional<Path> directory = Optional.empty();

  @ArgGroup private Preview preview = new Preview();

  /** What the command does instead of writing. */
  private static final class Preview {
    @Option(names = "--dry-run", description = "Write nothing; say which files would change.")
    private boolean isDryRun;

    @Option(names = "--diff", description = "Write nothing; print how files would change.")
    private boolean isDiff;

    Effect effect() {
      return isDiff ? Effect.DIFF : isDryRun ? Effect.LIST : Effect.WRITE;
    }
  }

  @Override
  public Integer call() throws IOException {
    MappingRun run = mappings.run(DefaultSubcommand.NAME, root.color());
    return new GenerateRun(run, directory, preview.effect())
        .run(spec.commandLine().getOut(), spec.commandLine().getErr());
  }
}

package io.ekkogen.cli;

import io.ekkogen.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
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

  @Parameters(arity = "1..*", paramLabel = "MAPPING", description = "A file NAME.ekko.json.")
  private List<Path> mappings = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      defaultValue = DefaultSubcommand.DIRECTORY,
      description = "The output directory; the default is ./${DEFAULT-VALUE}.")
  private Path directory;

  @Option(
      names = {"-p", "--package"},
      paramLabel = "NAME",
      description = "The Java package; overrides the mapping's java.package.")
  private Optional<String> javaPackage = Optional.empty();

  @Option(
      names = "--target",
      paramLabel = "TARGET",
      split = ",",
      description =
          "The targets: java, js, ts, or several separated by commas; the default is all. "
              + EkkogenCommand.JS_INCLUDES_JAVA)
  private Set<Target> targets = EnumSet.allOf(Target.class);

  @Override
  public Integer call() throws IOException {
    return new GenerateRun(mappings, directory, javaPackage, targets, root.color())
        .run(spec.commandLine().getOut(), spec.commandLine().getErr());
  }
}

package io.ekkogen.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code ekkogen completion}: completes command lines in shells. */
@Command(
    name = "completion",
    description = {
      "Print a script that completes command lines in bash and zsh.",
      "Add this to .bashrc or .zshrc: source <(ekkogen completion)"
    },
    mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    CommandSpec root = spec.root();
    spec.commandLine().getOut().print(AutoComplete.bash(root.name(), root.commandLine()));
    return ExitCode.OK;
  }
}

package io.ekkogen.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Makes {@code generate} the default subcommand. A mapping with the name of a subcommand can be
 * passed as {@code ./run}.
 */
final class DefaultSubcommand {
  static final String NAME = "generate";

  /** Its output directory by default. */
  static final String DIRECTORY = "generated";

  private DefaultSubcommand() {}

  static String[] insert(CommandSpec spec, String... arguments) {
    int index = 0;
    while (index < arguments.length) {
      OptionSpec option = spec.findOption(nameOf(arguments[index]));
      if (option == null) {
        break;
      }
      if (option.usageHelp() || option.versionHelp()) {
        return arguments;
      }
      boolean valueFollows = option.arity().min() > 0 && arguments[index].indexOf('=') < 0;
      index += valueFollows ? 2 : 1;
    }
    if (index >= arguments.length || spec.subcommands().containsKey(arguments[index])) {
      return arguments;
    }
    List<String> completed = new ArrayList<>(List.of(arguments));
    completed.add(index, NAME);
    return completed.toArray(String[]::new);
  }

  private static String nameOf(String argument) {
    int equals = argument.indexOf('=');
    return equals < 0 ? argument : argument.substring(0, equals);
  }
}

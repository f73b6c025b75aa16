package io.ekkogen.cli;

import io.ekkogen.diagnostic.DidYouMean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Makes {@code generate} the default subcommand, also without arguments. A mapping with the name of
 * a subcommand can be passed as {@code ./run}.
 */
final class DefaultSubcommand {
  static final String NAME = "generate";

  /** Its output directory by default. */
  static final String DIRECTORY = "generated";

  private static final Pattern WORD = Pattern.compile("[A-Za-z-]+");

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
    if (index < arguments.length) {
      if (spec.subcommands().containsKey(arguments[index])) {
        return arguments;
      }
      refuseMistyped(arguments[index], spec);
    }
    List<String> completed = new ArrayList<>(List.of(arguments));
    completed.add(index, NAME);
    return completed.toArray(String[]::new);
  }

  /** Refuses a word that was probably meant to be a subcommand. */
  private static void refuseMistyped(String word, CommandSpec spec) {
    if (!WORD.matcher(word).matches() || Files.exists(Path.of(word))) {
      return;
    }
    Optional<String> meant = DidYouMean.closest(word, spec.subcommands().keySet());
    if (meant.isPresent()) {
      throw new UsageException(
          "ekkogen", "there is no command '%s'; %s".formatted(word, DidYouMean.ask(meant.get())));
    }
  }

  private static String nameOf(String argument) {
    int equals = argument.indexOf('=');
    return equals < 0 ? argument : argument.substring(0, equals);
  }
}

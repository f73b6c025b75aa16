package io.ekkogen.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command {@code ekkogen}: its subcommands and the options that they share. */
@Command(
    name = "ekkogen",
    description = "Typed JNA bindings and JavaScript modules from a native library's mapping.",
    customSynopsis = {
      "ekkogen [generate] MAPPING... [-o DIR] [-p NAME] [--target java,js,ts]",
      "       ekkogen check MAPPING... [--against DIR] [--format human|json|sarif]",
      "       ekkogen run SCRIPT [ARGS...]",
      "       ekkogen types [-o DIR]",
      "       ekkogen layout MAPPING [STRUCT...] [--target OS/ARCH] [--format svg|html|c|json]",
      "       ekkogen init NAME [--from FILE]",
      "       ekkogen explain [CODE]",
      "       ekkogen explain-crash FILE [HS_ERR]",
      "       ekkogen completion",
      "       ekkogen help [COMMAND]"
    },
    subcommands = {
      GenerateCommand.class,
      CheckCommand.class,
      RunCommand.class,
      TypesCommand.class,
      LayoutCommand.class,
      InitCommand.class,
      ExplainCommand.class,
      ExplainCrashCommand.class,
      CompletionCommand.class,
      HelpCommand.class
    },
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    footer = {"", EkkogenCommand.JS_INCLUDES_JAVA},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:internal error, or a script that failed",
      "2:invalid command line",
      "3:invalid mapping; nothing was written",
      "4:generated files are outdated (check --against)",
      "5:a file cannot be read or written, or output was lost"
    })
final class EkkogenCommand {
  static final String JS_INCLUDES_JAVA = "Target js includes the Java that it uses.";

  /** The default of the option. */
  static final boolean STACKTRACE = Boolean.getBoolean("ekkogen.debug");

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      scope = ScopeType.INHERIT,
      description = "Colour diagnostics: auto (the default), always or never.")
  private ColorMode color = ColorMode.AUTO;

  @Option(
      names = "--stacktrace",
      scope = ScopeType.INHERIT,
      description = "Print the stack trace of an internal error.")
  private boolean stacktrace = STACKTRACE;

  /** The parser and runner of this command. */
  CommandLine commandLine(PrintWriter out, PrintWriter err) {
    CommandLine commandLine = new CommandLine(this);
    commandLine
        .setOut(out)
        .setErr(err)
        .setExpandAtFiles(false)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setParameterExceptionHandler(Failures::usageError)
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> Failures.report(command.getErr(), failure, stacktrace));
    // Arguments after the script are the script's.
    commandLine.getSubcommands().get("run").setStopAtPositional(true);
    return commandLine;
  }

  boolean stacktrace() {
    return stacktrace;
  }

  ColorMode color() {
    return color;
  }
}

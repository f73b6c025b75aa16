package io.ekkogen.cli;

import io.ekkogen.cli.report.Reporting;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A command line without unusual options. It starts without the parser of command lines, whose
 * classes the JVM has to load and verify at each start: they are too old for its archive.
 */
interface PlainCommand {

  /** Returns an {@link ExitCode}. */
  int run(PrintWriter out, PrintWriter err) throws IOException;

  /** Recognises {@code run SCRIPT ARGS...} and {@code [generate] MAPPING... [-o DIR] [-p NAME]}. */
  static Optional<PlainCommand> of(String... commandLine) {
    try {
      return ScriptRun.ofPlain(commandLine)
          .<PlainCommand>map(script -> (out, err) -> script.run())
          .or(() -> generate(commandLine).map(it -> it::run));
    } catch (InvalidPathException e) {
      return Optional.empty(); // the parser reports it
    }
  }

  private static Optional<GenerateRun> generate(String... commandLine) {
    List<Path> mappings = new ArrayList<>();
    Optional<String> directory = Optional.empty();
    Optional<String> javaPackage = Optional.empty();
    boolean isNamed = commandLine.length > 0 && commandLine[0].equals(DefaultSubcommand.NAME);
    for (int i = isNamed ? 1 : 0; i < commandLine.length; i++) {
      String argument = commandLine[i];
      boolean hasValue = i + 1 < commandLine.length && !commandLine[i + 1].startsWith("-");
      if (MappingFile.isMapping(argument) && !argument.startsWith("-")) {
        mappings.add(Path.of(argument));
      } else if (argument.equals("-o") && hasValue && directory.isEmpty()) {
        directory = Optional.of(commandLine[++i]);
      } else if (argument.equals("-p") && hasValue && javaPackage.isEmpty()) {
        javaPackage = Optional.of(commandLine[++i]);
      } else {
        return Optional.empty();
      }
    }
    MappingRun run =
        new MappingRun(
            DefaultSubcommand.NAME,
            mappings,
            javaPackage,
            Set.of(),
            ProjectFile.DEFAULT,
            Reporting.DEFAULT);
    return mappings.isEmpty()
        ? Optional.empty()
        : Optional.of(new GenerateRun(run, directory.map(Path::of), GenerateRun.Effect.WRITE));
  }
}

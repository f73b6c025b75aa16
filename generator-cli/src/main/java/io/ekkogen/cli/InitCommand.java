package io.ekkogen.cli;

import io.ekkogen.cli.init.StarterMapping;
import io.ekkogen.runtime.platform.Platform;
import io.ekkogen.symbols.ExportedSymbol;
import io.ekkogen.symbols.LibraryExports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code ekkogen init}: writes a mapping to start with. */
@Command(
    name = "init",
    description =
        "Write NAME.ekko.json to start with; from a library file, with the names that it exports.",
    mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+");

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "NAME", description = "The name of the library, such as mathlib.")
  private String name;

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description = "A library: an ELF, PE or Mach-O file for any platform.")
  private Optional<Path> library = Optional.empty();

  @Option(
      names = {"-d", "--directory"},
      paramLabel = "DIR",
      description = "Where to write it; the default is the working directory.")
  private Path directory = Path.of("");

  @Override
  public Integer call() throws IOException {
    if (!NAME.matcher(name).matches()) {
      throw wrong("'" + name + "' is not a name of a library: letters a-z A-Z, digits, _ and -");
    }
    List<ExportedSymbol> symbols = library.isPresent() ? symbols(library.get()) : List.of();
    StarterMapping mapping =
        library.isPresent()
            ? StarterMapping.of(library.get().getFileName().toString(), symbols)
            : StarterMapping.example(name, Platform.current());
    Path file = directory.resolve(name + ".ekko.json");
    try {
      Files.writeString(
          file, mapping.text(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new IOException("cannot write " + file + ": it exists already", e);
    }
    spec.commandLine().getOut().println(file + mapping.summary());
    return ExitCode.OK;
  }

  private static List<ExportedSymbol> symbols(Path library) throws IOException {
    return LibraryExports.read(Files.readAllBytes(library))
        .orElseThrow(() -> wrong(library + " is not an ELF, PE or Mach-O library, or is damaged"));
  }

  private static UsageException wrong(String message) {
    return new UsageException("ekkogen init", message);
  }
}

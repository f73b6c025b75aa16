package io.ekkogen.cli;

import io.ekkogen.Ekkogen;
import io.ekkogen.cli.layout.LayoutC;
import io.ekkogen.cli.layout.LayoutHtml;
import io.ekkogen.cli.layout.LayoutJson;
import io.ekkogen.cli.layout.LayoutSvg;
import io.ekkogen.cli.layout.LayoutText;
import io.ekkogen.diagnostic.DiagnosticPrinter;
import io.ekkogen.diagnostic.DidYouMean;
import io.ekkogen.diagnostic.PlatformWords;
import io.ekkogen.layout.Layouts;
import io.ekkogen.layout.StructureLayout;
import io.ekkogen.runtime.platform.Platform;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command {@code ekkogen layout}: shows where the fields of structures are. */
@Command(
    name = "layout",
    description = "Show where the fields of structures are, with sizes, offsets and padding.",
    mixinStandardHelpOptions = true)
final class LayoutCommand implements Callable<Integer> {
  private static final String ALL = "all";

  /** The platforms of {@link #ALL}: those whose layouts are checked against compilers. */
  private static final List<Platform> TARGETS =
      Stream.of(
              "linux/x64",
              "linux/x86",
              "linux/arm64",
              "windows/x64",
              "windows/x86",
              "darwin/x64",
              "darwin/arm64")
          .map(key -> Platform.ofKey(key).orElseThrow())
          .toList();

  private static final int MOST_LISTED = 20;

  @ParentCommand private EkkogenCommand root;
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "MAPPING", description = "A file NAME.ekko.json.")
  private Path mapping;

  @Parameters(
      index = "1..*",
      paramLabel = "STRUCT",
      description = "Structures or unions of the mapping; the default is all.")
  private List<String> names = List.of();

  @Option(
      names = "--target",
      paramLabel = "OS/ARCH",
      split = ",",
      converter = TargetConverter.class,
      description =
          "The platforms: linux/x64, windows/x86 and so on, separated by commas; linux, windows or"
              + " darwin for its x64, x86 and arm64, as far as in use; or all of these. The default"
              + " is this machine's.")
  private List<Platforms> targets = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "text (the default); svg or html, to look at; c, assertions for a C compiler; or json.")
  private Format format = Format.TEXT;

  private enum Format {
    TEXT,
    SVG,
    HTML,
    C,
    JSON
  }

  @Override
  public Integer call() throws IOException {
    Layouts layouts = Ekkogen.layouts(MappingFile.read(mapping), platforms());
    PrintWriter err = spec.commandLine().getErr();
    DiagnosticPrinter.print(
        layouts.diagnostics(), (severity, text) -> err.println(root.color().paint(severity, text)));
    if (layouts.hasErrors()) {
      return ExitCode.INVALID_MAPPING;
    }
    List<StructureLayout> chosen = chosen(layouts.structures());
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case TEXT ->
          out.print(
              chosen.isEmpty()
                  ? mapping + " has no structures" + System.lineSeparator()
                  : LayoutText.of(chosen));
      case SVG -> out.print(LayoutSvg.of(chosen));
      case HTML -> out.print(LayoutHtml.of(mapping.getFileName().toString(), chosen));
      case C -> LayoutC.write(chosen, out);
      case JSON -> LayoutJson.write(chosen, out);
    }
    return ExitCode.OK;
  }

  private List<Platform> platforms() {
    Set<Platform> all = new LinkedHashSet<>();
    targets.forEach(it -> all.addAll(it.platforms()));
    return all.isEmpty() ? List.of(Platform.current()) : List.copyOf(all);
  }

  private List<StructureLayout> chosen(List<StructureLayout> all) {
    List<String> known = all.stream().map(StructureLayout::name).distinct().toList();
    for (String name : names) {
      if (!known.contains(name)) {
        throw new ParameterException(
            spec.commandLine(),
            "%s has no structure '%s'; %s"
                .formatted(
                    mapping,
                    name,
                    DidYouMean.hint(name, known)
                        .orElse(known.isEmpty() ? "it has none" : "it has " + list(known))));
      }
    }
    return names.isEmpty()
        ? all
        : all.stream().filter(structure -> names.contains(structure.name())).toList();
  }

  private static String list(List<String> names) {
    return names.size() <= MOST_LISTED
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, MOST_LISTED)) + " and others";
  }

  /** The platforms that one value of the option selects. */
  private record Platforms(List<Platform> platforms) {}

  /** Parses a platform as written in mappings and messages. */
  private static final class TargetConverter implements ITypeConverter<Platforms> {
    @Override
    public Platforms convert(String key) {
      List<Platform> chosen =
          TARGETS.stream()
              .filter(target -> key.equals(ALL) || key.equals(target.os().key()))
              .toList();
      return new Platforms(chosen.isEmpty() ? List.of(platform(key)) : chosen);
    }

    private static Platform platform(String key) {
      return Platform.ofKey(key).orElseThrow(() -> new TypeConversionException(problem(key)));
    }

    private static String problem(String key) {
      List<String> known = new ArrayList<>(Platform.all().stream().map(Platform::key).toList());
      known.add(ALL);
      return "'%s' is not a platform; %s"
          .formatted(
              key,
              DidYouMean.hint(PlatformWords.usual(key), known)
                  .orElse("expected all, or os/arch as in linux/x64"));
    }
  }
}

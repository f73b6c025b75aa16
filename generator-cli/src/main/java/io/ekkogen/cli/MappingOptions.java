package io.ekkogen.cli;

import io.ekkogen.Target;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of commands that generate: which mappings, and what is generated from them. */
final class MappingOptions {
  @Parameters(
      arity = "0..*",
      paramLabel = "MAPPING",
      description =
          "A file NAME.ekko.json, a directory with such files, or - for standard input; the default"
              + " is those of the project.")
  private List<Path> mappings = List.of();

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
  private Set<Target> targets = EnumSet.noneOf(Target.class);

  @Option(
      names = "--project",
      paramLabel = "FILE",
      description =
          "The settings of the project: mappings, package, output, targets, noNotes. The default is"
              + " ./ekkogen.json, if it exists.")
  private Path project = ProjectFile.DEFAULT;

  @Mixin private ReportOptions report;

  MappingRun run(String command, ColorMode color) {
    return new MappingRun(
        command, mappings, javaPackage, targets, project, report.reporting(color));
  }
}

package io.ekkogen.cli;

import io.ekkogen.Ekkogen;
import io.ekkogen.Generation;
import io.ekkogen.GenerationRequest;
import io.ekkogen.MappingSource;
import io.ekkogen.Project;
import io.ekkogen.Target;
import io.ekkogen.cli.report.DiagnosticReport;
import io.ekkogen.cli.report.Reporting;
import io.ekkogen.diagnostic.Diagnostic;
import io.ekkogen.diagnostic.Severity;
import io.ekkogen.output.FileSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Generates the files of mappings in memory, and reports what is wrong with them. What is empty
 * here is as the project says.
 *
 * @param command the name of the subcommand, for messages
 * @param arguments files, directories with mappings, and {@code -} for standard input
 */
record MappingRun(
    String command,
    List<Path> arguments,
    Optional<String> javaPackage,
    Set<Target> targets,
    Path projectFile,
    Reporting reporting) {

  /**
   * What is generated.
   *
   * @param byMapping the result of each mapping
   * @param files the files of all
   * @param output where the project wants them
   * @param errors the number of errors
   */
  record Result(
      Map<Path, Generation> byMapping, FileSet files, Optional<Path> output, long errors) {}

  /** Generates all, and reports all diagnostics. */
  Result generate(DiagnosticReport report) throws IOException {
    ProjectFile project = ProjectFile.read(projectFile);
    Reporting asked = reporting.without(project.settings().silenced());
    List<Diagnostic> ofProject =
        project.reading().map(Project.Reading::diagnostics).orElse(List.of());
    report.diagnostics(asked.chosen(ofProject));
    Map<Path, Generation> byMapping = new LinkedHashMap<>();
    FileSet files = new FileSet();
    long errors = errors(ofProject);
    if (errors == 0) {
      for (Path mapping : mappings(project)) {
        MappingSource source = MappingFile.read(mapping);
        byMapping.put(mapping, Ekkogen.generate(request(source, project.settings())));
      }
    }
    for (Map.Entry<Path, Generation> entry : byMapping.entrySet()) {
      report.diagnostics(asked.chosen(entry.getValue().diagnostics()));
      errors += errors(entry.getValue().diagnostics());
      for (String conflict : files.add(entry.getKey(), entry.getValue().files())) {
        report.problem(
            entry.getKey(), conflict + "; give them packages or directories of their own");
        errors++;
      }
    }
    return new Result(byMapping, files, project.output(), errors);
  }

  UsageException wrong(String message) {
    return new UsageException("ekkogen " + command, message);
  }

  private Set<Path> mappings(ProjectFile project) throws IOException {
    List<Path> named = arguments.isEmpty() ? project.mappings() : arguments;
    if (named.isEmpty()) {
      throw wrong("Missing MAPPING, and there is no " + projectFile);
    }
    Set<Path> mappings = new LinkedHashSet<>();
    Set<Path> seen = new HashSet<>();
    for (Path argument : named) {
      for (Path mapping : MappingFile.named(argument)) {
        if (!seen.add(mapping.toAbsolutePath().normalize())) {
          throw wrong(mapping + " is given twice");
        }
        mappings.add(mapping);
      }
    }
    return mappings;
  }

  private GenerationRequest request(MappingSource source, Project project) {
    Set<Target> chosen = targets.isEmpty() ? project.targets() : targets;
    try {
      return new GenerationRequest(
          source,
          javaPackage.or(project::javaPackage),
          chosen.isEmpty() ? EnumSet.allOf(Target.class) : chosen);
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    }
  }

  private static long errors(List<Diagnostic> diagnostics) {
    return diagnostics.stream().filter(it -> it.severity() == Severity.ERROR).count();
  }
}

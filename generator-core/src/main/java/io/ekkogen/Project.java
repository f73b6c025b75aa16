package io.ekkogen;

import static io.ekkogen.diagnostic.DiagnosticCode.BAD_SETTING;

import io.ekkogen.diagnostic.Diagnostic;
import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.diagnostic.Severity;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.ProjectSettings;
import io.ekkogen.mapping.read.ProjectReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The settings of a project, which {@code ekkogen.json} holds. A setting that is not there is
 * empty.
 *
 * @param mappings files and directories of mappings, relative to the file
 * @param javaPackage the package of the generated Java
 * @param output the output directory, relative to the file
 * @param targets the kinds of output
 * @param silenced codes of notes that are not printed
 */
public record Project(
    List<String> mappings,
    Optional<String> javaPackage,
    Optional<String> output,
    Set<Target> targets,
    Set<DiagnosticCode> silenced) {
  /** The file's name. */
  public static final String FILE = "ekkogen.json";

  /** Settings, which are valid only if there is no error, and the problems of their file. */
  public record Reading(Project project, List<Diagnostic> diagnostics) {
    /** Whether there is an error. */
    public boolean hasErrors() {
      return diagnostics.stream().anyMatch(it -> it.severity() == Severity.ERROR);
    }
  }

  /** A project without settings. */
  public static Project empty() {
    return new Project(List.of(), Optional.empty(), Optional.empty(), Set.of(), Set.of());
  }

  /** Reads the settings of a file. */
  public static Reading read(MappingSource file) {
    Diagnostics diagnostics = new Diagnostics(new String(file.content(), StandardCharsets.UTF_8));
    Project project =
        ProjectReader.read(file.fileName(), file.content(), diagnostics)
            .map(settings -> of(settings, diagnostics))
            .orElse(empty());
    return new Reading(project, diagnostics.inTextOrder());
  }

  private static Project of(ProjectSettings settings, Diagnostics diagnostics) {
    Set<Target> targets = EnumSet.noneOf(Target.class);
    for (Located<String> name : settings.targets()) {
      Optional<Target> target =
          Stream.of(Target.values()).filter(it -> it.toString().equals(name.value())).findFirst();
      target.ifPresent(targets::add);
      if (target.isEmpty()) {
        refuse(name, "is not a target", "java, js or ts", diagnostics);
      }
    }
    Set<DiagnosticCode> silenced = EnumSet.noneOf(DiagnosticCode.class);
    for (Located<String> id : settings.silenced()) {
      Optional<DiagnosticCode> note = DiagnosticCode.ofNote(id.value());
      note.ifPresent(silenced::add);
      if (note.isEmpty()) {
        refuse(id, "is not the code of a note", "such as EKKO1303", diagnostics);
      }
    }
    return new Project(
        settings.mappings().stream().map(Located::value).toList(),
        settings.javaPackage().map(Located::value),
        settings.output().map(Located::value),
        targets,
        silenced);
  }

  private static void refuse(
      Located<String> value, String problem, String expected, Diagnostics diagnostics) {
    diagnostics.report(
        BAD_SETTING, value.location(), Quoted.of(value.value()) + " " + problem, expected);
  }
}

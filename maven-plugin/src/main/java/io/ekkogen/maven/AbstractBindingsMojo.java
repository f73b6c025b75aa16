package io.ekkogen.maven;

import io.ekkogen.Ekkogen;
import io.ekkogen.Generation;
import io.ekkogen.GenerationRequest;
import io.ekkogen.Target;
import io.ekkogen.output.FileSet;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** The base of the goals about generated files: how these are generated, and where they go. */
abstract class AbstractBindingsMojo extends AbstractMappingsMojo {
  /** The directory for generated Java. */
  @Parameter(
      property = "ekkogen.outputDirectory",
      defaultValue = "${project.build.directory}/generated-sources/ekkogen")
  private File outputDirectory;

  /** The directory for manifests, glue and scripts. */
  @Parameter(
      property = "ekkogen.resourcesDirectory",
      defaultValue = "${project.build.directory}/generated-resources/ekkogen")
  private File resourcesDirectory;

  /** The package of the generated Java; the default is each mapping's own. */
  @Parameter(property = "ekkogen.package")
  private String javaPackage;

  /** The targets: java, js, ts; the default is all. */
  @Parameter(property = "ekkogen.targets")
  private List<String> targets = List.of();

  @Override
  final void execute(List<Path> mappings) throws IOException, MojoFailureException {
    execute(
        generate(mappings), new OutputRoots(outputDirectory.toPath(), resourcesDirectory.toPath()));
  }

  /** Performs the goal with the generated files of all mappings, which have no errors. */
  abstract void execute(FileSet files, OutputRoots roots) throws IOException, MojoFailureException;

  private FileSet generate(List<Path> mappings) throws IOException, MojoFailureException {
    List<String> errors = new ArrayList<>();
    FileSet files = new FileSet();
    for (Path mapping : mappings) {
      Generation generation = Ekkogen.generate(request(mapping));
      report(generation.diagnostics(), errors);
      errors.addAll(files.add(mapping, generation.files()));
    }
    if (!errors.isEmpty()) {
      throw new MojoFailureException(
          "Mappings with errors; nothing was written\n" + String.join("\n", errors));
    }
    return files;
  }

  private GenerationRequest request(Path mapping) throws IOException, MojoFailureException {
    try {
      return new GenerationRequest(
          read(mapping),
          Optional.ofNullable(javaPackage).filter(name -> !name.isBlank()),
          targets());
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException(e.getMessage());
    }
  }

  private Set<Target> targets() throws MojoFailureException {
    try {
      return Target.named(targets);
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException("<targets>: " + e.getMessage());
    }
  }
}

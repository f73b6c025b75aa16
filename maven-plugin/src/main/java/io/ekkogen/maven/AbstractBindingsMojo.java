package io.ekkogen.maven;

import io.ekkogen.Ekkogen;
import io.ekkogen.Generation;
import io.ekkogen.GenerationRequest;
import io.ekkogen.MappingSource;
import io.ekkogen.Target;
import io.ekkogen.diagnostic.DiagnosticPrinter;
import io.ekkogen.diagnostic.Severity;
import io.ekkogen.output.FileProblem;
import io.ekkogen.output.FileSet;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * The base of the goals: which mappings they use, how these are generated, and into which
 * directories.
 */
abstract class AbstractBindingsMojo extends AbstractMojo {
  /** The directory of mappings. */
  @Parameter(
      property = "ekkogen.sourceDirectory",
      defaultValue = "${project.basedir}/src/main/ekkogen")
  private File sourceDirectory;

  /**
   * Patterns of mappings below the source directory; the default is {@code **}{@code /*.ekko.json}.
   */
  @Parameter private List<String> includes = List.of("**/*.ekko.json");

  /** Patterns of files to exclude. */
  @Parameter private List<String> excludes = List.of();

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

  /** Skips the goal. */
  @Parameter(property = "ekkogen.skip", defaultValue = "false")
  private boolean skip;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Skipped, because ekkogen.skip is set");
      return;
    }
    Executions.requireConfigured(execution, project);
    try {
      execute(generate(), new OutputRoots(outputDirectory.toPath(), resourcesDirectory.toPath()));
    } catch (FileSystemException e) {
      throw new MojoExecutionException(e.getFile() + ": " + FileProblem.reason(e), e);
    } catch (IOException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  final MavenProject project() {
    return project;
  }

  /** The command for another goal with the configuration of this one. */
  final String call(String goal) {
    return Executions.call(goal, execution.getExecutionId());
  }

  /** Performs the goal with the generated files of all mappings, which have no errors. */
  abstract void execute(FileSet files, OutputRoots roots) throws IOException, MojoFailureException;

  private FileSet generate() throws IOException, MojoFailureException {
    List<Path> mappings = new MappingFiles(includes, excludes).below(sourceDirectory.toPath());
    if (mappings.isEmpty()) {
      getLog().info("No mappings in " + sourceDirectory);
    }
    List<String> errors = new ArrayList<>();
    FileSet files = new FileSet();
    for (Path mapping : mappings) {
      Generation generation = Ekkogen.generate(request(mapping));
      DiagnosticPrinter.print(
          generation.diagnostics(), (severity, text) -> report(severity, text, errors));
      errors.addAll(files.add(mapping, generation.files()));
    }
    if (!errors.isEmpty()) {
      throw new MojoFailureException(
          "Mappings with errors; nothing was written\n" + String.join("\n", errors));
    }
    return files;
  }

  private GenerationRequest request(Path mapping) throws IOException, MojoFailureException {
    try (InputStream content = Files.newInputStream(mapping)) {
      return new GenerationRequest(
          MappingSource.read(mapping.toString(), content),
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

  private void report(Severity severity, String text, List<String> errors) {
    switch (severity) {
      case ERROR -> errors.add(text);
      case WARNING -> getLog().warn(text);
      case NOTE -> getLog().info(text);
    }
  }
}

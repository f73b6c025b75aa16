package io.ekkogen.maven;

import io.ekkogen.MappingSource;
import io.ekkogen.diagnostic.Diagnostic;
import io.ekkogen.diagnostic.DiagnosticPrinter;
import io.ekkogen.output.FileProblem;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** The base of the goals: which mappings they use, and what happens when something is wrong. */
abstract class AbstractMappingsMojo extends AbstractMojo {
  private static final String SOURCE_DIRECTORY = "src/main/ekkogen";

  /** The directory of mappings. */
  @Parameter(
      property = "ekkogen.sourceDirectory",
      defaultValue = "${project.basedir}/" + SOURCE_DIRECTORY)
  private File sourceDirectory;

  /**
   * Patterns of mappings below the source directory; the default is {@code **}{@code /*.ekko.json}.
   */
  @Parameter private List<String> includes = List.of("**/*.ekko.json");

  /** Patterns of files to exclude. */
  @Parameter private List<String> excludes = List.of();

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
      List<Path> mappings = mappings();
      if (mappings.isEmpty()) {
        getLog().info("No mappings in " + sourceDirectory);
      }
      execute(mappings);
    } catch (FileSystemException e) {
      throw new MojoExecutionException(e.getFile() + ": " + FileProblem.reason(e), e);
    } catch (IOException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  /** Performs the goal. */
  abstract void execute(List<Path> mappings) throws IOException, MojoFailureException;

  final MavenProject project() {
    return project;
  }

  /** The command for another goal with the configuration of this one. */
  final String call(String goal) {
    return Executions.call(goal, execution.getExecutionId());
  }

  /** Reads a mapping, which diagnostics name by its path. */
  static MappingSource read(Path mapping) throws IOException {
    try (InputStream content = Files.newInputStream(mapping)) {
      return MappingSource.read(mapping.toString(), content);
    }
  }

  /** Prints warnings and notes, and collects errors. */
  final void report(List<Diagnostic> diagnostics, List<String> errors) {
    DiagnosticPrinter.print(
        diagnostics,
        (severity, text) -> {
          switch (severity) {
            case ERROR -> errors.add(text);
            case WARNING -> getLog().warn(text);
            case NOTE -> getLog().info(text);
          }
        });
  }

  private List<Path> mappings() throws IOException, MojoFailureException {
    boolean isDefault = sourceDirectory.equals(new File(project.getBasedir(), SOURCE_DIRECTORY));
    if (!isDefault && !sourceDirectory.isDirectory()) {
      throw new MojoFailureException(
          "<sourceDirectory> is " + sourceDirectory + ", which is not a directory");
    }
    return new MappingFiles(includes, excludes).below(sourceDirectory.toPath());
  }
}

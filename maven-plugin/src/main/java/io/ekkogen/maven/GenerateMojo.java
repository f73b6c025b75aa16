package io.ekkogen.maven;

import io.ekkogen.output.DirectorySink;
import io.ekkogen.output.GeneratedFile;
import java.io.File;
import java.io.IOException;
import java.util.List;
import org.apache.maven.model.Resource;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Generates bindings from the project's mappings and adds them to its sources and resources.
 *
 * <p>Files whose content would stay the same are left alone; what an earlier run generated and this
 * one does not is deleted.
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateMojo extends AbstractBindingsMojo {
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(
      defaultValue = "${project.build.directory}/ekkogen/${mojoExecution.executionId}.lst",
      readonly = true)
  private File record;

  @Override
  void execute(List<GeneratedFile> files, OutputRoots roots) throws IOException {
    RunRecord lastRun = new RunRecord(record.toPath());
    lastRun.deleteOrphans(files, roots);
    for (GeneratedFile.Kind kind : GeneratedFile.Kind.values()) {
      new DirectorySink(roots.of(kind))
          .write(files.stream().filter(file -> file.kind() == kind).toList());
    }
    lastRun.replace(files);
    project.addCompileSourceRoot(roots.sources().toString());
    Resource resources = new Resource();
    resources.setDirectory(roots.resources().toString());
    project.addResource(resources);
  }
}

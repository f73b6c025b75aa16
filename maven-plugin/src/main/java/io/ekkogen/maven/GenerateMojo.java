package io.ekkogen.maven;

import io.ekkogen.output.FileSet;
import io.ekkogen.output.OutputDirectory;
import java.io.IOException;
import org.apache.maven.model.Resource;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Generates bindings from the project's mappings and adds them to its sources and resources.
 *
 * <p>Files whose content has not changed, and files that were not generated, are not touched.
 * Outdated files that an earlier run generated from the same mappings, or from mappings that no
 * longer exist, are deleted. The files {@code .ekkogen} record this: if generated files are under
 * version control, these must be too.
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateMojo extends AbstractBindingsMojo {
  @Override
  void execute(FileSet files, OutputRoots roots) throws IOException {
    roots.forEach(
        files,
        (directory, part) ->
            directory.write(part).removed().forEach(file -> getLog().info("Removed " + file)));
    project().addCompileSourceRoot(roots.sources().toString());
    Resource resources = new Resource();
    resources.setDirectory(roots.resources().toString());
    resources.addExclude(OutputDirectory.RECORD);
    project().addResource(resources);
  }
}

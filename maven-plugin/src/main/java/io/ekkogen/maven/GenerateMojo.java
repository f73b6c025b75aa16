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
 * <p>Files whose content would stay the same are left alone, and so are files that were not
 * generated. What an earlier run generated from the same mappings and this one does not is deleted;
 * so is what came from mappings that are gone. The files {@code .ekkogen} keep the record of that:
 * where generated files are under version control, they belong there too.
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

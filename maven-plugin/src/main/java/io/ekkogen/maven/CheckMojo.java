package io.ekkogen.maven;

import io.ekkogen.output.GeneratedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Fails when the files on disk differ from what the mappings would give now. For projects that keep
 * generated code under version control.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends AbstractBindingsMojo {

  @Override
  void execute(List<GeneratedFile> files, OutputRoots roots)
      throws IOException, MojoFailureException {
    List<String> differences = new ArrayList<>();
    for (GeneratedFile file : files) {
      Path path = roots.locate(file);
      if (!Files.exists(path)) {
        differences.add("missing: " + path);
      } else if (!Files.readString(path).equals(file.content())) {
        differences.add("differs: " + path);
      }
    }
    if (!differences.isEmpty()) {
      throw new MojoFailureException(
          "Generated files are not what their mappings give; run ekkogen:generate\n"
              + String.join("\n", differences));
    }
    getLog().info(files.size() + " generated files are up to date");
  }
}

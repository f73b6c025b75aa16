package io.ekkogen.maven;

import static java.util.stream.Collectors.joining;

import io.ekkogen.output.Difference;
import io.ekkogen.output.FileSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Fails if generated files are outdated: if files on disk differ from those generated from the
 * mappings, except in line breaks, or if files are left for which there is no mapping. For projects
 * that keep generated code under version control.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends AbstractBindingsMojo {

  @Override
  void execute(FileSet files, OutputRoots roots) throws IOException, MojoFailureException {
    List<Difference> differences = new ArrayList<>();
    roots.forEach(files, (directory, part) -> differences.addAll(directory.differences(part)));
    if (!differences.isEmpty()) {
      throw new MojoFailureException(
          "Generated files are outdated; run %s\n%s"
              .formatted(
                  call("generate"),
                  differences.stream().map(Difference::toString).collect(joining("\n"))));
    }
    getLog().info(files.files().size() + " generated files are up to date");
  }
}

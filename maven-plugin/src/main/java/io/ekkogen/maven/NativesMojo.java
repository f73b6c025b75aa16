package io.ekkogen.maven;

import io.ekkogen.Ekkogen;
import io.ekkogen.symbols.LibraryFiles;
import io.ekkogen.symbols.LibraryFiles.LibraryFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Packs native libraries into the jar, where the runtime looks for them, after checking them: each
 * must be for its platform, and export what the mapping needs.
 *
 * <p>A file is taken from {@code <os>-<arch>/} below the native directory, as in {@code
 * src/main/native/linux-x64/libmathlib.so}; the names of os-maven-plugin, {@code linux-x86_64}, are
 * accepted too. Its name is that of the mapping.
 */
@Mojo(name = "natives", defaultPhase = LifecyclePhase.PROCESS_RESOURCES, threadSafe = true)
public final class NativesMojo extends AbstractMappingsMojo {
  /** Where the runtime looks. */
  private static final String FOLDER = "META-INF/native";

  /** The directory with a folder for each platform. */
  @Parameter(
      property = "ekkogen.nativeDirectory",
      defaultValue = "${project.basedir}/src/main/native")
  private File nativeDirectory;

  /** The directory whose content becomes the jar. */
  @Parameter(defaultValue = "${project.build.outputDirectory}", required = true)
  private File classesDirectory;

  /** Whether a platform that a mapping names, and that has no file, is an error. */
  @Parameter(property = "ekkogen.requireNatives", defaultValue = "false")
  private boolean requireNatives;

  @Override
  void execute(List<Path> mappings) throws IOException, MojoFailureException {
    List<String> errors = new ArrayList<>();
    Map<Path, Path> copies = new LinkedHashMap<>();
    for (Path mapping : mappings) {
      LibraryFiles needed = Ekkogen.libraryFiles(read(mapping));
      report(needed.diagnostics(), errors);
      for (LibraryFile file : needed.files()) {
        add(mapping, file, copies, errors);
      }
    }
    if (!errors.isEmpty()) {
      throw new MojoFailureException(
          "Native libraries that do not fit; nothing was packed\n" + String.join("\n", errors));
    }
    for (Map.Entry<Path, Path> copy : copies.entrySet()) {
      copy(copy.getKey(), copy.getValue());
    }
    getLog().info("Native libraries packed: " + copies.size());
  }

  private void add(Path mapping, LibraryFile file, Map<Path, Path> copies, List<String> errors)
      throws IOException {
    if (file.path().startsWith("/")) {
      return; // a file of the machine that it runs on
    }
    Optional<Path> found =
        new NativeDirectory(nativeDirectory.toPath()).find(file.platform(), file.path());
    if (found.isPresent()) {
      NativeFileCheck.problem(file, found.get()).ifPresent(errors::add);
      copies.put(
          found.get(),
          classesDirectory
              .toPath()
              .resolve(FOLDER)
              .resolve(file.platform().folder())
              .resolve(file.path()));
    } else if (file.isNamed()) {
      String message =
          "%s has no %s/%s, which %s names"
              .formatted(nativeDirectory, file.platform().folder(), file.path(), mapping);
      if (requireNatives) {
        errors.add(message);
      } else {
        getLog().info(message);
      }
    }
  }

  /** Copies a file, unless the same is there. */
  private static void copy(Path from, Path to) throws IOException {
    if (!Files.exists(to) || Files.mismatch(from, to) >= 0) {
      Files.createDirectories(to.getParent());
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}

package io.ekkogen.runtime.loading;

import io.ekkogen.runtime.loading.open.LoadedLibrary;
import io.ekkogen.runtime.loading.open.SymbolBinding;
import io.ekkogen.runtime.platform.Host;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Searches for a library and, before it, for its dependencies. */
final class LibrarySearch {
  private final ArtifactSet artifacts;
  private final Class<?> anchor;
  private final Host host;
  private final List<Path> copies = new ArrayList<>();

  LibrarySearch(ArtifactSet artifacts, Class<?> anchor, Host host) {
    this.artifacts = artifacts;
    this.anchor = anchor;
    this.host = host;
  }

  /** The file that the user selected, and the setting that names it. */
  private record Explicit(String setting, String file) {
    String directory() {
      return file.substring(0, file.length() - ArtifactPath.fileName(file).length());
    }
  }

  LoadedLibrary run() {
    Optional<Artifact> artifact = artifacts.forPlatform(host.platform());
    Optional<Explicit> explicit = explicit();
    if (artifact.isPresent()) {
      for (Artifact dependency : artifact.get().dependsOn()) {
        openDependency(dependency, explicit);
      }
    }
    FileSearch search = new FileSearch(anchor, host, binding(), copies);
    return open(search, artifact, explicit)
        .orElseThrow(
            () -> search.attempts().failure("library '" + artifacts.library() + "'", host));
  }

  /**
   * The same binding for the artifact and its dependencies: libraries that need each other must all
   * be lazy.
   */
  private SymbolBinding binding() {
    boolean lazy = artifacts.forPlatform(host.platform()).filter(Artifact::lazy).isPresent();
    return lazy ? SymbolBinding.LAZY : SymbolBinding.NOW;
  }

  private Optional<Explicit> explicit() {
    return host.property(property())
        .map(file -> new Explicit("-D" + property(), file))
        .or(() -> host.variable(variable()).map(file -> new Explicit(variable(), file)));
  }

  private String property() {
    return "ekkogen.library." + artifacts.library();
  }

  private String variable() {
    return "EKKOGEN_LIBRARY_" + artifacts.library().toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /** Opens a dependency; libraries opened later can use its symbols. */
  private void openDependency(Artifact dependency, Optional<Explicit> explicit) {
    String name = ArtifactPath.fileName(dependency.file());
    FileSearch search = new FileSearch(anchor, host, binding(), copies);
    Optional<LoadedLibrary> library = Optional.empty();
    if (explicit.isPresent() && !ArtifactPath.isAbsolute(dependency.file())) {
      // A user who moved a library either moved its dependencies with it or left them where they
      // were.
      String beside = explicit.get().directory() + name;
      library = search.file(beside, beside, dependency.sha256());
    }
    if (library.isEmpty() && search.inPlaces(dependency, Set.of(name)).isEmpty()) {
      throw search
          .attempts()
          .failure(
              "'%s', which library '%s' depends on,"
                  .formatted(dependency.file(), artifacts.library()),
              host);
    }
  }

  /** Opens the library itself. If the user selected a file, only that is tried. */
  private Optional<LoadedLibrary> open(
      FileSearch search, Optional<Artifact> artifact, Optional<Explicit> explicit) {
    if (explicit.isPresent()) {
      String file = explicit.get().file();
      return search.file(
          explicit.get().setting() + "=" + file, file, artifact.flatMap(Artifact::sha256));
    }
    search.attempts().add("-D" + property() + ", " + variable(), "not set");
    if (artifact.isPresent()) {
      return search.inPlaces(artifact.get(), systemNames(artifact.get().file()));
    }
    search
        .attempts()
        .add(
            "the mapping's library",
            "has no file for %s; it has one for %s"
                .formatted(host.platform(), artifacts.platforms()));
    return search.systemLoader(artifacts.library());
  }

  private Set<String> systemNames(String file) {
    Set<String> names = new LinkedHashSet<>();
    String name = ArtifactPath.fileName(file);
    if (!name.equals(host.platform().os().libraryFileName(artifacts.library()))) {
      names.add(name);
    }
    names.add(artifacts.library());
    return names;
  }
}

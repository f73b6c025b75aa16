package io.ekkogen.runtime.loading;

import io.ekkogen.runtime.loading.cache.ArtifactCache;
import io.ekkogen.runtime.loading.file.NativeFile;
import io.ekkogen.runtime.loading.file.Sha256;
import io.ekkogen.runtime.loading.file.UnusableException;
import io.ekkogen.runtime.loading.open.LoadedLibrary;
import io.ekkogen.runtime.loading.open.LoaderText;
import io.ekkogen.runtime.loading.open.SymbolBinding;
import io.ekkogen.runtime.platform.Host;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Searches for one file: a library's artifact, or one of its dependencies. */
final class FileSearch {
  private static final String LIBRARY_PATH = "ekkogen.library.path";

  private final Class<?> anchor;
  private final Host host;
  private final SymbolBinding binding;
  private final List<Path> copies;
  private final Attempts attempts = new Attempts();

  /**
   * Creates a search.
   *
   * @param binding when functions that the file calls are resolved
   * @param copies the private copies that were opened earlier for the same library; a copy opened
   *     here finds them next to it, and is added to them
   */
  FileSearch(Class<?> anchor, Host host, SymbolBinding binding, List<Path> copies) {
    this.anchor = anchor;
    this.host = host;
    this.binding = binding;
    this.copies = copies;
  }

  /** The failed attempts so far. */
  Attempts attempts() {
    return attempts;
  }

  /**
   * Opens an artifact from the first place that has it.
   *
   * @param systemNames the names for the system's loader, which is tried last
   */
  Optional<LoadedLibrary> inPlaces(Artifact artifact, Set<String> systemNames) {
    if (ArtifactPath.isAbsolute(artifact.file())) {
      return file(artifact.file(), artifact.file(), artifact.sha256());
    }
    String file;
    try {
      file = ArtifactPath.relative(artifact.file());
    } catch (UnusableException e) {
      attempts.add("the mapping's '" + artifact.file() + "'", e.getMessage());
      return Optional.empty();
    }
    return libraryPath(file, artifact.sha256())
        .or(() -> besideAnchor(file, artifact.sha256()))
        .or(() -> classPath(file, artifact.sha256()))
        .or(() -> systemLoader(systemNames, artifact.sha256()));
  }

  private Optional<LoadedLibrary> libraryPath(String file, Optional<String> sha256) {
    Optional<String> path = host.property(LIBRARY_PATH);
    if (path.isEmpty()) {
      attempts.add("-D" + LIBRARY_PATH, "not set");
      return Optional.empty();
    }
    boolean empty = true;
    for (String directory : path.get().split(Pattern.quote(File.pathSeparator))) {
      if (!directory.isEmpty()) {
        empty = false;
        Optional<LoadedLibrary> library = file(place(directory, file), directory, file, sha256);
        if (library.isPresent()) {
          return library;
        }
      }
    }
    if (empty) {
      attempts.add("-D" + LIBRARY_PATH + "=" + path.get(), "names no directory");
    }
    return Optional.empty();
  }

  private Optional<LoadedLibrary> besideAnchor(String file, Optional<String> sha256) {
    String directory;
    try {
      directory = CodeSourceDirectory.of(anchor).toString();
    } catch (UnusableException e) {
      attempts.add("beside " + anchor.getName(), e.getMessage());
      return Optional.empty();
    }
    return file(place(directory, file), directory, file, sha256);
  }

  private static String place(String directory, String file) {
    return directory + (directory.endsWith(File.separator) ? "" : File.separator) + file;
  }

  /** Opens exactly this file, given as text that may not be a valid path. */
  Optional<LoadedLibrary> file(String place, String file, Optional<String> sha256) {
    return file(place, "", file, sha256);
  }

  /** Tries {@code file} in {@code directory}; both are text that may not be a valid path. */
  private Optional<LoadedLibrary> file(
      String place, String directory, String file, Optional<String> sha256) {
    return attempt(
        place,
        () -> {
          Path path = Path.of(directory, file).toAbsolutePath();
          NativeFile.requireRegular(path);
          return sha256.isPresent()
              ? openCopy(() -> Files.newInputStream(path), file, sha256)
              : openChecked(path);
        });
  }

  private Optional<LoadedLibrary> classPath(String file, Optional<String> sha256) {
    String path = host.platform().folder() + "/" + file;
    String place = "class path " + ClassPathResources.name(path);
    ClassPathResources resources;
    try {
      resources = ClassPathResources.of(anchor, path);
    } catch (IOException e) {
      attempts.add(place, NativeFile.unreadable(e).getMessage());
      return Optional.empty();
    }
    if (!resources.hasNext()) {
      attempts.add(place, "not found");
      return Optional.empty();
    }
    while (resources.hasNext()) {
      URL resource = resources.next();
      Optional<LoadedLibrary> library =
          attempt("class path " + resource, () -> resource(resource, file, sha256));
      if (library.isPresent()) {
        if (sha256.isEmpty()) {
          resources.warnOfOthers(resource);
        }
        return library;
      }
    }
    return Optional.empty();
  }

  private LoadedLibrary resource(URL resource, String file, Optional<String> sha256)
      throws IOException, UnusableException, URISyntaxException {
    if (resource.getProtocol().equals("file")) {
      NativeFile.requireRegular(Path.of(resource.toURI()));
    }
    return openCopy(() -> ClassPathResources.open(resource), file, sha256);
  }

  private Optional<LoadedLibrary> systemLoader(Set<String> names, Optional<String> sha256) {
    if (sha256.isPresent()) {
      attempts.add(
          "system loader", "not asked: it would open a file before its sha256 is verified");
      return Optional.empty();
    }
    for (String name : names) {
      Optional<LoadedLibrary> library = systemLoader(name);
      if (library.isPresent()) {
        return library;
      }
    }
    return Optional.empty();
  }

  /** Opens the library that the system's loader finds by this name. */
  Optional<LoadedLibrary> systemLoader(String name) {
    return attempt("system loader '" + name + "'", () -> LoadedLibrary.openSystem(name, binding));
  }

  private LoadedLibrary openCopy(
      ArtifactCache.Content content, String file, Optional<String> expected)
      throws IOException, UnusableException {
    String actual;
    try (InputStream in = content.open()) {
      actual = Sha256.of(in);
    }
    if (expected.isPresent() && !expected.get().equals(actual)) {
      throw new UnusableException(
          "has the sha256 %s, the mapping says %s".formatted(actual, expected.get()));
    }
    LoadedLibrary library =
        new ArtifactCache(host)
            .withCopy(content, actual, ArtifactPath.fileName(file), copies, this::openOnce);
    copies.add(Path.of(library.path()));
    return library;
  }

  private LoadedLibrary openOnce(Path copy) throws UnusableException {
    Optional<LoadedLibrary> open = LoadedLibrary.alreadyOpen(copy);
    return open.isPresent() ? open.get() : openChecked(copy);
  }

  private LoadedLibrary openChecked(Path file) throws UnusableException {
    NativeFile.requireLibraryFor(host.platform(), file);
    return LoadedLibrary.openFile(file, binding);
  }

  private static String advised(String reason) {
    return LoaderText.namesMissingSymbol(reason)
        ? reason
            + " (name the library that exports it in \"dependsOn\" of the artifact; \"lazy\": true"
            + " there opens the file without it)"
        : reason;
  }

  /** One way to open the library. */
  @FunctionalInterface
  private interface Opening {
    LoadedLibrary open() throws IOException, UnusableException, URISyntaxException;
  }

  private Optional<LoadedLibrary> attempt(String place, Opening opening) {
    try {
      return Optional.of(opening.open());
    } catch (UnusableException e) {
      attempts.add(place, advised(e.getMessage()));
    } catch (IOException e) {
      attempts.add(place, NativeFile.unreadable(e).getMessage());
    } catch (IllegalArgumentException | URISyntaxException e) {
      attempts.add(place, "is not a path: " + e.getMessage());
    }
    return Optional.empty();
  }
}

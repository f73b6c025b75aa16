package io.ekkogen.runtime.loading;

import io.ekkogen.runtime.platform.OperatingSystem;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** One search for one library through the places that {@link LibraryLoader#load} lists. */
final class LibrarySearch {
  private static final String LIBRARY_PATH = "ekkogen.library.path";

  private final ArtifactSet artifacts;
  private final Class<?> anchor;
  private final Host host;
  private final Attempts attempts = new Attempts();

  LibrarySearch(ArtifactSet artifacts, Class<?> anchor, Host host) {
    this.artifacts = artifacts;
    this.anchor = anchor;
    this.host = host;
  }

  LoadedLibrary run() {
    Optional<Artifact> artifact = artifacts.forPlatform(host.platform());
    Optional<LoadedLibrary> library = explicitFile(artifact.flatMap(Artifact::sha256));
    if (library.isEmpty()) {
      library = artifact.isPresent() ? inPlaces(artifact.get()) : withoutArtifact();
    }
    return library.orElseThrow(() -> attempts.failure(artifacts.library(), host));
  }

  /** The file that the user asks for; when it does not serve, nothing else will. */
  private Optional<LoadedLibrary> explicitFile(Optional<String> sha256) {
    String property = "ekkogen.library." + artifacts.library();
    String variable =
        "EKKOGEN_LIBRARY_" + artifacts.library().toUpperCase(Locale.ROOT).replace('-', '_');
    String setting = "-D" + property;
    Optional<String> file = host.property(property);
    if (file.isEmpty()) {
      file = host.variable(variable);
      if (file.isEmpty()) {
        attempts.add(setting + ", " + variable, "not set");
        return Optional.empty();
      }
      setting = variable;
    }
    Optional<LoadedLibrary> library = file(setting + "=" + file.get(), "", file.get(), sha256);
    if (library.isEmpty()) {
      throw attempts.failure(artifacts.library(), host);
    }
    return library;
  }

  private Optional<LoadedLibrary> withoutArtifact() {
    attempts.add(
        "the mapping's library",
        "has no file for %s; it has one for %s".formatted(host.platform(), artifacts.platforms()));
    return systemLoader(artifacts.library());
  }

  private Optional<LoadedLibrary> inPlaces(Artifact artifact) {
    if (ArtifactPath.isAbsolute(artifact.file())) {
      return file(artifact.file(), "", artifact.file(), artifact.sha256());
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
        .or(() -> systemLoader(file, artifact.sha256()));
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

  /** Tries {@code file} in {@code directory}; both as text, which need not be a valid path. */
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
    String name = "META-INF/native/" + host.platform().folder() + "/" + file;
    return attempt(
        "class path " + name,
        () -> {
          ClassLoader loader = anchor.getClassLoader();
          URL resource =
              loader == null ? ClassLoader.getSystemResource(name) : loader.getResource(name);
          if (resource == null) {
            throw new UnusableException("not found");
          }
          if (resource.getProtocol().equals("file")) {
            NativeFile.requireRegular(Path.of(resource.toURI()));
          }
          return openCopy(() -> stream(resource), file, sha256);
        });
  }

  /** A cached connection would share the jar with others, one of whom may close it. */
  private static InputStream stream(URL resource) throws IOException {
    URLConnection connection = resource.openConnection();
    connection.setUseCaches(false);
    return connection.getInputStream();
  }

  private Optional<LoadedLibrary> systemLoader(String file, Optional<String> sha256) {
    if (sha256.isPresent()) {
      attempts.add(
          "system loader", "not asked: it would open a file before its sha256 is verified");
      return Optional.empty();
    }
    OperatingSystem os = host.platform().os();
    Set<String> names = new LinkedHashSet<>();
    if (!ArtifactPath.fileName(file).equals(os.libraryFileName(artifacts.library()))) {
      names.add(ArtifactPath.fileName(file));
    }
    names.add(artifacts.library());
    for (String name : names) {
      Optional<LoadedLibrary> library = systemLoader(name);
      if (library.isPresent()) {
        return library;
      }
    }
    return Optional.empty();
  }

  private Optional<LoadedLibrary> systemLoader(String name) {
    return attempt("system loader '" + name + "'", () -> LoadedLibrary.openSystem(name));
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
    Path copy = new ArtifactCache(host).copyOf(content, actual, ArtifactPath.fileName(file));
    Optional<LoadedLibrary> open = LoadedLibrary.alreadyOpen(copy);
    return open.isPresent() ? open.get() : openChecked(copy);
  }

  private LoadedLibrary openChecked(Path file) throws UnusableException {
    NativeFile.requireLibraryFor(host.platform(), file);
    return LoadedLibrary.openFile(file);
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
      attempts.add(place, e.getMessage());
    } catch (IOException e) {
      attempts.add(place, NativeFile.unreadable(e).getMessage());
    } catch (IllegalArgumentException | URISyntaxException e) {
      attempts.add(place, "is not a path: " + e.getMessage());
    }
    return Optional.empty();
  }
}

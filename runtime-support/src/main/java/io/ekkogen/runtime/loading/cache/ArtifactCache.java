package io.ekkogen.runtime.loading.cache;

import io.ekkogen.runtime.loading.file.NativeFile;
import io.ekkogen.runtime.loading.file.Sha256;
import io.ekkogen.runtime.loading.file.UnusableException;
import io.ekkogen.runtime.loading.open.LoadedLibrary;
import io.ekkogen.runtime.loading.open.NoexecException;
import io.ekkogen.runtime.platform.Host;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps private copies of libraries, {@code <cache directory>/<sha256>/<file name>}. Any number of
 * threads and processes may cache the same library at the same time: each writes a temporary file
 * and moves it into place atomically, so that nobody sees an incomplete file.
 *
 * <p>Next to a copy there are hard links to the copies of its dependencies: if the system's loader
 * searches there, it must recognise them as the files that are already open.
 */
public final class ArtifactCache {
  /** Content that can be read more than once. */
  @FunctionalInterface
  public interface Content {
    InputStream open() throws IOException;
  }

  /** An operation on a copy. */
  @FunctionalInterface
  public interface Use<T> {
    T of(Path copy) throws UnusableException;
  }

  /** Makes the threads of one process wait for the first copy rather than make their own. */
  private static final Object COPYING = new Object();

  private final Host host;

  public ArtifactCache(Host host) {
    this.host = host;
  }

  /**
   * Finds or creates the copy of {@code content}, and applies {@code use} to it, in the first cache
   * directory where that works.
   *
   * @param sha256 the hash of {@code content}
   * @param fileName the copy's name, without directories
   * @param dependencies copies of its dependencies, which must be available next to it under their
   *     names
   * @param use the operation on the verified copy; a directory for which it throws a
   *     NoexecException is skipped
   * @throws UnusableException when no cache directory can be used; the message names each
   */
  public <T> T withCopy(
      Content content, String sha256, String fileName, List<Path> dependencies, Use<T> use)
      throws UnusableException {
    List<String> problems = new ArrayList<>();
    for (Path root : CacheDirectory.candidates(host)) {
      try {
        Optional<Path> copy = copyIn(root, content, sha256, fileName, dependencies, problems);
        if (copy.isPresent()) {
          return PinnedCopy.use(copy.get(), sha256, use);
        }
      } catch (NoexecException e) {
        problems.add(root + ": " + e.getMessage());
      }
    }
    throw new UnusableException(
        (problems.isEmpty()
                ? "has no cache directory to be copied to"
                : "cannot be copied to the cache: " + String.join("; ", problems))
            + "; -Dekkogen.cache=DIRECTORY chooses another place");
  }

  /**
   * Creates a link to {@code dependency} in {@code directory}. Most loaders recognise open
   * libraries by name and do not need it, so a file system without hard links is not an error.
   */
  private static void link(Path dependency, Path directory, String fileName) {
    Path link = directory.resolve(dependency.getFileName());
    if (link.equals(directory.resolve(fileName))) {
      return;
    }
    try {
      if (Files.isRegularFile(link, LinkOption.NOFOLLOW_LINKS)
          && Files.isSameFile(link, dependency)) {
        return;
      }
      Files.deleteIfExists(link);
      Files.createLink(link, dependency);
    } catch (IOException | UnsupportedOperationException e) {
      // Another process was first, or links are not supported.
    }
  }

  private static Optional<Path> copyIn(
      Path root,
      Content content,
      String sha256,
      String fileName,
      List<Path> dependencies,
      List<String> problems) {
    try {
      CacheDirectory.prepare(root);
      synchronized (COPYING) {
        Path directory = root.resolve(sha256);
        CacheDirectory.prepare(directory);
        for (Path dependency : dependencies) {
          link(dependency, directory, fileName);
        }
        return Optional.of(copyIn(directory, content, sha256, fileName));
      }
    } catch (IOException e) {
      problems.add(root + ": " + NativeFile.reasonAt(e, root));
    } catch (UnusableException e) {
      problems.add(root + " " + e.getMessage());
    }
    return Optional.empty();
  }

  private static Path copyIn(Path directory, Content content, String sha256, String fileName)
      throws IOException {
    Path copy = directory.resolve(fileName);
    if (LoadedLibrary.alreadyOpen(copy).isPresent()) {
      return copy;
    }
    CacheFile.removeAbandoned(directory);
    if (holds(copy, sha256)) {
      return copy;
    }
    try {
      CacheFile.write(copy, out -> write(content, out, sha256));
    } catch (IOException e) {
      // Windows does not replace a file that is open: another process was first.
      if (!holds(copy, sha256)) {
        throw e;
      }
    }
    return copy;
  }

  private static void write(Content content, OutputStream out, String sha256) throws IOException {
    try (InputStream in = content.open()) {
      String written = Sha256.copy(in, out);
      if (!written.equals(sha256)) {
        throw new IOException("got other bytes than were read before: " + written);
      }
    }
  }

  /** Whether {@code copy} is a regular file, not a link, with this hash. */
  private static boolean holds(Path copy, String sha256) throws IOException {
    if (!Files.isRegularFile(copy, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(copy, LinkOption.NOFOLLOW_LINKS)) {
      return Sha256.of(in).equals(sha256);
    }
  }
}

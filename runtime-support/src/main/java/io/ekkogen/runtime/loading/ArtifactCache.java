package io.ekkogen.runtime.loading;

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
 * threads and processes may put the same library there at once: each writes a file of its own and
 * moves it into place in one step, so that nobody sees half a file.
 *
 * <p>Beside a copy are hard links to the copies of what it depends on: where the system's loader
 * looks there, it must take what it finds for the file that is open already.
 */
final class ArtifactCache {
  /** Bytes that can be read more than once. */
  @FunctionalInterface
  interface Content {
    InputStream open() throws IOException;
  }

  /** What a copy is needed for. */
  @FunctionalInterface
  interface Use<T> {
    T of(Path copy) throws UnusableException;
  }

  /** Lets the threads of one process wait for the first one's copy in place of making their own. */
  private static final Object COPYING = new Object();

  private final Host host;

  ArtifactCache(Host host) {
    this.host = host;
  }

  /**
   * Finds the copy of {@code content}, or makes it, and uses it; in the first cache directory where
   * that can be done.
   *
   * @param sha256 the hash of {@code content}
   * @param fileName the copy's name, without directories
   * @param dependencies copies of what it depends on, to be found beside it under their names
   * @param use of the copy, whose bytes have been found to have the hash; a place where it meets a
   *     NoexecException is passed over
   * @throws UnusableException when no cache directory can be used; the message names each
   */
  <T> T withCopy(
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
   * Puts a link to {@code dependency} into {@code directory}. Most loaders know what is open by its
   * name and need none; so where the file system has no hard links, nothing is done.
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
      // Another process was first, or it cannot be done.
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
      // Windows replaces no file that somebody has open: then another process was first.
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

  /** Whether there is a regular file, no link, with just these bytes. */
  private static boolean holds(Path copy, String sha256) throws IOException {
    if (!Files.isRegularFile(copy, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(copy, LinkOption.NOFOLLOW_LINKS)) {
      return Sha256.of(in).equals(sha256);
    }
  }
}

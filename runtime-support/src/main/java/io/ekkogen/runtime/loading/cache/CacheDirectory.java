package io.ekkogen.runtime.loading.cache;

import com.sun.jna.NativeLibrary;
import io.ekkogen.runtime.loading.file.UnusableException;
import io.ekkogen.runtime.loading.open.Jna;
import io.ekkogen.runtime.platform.Host;
import io.ekkogen.runtime.platform.OwnerOnly;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the directory for private copies of libraries, and makes sure that only the user can write
 * to it: whoever can write there decides what code runs.
 */
public final class CacheDirectory {
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

  private CacheDirectory() {}

  /**
   * Finds or creates a directory that only this user can write to.
   *
   * @param name a plain file name for its content
   * @return {@code name} in the first cache directory that can be used; empty when none can
   */
  public static Optional<Path> named(String name) {
    Host host = Host.current();
    try {
      for (Path root : candidates(host)) {
        Path directory = root.resolve(name);
        if (canBePrepared(root) && canBePrepared(directory)) {
          return Optional.of(directory);
        }
      }
    } catch (UnusableException none) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private static boolean canBePrepared(Path directory) {
    try {
      prepare(directory);
      return true;
    } catch (IOException | UnusableException | UnsatisfiedLinkError unusable) {
      return false;
    }
  }

  /**
   * The candidates, best first. If the user set a directory, it is the only candidate: it is never
   * silently replaced by another.
   */
  static List<Path> candidates(Host host) throws UnusableException {
    try {
      Optional<String> chosen = host.property("ekkogen.cache");
      if (chosen.isPresent()) {
        return List.of(Path.of(chosen.get()).toAbsolutePath());
      }
      List<Path> candidates = new ArrayList<>();
      Optional<Path> cache = userCache(host);
      if (cache.isPresent()) {
        candidates.add(cache.get().resolve("ekkogen").toAbsolutePath());
      }
      Optional<String> temporary = host.property("java.io.tmpdir");
      if (temporary.isPresent()) {
        candidates.add(
            Path.of(temporary.get()).resolve("ekkogen-" + userName(host)).toAbsolutePath());
      }
      return List.copyOf(candidates);
    } catch (InvalidPathException e) {
      throw new UnusableException("has no cache directory to be copied to: " + e.getMessage());
    }
  }

  /** The user's cache directory by the platform's conventions. */
  private static Optional<Path> userCache(Host host) {
    Optional<Path> home = host.property("user.home").map(Path::of).filter(Path::isAbsolute);
    return switch (host.platform().os()) {
      case WINDOWS ->
          host.variable("LOCALAPPDATA")
              .map(Path::of)
              .or(() -> home.map(directory -> directory.resolve("AppData").resolve("Local")));
      case DARWIN -> home.map(directory -> directory.resolve("Library").resolve("Caches"));
      case LINUX, LINUX_MUSL, FREEBSD ->
          host.variable("XDG_CACHE_HOME")
              .map(Path::of)
              .filter(Path::isAbsolute)
              .or(() -> home.map(directory -> directory.resolve(".cache")));
    };
  }

  private static String userName(Host host) {
    return host.property("user.name").orElse("user").replaceAll("[^A-Za-z0-9_-]", "_");
  }

  /**
   * Creates {@code directory} and missing parents, accessible only to the user.
   *
   * @throws UnusableException when others could write to it or replace it
   */
  static void prepare(Path directory) throws IOException, UnusableException {
    requireSafe(directory);
    if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectories(directory, OwnerOnly.attributes("rwx------"));
      requireSafe(directory);
    }
    requirePrivate(directory);
  }

  /** Checks permissions. On Windows, access control lists make the user's profile private. */
  private static void requireSafe(Path directory) throws IOException, UnusableException {
    if (POSIX) {
      PathSafety.require(directory, PathSafety.ownersFor(userId()));
      return;
    }
    Path above = directory.getParent();
    while (above != null && !Files.exists(above)) {
      above = above.getParent();
    }
    if (above != null && !Files.isDirectory(above)) {
      throw PathSafety.fileInTheWay(above);
    }
  }

  private static void requirePrivate(Path directory) throws IOException, UnusableException {
    if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
      throw new UnusableException("is not a directory, but a link or a file");
    }
    if (POSIX) {
      PathSafety.requirePrivate(directory, userId());
    }
  }

  /**
   * The effective user id, from the C library: the JDK knows only the user's name, which the system
   * may not list.
   */
  private static Integer userId() {
    Jna.start();
    return NativeLibrary.getProcess().getFunction("geteuid").invokeInt(new Object[0]);
  }
}

package io.ekkogen.runtime.loading;

import io.ekkogen.runtime.loading.file.NativeFile;
import io.ekkogen.runtime.loading.file.UnusableException;
import io.ekkogen.runtime.loading.open.LoadedLibrary;
import io.ekkogen.runtime.loading.open.LoaderText;
import io.ekkogen.runtime.loading.open.SymbolBinding;
import io.ekkogen.runtime.platform.Host;
import io.ekkogen.runtime.platform.Platform;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Finds, checks and opens native libraries. Safe for concurrent use by threads and processes. A
 * library stays open until the JVM ends, unless it was opened separately.
 */
public final class LibraryLoader {
  private LibraryLoader() {}

  /**
   * Opens the artifact for this JVM's platform from the first of these places where that works:
   *
   * <ol>
   *   <li>the file named by the system property {@code ekkogen.library.<name>}, else by the
   *       environment variable {@code EKKOGEN_LIBRARY_<NAME>} (upper case, {@code -} as {@code _});
   *       if one is set, no other place is searched;
   *   <li>each directory of the system property {@code ekkogen.library.path};
   *   <li>the directory of {@code anchor}'s jar, or its class directory; if its code source is
   *       another file, the directory of that;
   *   <li>the class path, as {@code META-INF/native/<os>-<arch>/<file>}, copied to the cache
   *       directory: first in {@code anchor}'s jar or class directory, then in class path order;
   *   <li>the system's loader, by file name and by library name; skipped if the artifact has a
   *       hash, which cannot be verified there.
   * </ol>
   *
   * <p>Dependencies of the artifact are opened before it, in order. They are searched in the same
   * places, except that the first place is then the directory of the file named there. The system's
   * loader is asked for the file name.
   *
   * <p>An artifact with an absolute path is opened from that path only (after the first place).
   * Copies are kept in the directory named by the system property {@code ekkogen.cache}; by default
   * {@code ekkogen} in the user's cache directory or, if this cannot be used, {@code
   * ekkogen-<user>} in {@code java.io.tmpdir}. It must belong to the user, and nobody else may be
   * able to write to it or replace it.
   *
   * @param artifacts the library's artifacts
   * @param anchor the class whose code source and class loader are used
   * @return the open library; the same object each time the same file is opened
   * @throws UnsatisfiedLinkError when the library or a dependency cannot be opened from any place;
   *     the message lists every attempt and why it failed
   */
  public static LoadedLibrary load(ArtifactSet artifacts, Class<?> anchor) {
    Objects.requireNonNull(anchor, "anchor");
    return new LibrarySearch(artifacts, anchor, Host.current()).run();
  }

  /**
   * Opens exactly this file, or the system's library with this name.
   *
   * @param fileOrName if it contains a separator, a path relative to the working directory; else a
   *     name for the system's loader, such as {@code m}, {@code libm.so.6} or {@code kernel32}
   * @throws UnsatisfiedLinkError when it cannot be opened; the message gives the reason
   */
  public static LoadedLibrary open(String fileOrName) {
    return open(
        fileOrName,
        name -> LoadedLibrary.openSystem(name, SymbolBinding.NOW),
        file -> LoadedLibrary.openFile(file, SymbolBinding.NOW));
  }

  /** Like {@link #open(String)}, for an owner that {@linkplain LoadedLibrary#close closes} it. */
  public static LoadedLibrary openSeparately(String fileOrName) {
    return open(fileOrName, LoadedLibrary::openSystemSeparately, LoadedLibrary::openFileSeparately);
  }

  /** Opens a library by a name or a path. */
  private interface Opener<T> {
    LoadedLibrary open(T nameOrPath) throws UnusableException;
  }

  private static LoadedLibrary open(String fileOrName, Opener<String> system, Opener<Path> files) {
    try {
      if (!isPath(fileOrName)) {
        return system.open(fileOrName);
      }
      Path file = Path.of(fileOrName).toAbsolutePath();
      NativeFile.requireLibraryFor(Platform.current(), file);
      return files.open(file);
    } catch (UnusableException e) {
      throw failure(fileOrName, e.getMessage());
    } catch (InvalidPathException e) {
      throw failure(fileOrName, "is not a path: " + e.getReason());
    }
  }

  /** The process itself, with every symbol that the JVM and its libraries export. */
  public static LoadedLibrary process() {
    return LoadedLibrary.process();
  }

  private static boolean isPath(String fileOrName) {
    return fileOrName.indexOf('/') >= 0 || fileOrName.indexOf(File.separatorChar) >= 0;
  }

  private static UnsatisfiedLinkError failure(String fileOrName, String reason) {
    return new UnsatisfiedLinkError(
        LoaderText.printable("Failed to load library '" + fileOrName + "': " + reason));
  }
}

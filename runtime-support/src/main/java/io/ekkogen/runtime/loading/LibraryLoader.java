package io.ekkogen.runtime.loading;

import io.ekkogen.runtime.platform.Platform;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Finds, checks and opens native libraries. Safe for use by any number of threads and processes at
 * once; what is opened stays open for the life of the JVM.
 */
public final class LibraryLoader {
  private LibraryLoader() {}

  /**
   * Opens the artifact for the platform this JVM runs on, from the first of these places where that
   * works:
   *
   * <ol>
   *   <li>the file named by the system property {@code ekkogen.library.<name>}, else by the
   *       environment variable {@code EKKOGEN_LIBRARY_<NAME>} (upper case, {@code -} as {@code _});
   *       when one is set, no other place is looked in;
   *   <li>each directory of the system property {@code ekkogen.library.path};
   *   <li>beside the jar, or in the class directory, that {@code anchor} comes from; where its code
   *       source is another file, beside that;
   *   <li>the class path, as {@code META-INF/native/<os>-<arch>/<file>}, copied to the cache
   *       directory: first in the jar or class directory that {@code anchor} comes from, then in
   *       the order of the class path;
   *   <li>the system's loader, by file name and by library name; not when the artifact has a hash,
   *       which could not be verified there.
   * </ol>
   *
   * <p>What the artifact depends on is opened before it, in order. It is looked for in the same
   * places but for the first: that is then beside the file that is named there. The system's loader
   * is asked for the file's name.
   *
   * <p>An artifact with an absolute path is that file and nothing else (after the first place).
   * Copies are kept in the directory named by the system property {@code ekkogen.cache}; by default
   * that is {@code ekkogen} in the user's cache directory or, where this cannot be used, {@code
   * ekkogen-<user>} in {@code java.io.tmpdir}. It must belong to the user, and nobody else may
   * write in it or put another in its place.
   *
   * @param artifacts the library's artifacts
   * @param anchor the class whose code source is "beside" and whose class loader serves the class
   *     path
   * @return the open library; the same object whenever the same file is opened
   * @throws UnsatisfiedLinkError when no place has a file that can be opened, be it the library or
   *     what it depends on; the message lists every attempt and why it failed
   */
  public static LoadedLibrary load(ArtifactSet artifacts, Class<?> anchor) {
    Objects.requireNonNull(anchor, "anchor");
    return new LibrarySearch(artifacts, anchor, Host.current()).run();
  }

  /**
   * Opens exactly this file, or the library that the system knows by this name.
   *
   * @param fileOrName a path when it has a separator in it, relative to the working directory; else
   *     a name such as {@code m}, {@code libm.so.6} or {@code kernel32} for the system's loader
   * @throws UnsatisfiedLinkError when it cannot be opened; the message says why
   */
  public static LoadedLibrary open(String fileOrName) {
    try {
      if (!isPath(fileOrName)) {
        return LoadedLibrary.openSystem(fileOrName, SymbolBinding.NOW);
      }
      Path file = Path.of(fileOrName).toAbsolutePath();
      NativeFile.requireLibraryFor(Platform.current(), file);
      return LoadedLibrary.openFile(file, SymbolBinding.NOW);
    } catch (UnusableException e) {
      throw failure(fileOrName, e.getMessage());
    } catch (InvalidPathException e) {
      throw failure(fileOrName, "is not a path: " + e.getReason());
    }
  }

  /** The process itself: every symbol that the JVM and its libraries export. */
  public static LoadedLibrary process() {
    return LoadedLibrary.process();
  }

  private static boolean isPath(String fileOrName) {
    return fileOrName.indexOf('/') >= 0 || fileOrName.indexOf(File.separatorChar) >= 0;
  }

  private static UnsatisfiedLinkError failure(String fileOrName, String reason) {
    return new UnsatisfiedLinkError(
        Attempts.printable("Failed to load library '" + fileOrName + "': " + reason));
  }
}

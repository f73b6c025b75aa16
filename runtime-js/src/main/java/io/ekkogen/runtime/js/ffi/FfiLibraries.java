package io.ekkogen.runtime.js.ffi;

import io.ekkogen.runtime.loading.LibraryLoader;
import io.ekkogen.runtime.loading.open.LoadedLibrary;
import io.ekkogen.runtime.platform.Platform;
import java.io.File;
import java.nio.file.Path;

/** Opens libraries for {@code std:ffi}. */
final class FfiLibraries {
  private FfiLibraries() {}

  /**
   * Opens a library.
   *
   * @param name a path; a name for the system's loader, tried unchanged and then with the
   *     platform's prefix and extension; or null for the process
   * @throws UnsatisfiedLinkError when it cannot be opened; the message has the reason and advice
   */
  static LoadedLibrary open(String name, Path workingDirectory) {
    if (name == null) {
      return LibraryLoader.process();
    }
    boolean path = name.indexOf('/') >= 0 || name.indexOf(File.separatorChar) >= 0;
    try {
      return LibraryLoader.open(path ? workingDirectory.resolve(name).toString() : name);
    } catch (UnsatisfiedLinkError e) {
      throw new UnsatisfiedLinkError(e.getMessage() + ". " + advice());
    }
  }

  private static String advice() {
    Platform platform = Platform.current();
    String places =
        switch (platform.os()) {
          case WINDOWS -> "a directory of PATH";
          case DARWIN -> "/usr/local/lib or a directory of DYLD_LIBRARY_PATH";
          default -> "a directory of LD_LIBRARY_PATH or of the loader's cache (ldconfig -p)";
        };
    String tool =
        switch (platform.os()) {
          case WINDOWS -> "dumpbin /dependents";
          case DARWIN -> "otool -L";
          default -> "ldd";
        };
    return ("Please check the name, that the file is made for %s, that it lies in %s or is named by"
            + " its full path, and that the libraries it needs are there (%s).")
        .formatted(platform, places, tool);
  }
}

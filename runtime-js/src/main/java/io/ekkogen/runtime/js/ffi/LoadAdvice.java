package io.ekkogen.runtime.js.ffi;

import io.ekkogen.runtime.platform.Platform;

/** What to check when a library cannot be opened. */
final class LoadAdvice {
  private LoadAdvice() {}

  static String of(Platform platform) {
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

package io.ekkogen.runtime.js.ffi;

import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;
import java.util.Optional;

/** What to check when a library cannot be opened. */
final class LoadAdvice {
  private LoadAdvice() {}

  /**
   * @param name what the script asked for
   */
  static String of(String name, Platform platform) {
    return otherSystem(name, platform.os())
        .map(
            system ->
                "%s is named like a library for %s, and this is %s. Please check the name."
                    .formatted(name, system, platform))
        .orElseGet(() -> general(platform));
  }

  /**
   * The system whose libraries have such names, if it is another. macOS has some named .so, too.
   */
  private static Optional<String> otherSystem(String name, OperatingSystem own) {
    if (name.endsWith(".dll") && own != OperatingSystem.WINDOWS) {
      return Optional.of("Windows");
    }
    if (name.endsWith(".dylib") && own != OperatingSystem.DARWIN) {
      return Optional.of("macOS");
    }
    return name.endsWith(".so") && own == OperatingSystem.WINDOWS
        ? Optional.of("Linux")
        : Optional.empty();
  }

  private static String general(Platform platform) {
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

package io.ekkogen.runtime.js;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A library that std:ffi has open; it stays open as long as this object is reachable. */
final class FfiLibrary {
  private final NativeLibrary library;

  private FfiLibrary(NativeLibrary library) {
    this.library = library;
  }

  /** The process itself. */
  static FfiLibrary process() {
    return new FfiLibrary(NativeLibrary.getProcess());
  }

  /**
   * Opens a library.
   *
   * @param name a path, or a name for the system's loader: as it stands, else with the platform's
   *     prefix and extension
   * @throws UnsatisfiedLinkError when there is none; the message has the loader's reason and advice
   */
  static FfiLibrary open(String name, Path workingDirectory) {
    boolean path = name.indexOf('/') >= 0 || name.indexOf(File.separatorChar) >= 0;
    String target = path ? workingDirectory.resolve(name).toString() : name;
    try {
      return new FfiLibrary(NativeLibrary.getInstance(target));
    } catch (UnsatisfiedLinkError e) {
      throw new UnsatisfiedLinkError(
          "Failed to load library '" + name + "': " + reason(e) + ". " + advice());
    }
  }

  /** A symbol's address, or 0. */
  long address(String symbol) {
    try {
      return Pointer.nativeValue(library.getGlobalVariableAddress(symbol));
    } catch (UnsatisfiedLinkError e) {
      return 0;
    }
  }

  /** JNA's message without its heading and its own search of the class path. */
  private static String reason(UnsatisfiedLinkError error) {
    String reason =
        Arrays.stream(String.valueOf(error.getMessage()).split("\n"))
            .filter(line -> !line.startsWith("Unable to load library"))
            .filter(line -> !line.contains("not found in resource path"))
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .distinct()
            .collect(Collectors.joining("; "));
    return reason.isEmpty() ? "the system's loader did not find it" : reason;
  }

  private static String advice() {
    Platform platform = Platform.current();
    String places =
        platform.os() == OperatingSystem.WINDOWS
            ? "a directory of PATH"
            : platform.os() == OperatingSystem.DARWIN
                ? "/usr/local/lib or a directory of DYLD_LIBRARY_PATH"
                : "a directory of LD_LIBRARY_PATH or of the loader's cache (ldconfig -p)";
    String tool =
        platform.os() == OperatingSystem.WINDOWS
            ? "dumpbin /dependents"
            : platform.os() == OperatingSystem.DARWIN ? "otool -L" : "ldd";
    return "Please check the name, that the file is made for %s, that it lies in %s or is named by its"
            .formatted(platform, places)
        + " full path, and that the libraries it needs are there ("
        + tool
        + ").";
  }
}

package io.ekkogen.runtime.loading;

import com.sun.jna.Native;
import io.ekkogen.runtime.allocation.JnaThreads;
import java.nio.file.Path;
import java.util.Optional;

/** The start of JNA, which unpacks a library of its own and opens it. */
final class Jna {
  /** What the first attempt met: later ones are only told that there was one. */
  private static volatile String failure;

  private Jna() {}

  /**
   * Starts JNA, if it is not running yet.
   *
   * @throws UnsatisfiedLinkError when it does not start; the message says why and what helps
   */
  static void start() {
    try {
      if (Native.POINTER_SIZE == 0) {
        throw new AssertionError("JNA did not start");
      }
    } catch (LinkageError e) {
      if (failure == null) {
        failure = message(e);
      }
      UnsatisfiedLinkError error = new UnsatisfiedLinkError(failure);
      error.initCause(e);
      throw error;
    }
    JnaThreads.start();
  }

  private static String message(LinkageError error) {
    Throwable cause = error.getCause() == null ? error : error.getCause();
    Optional<String> unpacked = Optional.ofNullable(System.getProperty("jnidispatch.path"));
    Optional<String> directory =
        unpacked
            .map(path -> Path.of(path).getParent().toString())
            .or(() -> Optional.ofNullable(System.getProperty("jna.tmpdir")));
    return Attempts.printable(
        "JNA cannot unpack and open the library that it calls others with"
            + directory.map(it -> " in " + it).orElse("")
            + ": "
            + directory
                .flatMap(it -> MountOptions.noexec(Path.of(it)))
                .map(point -> point + " is mounted noexec")
                .orElse(String.valueOf(cause.getMessage()))
            + ". -Djna.tmpdir=DIRECTORY chooses another directory");
  }
}

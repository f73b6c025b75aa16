package io.ekkogen.runtime.loading.open;

import com.sun.jna.Native;
import io.ekkogen.runtime.allocation.JnaThreads;
import java.nio.file.Path;
import java.util.Optional;

/** Starts JNA, which unpacks and opens its own native library. */
public final class Jna {
  /** The failure of the first attempt: later attempts get no reason from the JVM. */
  private static volatile String failure;

  private Jna() {}

  /**
   * Starts JNA if necessary.
   *
   * @throws UnsatisfiedLinkError when it does not start; the message gives the reason and a remedy
   */
  public static void start() {
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
    return LoaderText.printable(
        "JNA cannot unpack and open its native library"
            + directory.map(it -> " in " + it).orElse("")
            + ": "
            + directory
                .flatMap(it -> MountOptions.noexec(Path.of(it)))
                .map(point -> point + " is mounted noexec")
                .orElse(String.valueOf(cause.getMessage()))
            + ". -Djna.tmpdir=DIRECTORY chooses another directory");
  }
}

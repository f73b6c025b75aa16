package io.ekkogen.runtime.loading;

import com.sun.jna.Native;
import java.nio.file.Path;

/** The start of JNA, which unpacks a library of its own and opens it. */
final class Jna {
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
    } catch (UnsatisfiedLinkError | NoClassDefFoundError e) {
      throw failure(e);
    }
  }

  private static UnsatisfiedLinkError failure(LinkageError cause) {
    String path = System.getProperty("jnidispatch.path");
    Throwable first = cause.getCause() == null ? cause : cause.getCause();
    StringBuilder message = new StringBuilder("JNA, which ekkogen calls native code through, ");
    message.append("cannot open its own library");
    if (path != null) {
      message.append(" at ").append(path);
    }
    message.append(": ").append(first.getMessage());
    if (path != null) {
      MountOptions.noexec(Path.of(path).getParent())
          .ifPresent(point -> message.append(" (").append(point).append(" is mounted noexec)"));
    }
    message.append(
        ". Set -Djna.tmpdir to a directory that JNA can write to and libraries can be opened from.");
    UnsatisfiedLinkError failure = new UnsatisfiedLinkError(Attempts.printable(message.toString()));
    failure.initCause(cause);
    return failure;
  }
}

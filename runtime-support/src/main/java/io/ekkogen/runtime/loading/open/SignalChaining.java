package io.ekkogen.runtime.loading.open;

import com.sun.jna.NativeLibrary;
import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The JDK's {@code libjsig}. In a process that was started with it, libraries can install signal
 * handlers: those of the JVM stay installed, and pass on the signals that are not theirs.
 */
public final class SignalChaining {
  private static final OperatingSystem OS = Platform.current().os();

  /** The environment variable by which the system preloads libraries. */
  public static final String VARIABLE =
      OS == OperatingSystem.DARWIN ? "DYLD_INSERT_LIBRARIES" : "LD_PRELOAD";

  private SignalChaining() {}

  /**
   * Whether the JVM shares its signals with libraries, and {@code libjsig} is not there to keep
   * their handlers apart. Always false on Windows, where the JVM uses no signals.
   *
   * @throws UnsatisfiedLinkError when JNA does not start
   */
  public static boolean isMissing() {
    Jna.start();
    return OS != OperatingSystem.WINDOWS && !InProcess.HAS_LIBRARY;
  }

  /** This Java's {@code libjsig}; empty if it has none. */
  public static Optional<Path> library() {
    Path home = Path.of(System.getProperty("java.home"));
    return Optional.of(home.resolve("lib").resolve(System.mapLibraryName("jsig")))
        .filter(Files::isRegularFile);
  }

  /** How to start the process with {@code libjsig}, as a sentence without a full stop. */
  static String advice() {
    return library()
        .map(file -> "Start it with " + VARIABLE + "=" + file + ", which keeps both handlers")
        .orElseGet(
            () ->
                "libjsig keeps both handlers, but %s does not have it: use a JDK that does"
                    .formatted(System.getProperty("java.home")));
  }

  /**
   * Logs a warning about a library that needs {@code libjsig} in a process without it.
   *
   * @param library the library's name
   */
  public static void warnOf(String library) {
    System.getLogger("io.ekkogen.runtime")
        .log(
            System.Logger.Level.WARNING,
            "Library ''{0}'' installs signal handlers in place of the JVM''s: what the JVM would"
                + " handle may end the process. {1}",
            library,
            advice());
  }

  /** Searches the process; initialised after JNA has started. */
  private static final class InProcess {
    static final boolean HAS_LIBRARY = hasLibrary();

    private static boolean hasLibrary() {
      try {
        NativeLibrary.getProcess().getGlobalVariableAddress("JVM_begin_signal_setting");
        return true;
      } catch (UnsatisfiedLinkError e) {
        return false;
      }
    }
  }
}

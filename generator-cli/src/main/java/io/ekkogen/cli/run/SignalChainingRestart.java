package io.ekkogen.cli.run;

import com.sun.jna.NativeLibrary;
import io.ekkogen.runtime.loading.open.SignalChaining;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Starts this command again with {@code libjsig}, for libraries that install signal handlers. It
 * must be loaded before the JVM, so another JVM takes the place of this one in the same process.
 */
public final class SignalChainingRestart {
  private SignalChainingRestart() {}

  /** Returns if the process has {@code libjsig}, or cannot have it. */
  public static void attempt() {
    if (!SignalChaining.isMissing()) {
      return;
    }
    String before = System.getenv(SignalChaining.VARIABLE);
    Optional<String> preloads =
        SignalChaining.library().flatMap(library -> preloads(library, before));
    Optional<JavaCommand> command = JavaCommand.current();
    if (preloads.isPresent() && command.isPresent()) {
      setPreloads(preloads.get());
      command.get().replaceProcess();
      setPreloads(before); // the system has refused
    }
  }

  /**
   * The value of the variable with a library added; empty if the library was already there without
   * effect, or has a path with a separator.
   *
   * @param before null if the variable is not set
   */
  static Optional<String> preloads(Path library, String before) {
    String path = library.toString();
    String others = before == null ? "" : before;
    boolean wasThere = List.of(others.split("[: ]")).contains(path);
    if (path.contains(":") || path.contains(" ") || wasThere) {
      return Optional.empty();
    }
    // Last, because AddressSanitizer's library must come first.
    return Optional.of(others.isEmpty() ? path : others + ":" + path);
  }

  private static void setPreloads(String value) {
    if (value == null) {
      call("unsetenv", SignalChaining.VARIABLE);
    } else {
      call("setenv", SignalChaining.VARIABLE, value, 1);
    }
  }

  private static void call(String function, Object... arguments) {
    NativeLibrary.getProcess().getFunction(function).invokeInt(arguments);
  }
}

package io.ekkogen.runtime.linking;

import io.ekkogen.runtime.observe.CallObserver;
import io.ekkogen.runtime.observe.ObservedFunction;
import io.ekkogen.runtime.observe.ObservedHandle;
import io.ekkogen.runtime.observe.ObserverSettings;
import io.ekkogen.runtime.observe.PrivateFile;
import io.ekkogen.runtime.observe.crashlog.CrashLog;
import io.ekkogen.runtime.observe.trace.CallTrace;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.invoke.MethodHandle;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Wraps handles with the call observers that the {@link ObserverSettings} enable. */
public final class CallObservers {
  private CallObservers() {}

  /**
   * A handle whose calls are observed; {@code handle} itself if no observer is enabled.
   *
   * @param handle see {@link ObservedHandle#around}
   */
  public static MethodHandle observed(MethodHandle handle, ObservedFunction function) {
    return ObserverSettings.ON ? Chosen.observed(handle, function) : handle;
  }

  /**
   * Checks that the observers in the settings can be used.
   *
   * @throws UnsatisfiedLinkError naming the invalid setting
   */
  static void requireUsable() {
    if (ObserverSettings.ON && Chosen.PROBLEM.isPresent()) {
      throw new UnsatisfiedLinkError(Chosen.PROBLEM.get());
    }
  }

  /** The enabled observers, created when the first library is opened. */
  private static final class Chosen {
    static final Optional<String> PROBLEM;
    private static final CallObserver CRASH_LOG;
    private static final CallObserver TRACE;
    private static final Set<String> TRACED = tracedLibraries();

    static {
      CallObserver crashLog = null;
      CallObserver trace = null;
      String problem = null;
      try {
        crashLog =
            opened(ObserverSettings.CRASH_LOG, ObserverSettings.crashLog(), Chosen::crashLog);
        trace = opened(ObserverSettings.TRACE, ObserverSettings.trace(), Chosen::trace);
      } catch (IOException e) {
        problem = e.getMessage();
      }
      CRASH_LOG = crashLog;
      TRACE = trace;
      PROBLEM = Optional.ofNullable(problem);
    }

    static MethodHandle observed(MethodHandle handle, ObservedFunction function) {
      MethodHandle observed = handle;
      for (CallObserver observer : observersOf(function)) {
        observed = ObservedHandle.around(observed, function, observer);
      }
      return observed;
    }

    private static List<CallObserver> observersOf(ObservedFunction function) {
      List<CallObserver> observers = new ArrayList<>();
      if (CRASH_LOG != null) {
        observers.add(CRASH_LOG);
      }
      if (TRACE != null && isTraced(function)) {
        observers.add(TRACE);
      }
      return observers;
    }

    /** Callbacks and function pointers belong to no library, so they are always traced. */
    private static boolean isTraced(ObservedFunction function) {
      return TRACED.isEmpty()
          || function.library().isEmpty()
          || TRACED.contains(function.library());
    }

    private static Set<String> tracedLibraries() {
      String value = System.getProperty(ObserverSettings.TRACED_LIBRARIES, "");
      return value.isBlank() ? Set.of() : Set.copyOf(List.of(value.trim().split("\\s*,\\s*")));
    }

    /** Creates the observer for a setting. */
    private interface Opener {
      CallObserver open(String value) throws IOException;
    }

    private static CallObserver opened(String setting, String value, Opener opener)
        throws IOException {
      try {
        return value == null ? null : opener.open(value);
      } catch (IOException e) {
        throw new IOException(
            "-D%s=%s cannot be used: %s".formatted(setting, value, PrivateFile.reason(e)), e);
      }
    }

    private static CallObserver crashLog(String value) throws IOException {
      return CrashLog.create(PrivateFile.named(value));
    }

    private static CallObserver trace(String value) throws IOException {
      return new CallTrace(
          switch (value) {
            case "", "true", "stderr" -> System.err;
            default -> file(PrivateFile.named(value));
          },
          System::nanoTime);
    }

    private static PrintStream file(Path file) throws IOException {
      return new PrintStream(
          Channels.newOutputStream(
              PrivateFile.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)),
          true,
          StandardCharsets.UTF_8);
    }
  }
}

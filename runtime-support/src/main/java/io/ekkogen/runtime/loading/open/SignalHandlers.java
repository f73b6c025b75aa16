package io.ekkogen.runtime.loading.open;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.allocation.NativeAllocator;
import io.ekkogen.runtime.platform.Platform;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Detects libraries that replace the JVM's signal handlers. The JVM causes signals itself, for
 * example for null pointers in compiled code, and crashes if a library's handler receives them
 * instead.
 */
final class SignalHandlers {
  /** Larger than any system's {@code struct sigaction}, which begins with the handler. */
  private static final int ACTION_SIZE = 512;

  private enum Signal {
    SIGSEGV(11),
    SIGBUS(busError()),
    SIGFPE(8),
    SIGILL(4);

    final int number;

    private static int busError() {
      return switch (Platform.current().os()) {
        case DARWIN, FREEBSD -> 10;
        case LINUX, LINUX_MUSL, WINDOWS -> 7;
      };
    }

    Signal(int number) {
      this.number = number;
    }
  }

  private final long[] handlers;

  private SignalHandlers(long[] handlers) {
    this.handlers = handlers;
  }

  /** The current handlers; none if they cannot be determined. */
  static SignalHandlers now() {
    return new SignalHandlers(Query.SIGACTION == null ? new long[0] : Query.all());
  }

  /** The signals whose handlers have changed. */
  List<String> replaced() {
    SignalHandlers now = now();
    List<String> replaced = new ArrayList<>();
    for (Signal signal : Signal.values()) {
      int i = signal.ordinal();
      if (i < handlers.length && handlers[i] != now.handlers[i]) {
        replaced.add(signal.name());
      }
    }
    return replaced;
  }

  /**
   * Logs a warning if a library has replaced handlers since they were recorded.
   *
   * @return whether it has
   */
  boolean warnOf(String library) {
    List<String> replaced = replaced();
    if (!replaced.isEmpty()) {
      System.getLogger("io.ekkogen.runtime")
          .log(
              System.Logger.Level.WARNING,
              "{0} has replaced the JVM''s handler of {1}: what the JVM would handle may end the"
                  + " process. {2}",
              library,
              String.join(", ", replaced),
              SignalChaining.advice());
    }
    return !replaced.isEmpty();
  }

  /** Queries the system; initialised after JNA has started. */
  private static final class Query {
    /** Null where libraries cannot replace handlers; libjsig would report those of libraries. */
    static final Function SIGACTION =
        SignalChaining.isMissing() ? NativeLibrary.getProcess().getFunction("sigaction") : null;

    static long[] all() {
      try (Memory action = NativeAllocator.current().memory(ACTION_SIZE)) {
        return Arrays.stream(Signal.values()).mapToLong(it -> handler(it, action)).toArray();
      }
    }

    private static long handler(Signal signal, Memory action) {
      int failed = SIGACTION.invokeInt(new Object[] {signal.number, Pointer.NULL, action});
      return failed == 0 ? Pointer.nativeValue(action.getPointer(0)) : 0;
    }
  }
}

package io.ekkogen.runtime.linker;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tracks calls that wait for callbacks, such as an event loop. Other calls pay nothing for this;
 * callbacks check a counter.
 */
final class WaitingCalls {
  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
  private static final MethodHandle BEGIN = HandleLookup.findStatic(LOOKUP, "begin", void.class);
  private static final MethodHandle END = HandleLookup.findStatic(LOOKUP, "end", void.class);
  private static final MethodHandle SUSPEND =
      HandleLookup.findStatic(LOOKUP, "suspend", void.class);
  private static final MethodHandle RESUME = HandleLookup.findStatic(LOOKUP, "resume", void.class);

  /** The number of such calls on all threads. */
  private static final AtomicInteger COUNT = new AtomicInteger();

  /** Set while such a call is the innermost call of a thread, and no callback runs in it. */
  private static final ThreadLocal<Boolean> INNERMOST = new ThreadLocal<>();

  private WaitingCalls() {}

  /** Marks a downcall as one that waits for callbacks. */
  static MethodHandle waiting(MethodHandle downcall) {
    return Surroundings.surround(downcall, BEGIN, END);
  }

  /** Wraps a callback that runs inside such a call. */
  static MethodHandle within(MethodHandle upcall) {
    return Surroundings.surround(upcall, SUSPEND, RESUME);
  }

  /** Whether the native code that calls back on this thread was called by such a call. */
  static boolean isInnermost() {
    return COUNT.get() != 0 && INNERMOST.get() != null;
  }

  private static void begin() {
    COUNT.incrementAndGet();
    INNERMOST.set(true);
  }

  private static void end() {
    INNERMOST.remove();
    COUNT.decrementAndGet();
  }

  private static void suspend() {
    INNERMOST.remove();
  }

  private static void resume() {
    INNERMOST.set(true);
  }
}

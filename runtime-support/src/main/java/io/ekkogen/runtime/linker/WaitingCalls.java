package io.ekkogen.runtime.linker;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Calls that wait for callbacks, such as an event loop. Only they and the callbacks that run while
 * there are any have to look after them.
 */
final class WaitingCalls {
  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
  private static final MethodHandle BEGIN = Surroundings.find(LOOKUP, "begin", void.class);
  private static final MethodHandle END = Surroundings.find(LOOKUP, "end", void.class);
  private static final MethodHandle SUSPEND = Surroundings.find(LOOKUP, "suspend", void.class);
  private static final MethodHandle RESUME = Surroundings.find(LOOKUP, "resume", void.class);

  /** How many there are, on all threads. */
  private static final AtomicInteger COUNT = new AtomicInteger();

  /** Set while such a call is the innermost of a thread, and no callback runs in it. */
  private static final ThreadLocal<Boolean> INNERMOST = new ThreadLocal<>();

  private WaitingCalls() {}

  /** A downcall that waits for callbacks. */
  static MethodHandle waiting(MethodHandle downcall) {
    return Surroundings.surround(downcall, BEGIN, END);
  }

  /** A callback that such a call of its thread leads to. */
  static MethodHandle within(MethodHandle upcall) {
    return Surroundings.surround(upcall, SUSPEND, RESUME);
  }

  /** Whether native code that calls back on this thread was called by a call that waits. */
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

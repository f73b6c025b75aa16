package io.ekkogen.runtime.callback;

import io.ekkogen.runtime.linker.UncaughtExceptions;

/**
 * Exceptions of callbacks that no call of native code throws, because the callback ran on a thread
 * of native code, or in a call that the mapping marks with {@code waitsForCallbacks}, or because
 * the mapping says {@code "exceptions": "report"}. Native code got zero for the callback and goes
 * on.
 *
 * <p>Without a handler they go to the uncaught exception handler of the thread on which native code
 * called.
 *
 * <p>Exceptions of functions of scripts go to the handler of their context instead.
 */
public final class CallbackExceptions {
  private static volatile Handler handler;

  private CallbackExceptions() {}

  /** Gets exceptions of callbacks. */
  @FunctionalInterface
  public interface Handler {
    /**
     * Takes an exception. It is called on the thread on which native code called, by several at a
     * time, before native code goes on. It may call native code, for example to end an event loop.
     * What it throws goes to the thread's uncaught exception handler, together with {@code thrown}
     * as a suppressed exception, and native code goes on all the same.
     *
     * @param callback the name of the callback interface, as in the mapping
     * @param thrown what the callback threw, as it threw it
     */
    void handle(String callback, Throwable thrown);
  }

  /**
   * Sets the handler for all libraries, from any thread. It stays reachable until there is another:
   * an application whose class loader comes and goes takes its handler back.
   *
   * @param handler null for none
   */
  public static void setHandler(Handler handler) {
    CallbackExceptions.handler = handler;
  }

  static void report(String callback, Throwable thrown) {
    Handler current = handler;
    if (current == null) {
      UncaughtExceptions.report(thrown);
      return;
    }
    try {
      current.handle(callback, thrown);
    } catch (Throwable failed) {
      if (failed != thrown) {
        failed.addSuppressed(thrown);
      }
      UncaughtExceptions.report(failed);
    }
  }
}

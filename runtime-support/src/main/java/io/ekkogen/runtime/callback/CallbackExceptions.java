package io.ekkogen.runtime.callback;

import io.ekkogen.runtime.linker.UncaughtExceptions;

/**
 * Reports exceptions of callbacks that no downcall throws, because the callback ran on a thread of
 * native code, or in a call that the mapping marks with {@code waitsForCallbacks}, or because the
 * mapping says {@code "exceptions": "report"}. Native code gets zero from the callback and
 * continues.
 *
 * <p>Without a handler they go to the uncaught exception handler of the thread on which native code
 * called.
 *
 * <p>Exceptions of functions of scripts go to the handler of their context instead.
 */
public final class CallbackExceptions {
  private static volatile Handler handler;

  private CallbackExceptions() {}

  /** Handles exceptions of callbacks. */
  @FunctionalInterface
  public interface Handler {
    /**
     * Handles an exception. The method is called on the thread of the callback, before native code
     * continues, and possibly on several threads at a time. It may call native code, for example to
     * end an event loop. An exception of the method goes to the thread's uncaught exception
     * handler, with {@code thrown} as a suppressed exception, and native code continues.
     *
     * @param callback the name of the callback interface, as in the mapping
     * @param thrown the exception that the callback threw, unchanged
     */
    void handle(String callback, Throwable thrown);
  }

  /**
   * Sets the handler for all libraries; any thread may call this. The handler stays reachable until
   * it is replaced, so an application that is unloaded should set it to null.
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

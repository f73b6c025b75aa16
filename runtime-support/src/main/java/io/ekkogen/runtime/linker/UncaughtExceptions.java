package io.ekkogen.runtime.linker;

/** Reports exceptions that no caller can catch. */
public final class UncaughtExceptions {
  private UncaughtExceptions() {}

  /** Passes an exception to the uncaught exception handler of the current thread. */
  public static void report(Throwable thrown) {
    Thread thread = Thread.currentThread();
    try {
      thread.getUncaughtExceptionHandler().uncaughtException(thread, thrown);
    } catch (Throwable broken) {
      // The JVM ignores exceptions of a handler as well.
    }
  }
}

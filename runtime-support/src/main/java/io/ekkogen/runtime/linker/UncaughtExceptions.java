package io.ekkogen.runtime.linker;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/** Reports exceptions that no caller can catch. */
public final class UncaughtExceptions {
  private static final MethodHandle REPORT =
      HandleLookup.findStatic(MethodHandles.lookup(), "report", void.class, Throwable.class);

  private UncaughtExceptions() {}

  /**
   * Wraps {@code target} so that its exceptions go to the thread's uncaught exception handler, and
   * the caller gets zero: an exception that crosses native frames would end the JVM.
   */
  public static MethodHandle guard(MethodHandle target) {
    return Surroundings.zeroWhenThrown(target, REPORT);
  }

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

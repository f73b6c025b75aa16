package io.ekkogen.runtime.linker;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/** Prevents exceptions from crossing native frames, which would end the JVM. */
public final class UpcallGuard {
  private static final MethodHandle REPORT =
      HandleLookup.findStatic(
          MethodHandles.lookup().in(UncaughtExceptions.class),
          "report",
          void.class,
          Throwable.class);

  private UpcallGuard() {}

  /**
   * Wraps {@code target} so that its exceptions go to the thread's uncaught exception handler, and
   * the caller gets zero.
   */
  public static MethodHandle guard(MethodHandle target) {
    return Surroundings.zeroWhenThrown(target, REPORT);
  }
}

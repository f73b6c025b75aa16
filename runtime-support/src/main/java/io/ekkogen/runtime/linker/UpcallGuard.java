package io.ekkogen.runtime.linker;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Prevents exceptions from crossing native frames, which would end the JVM. */
public final class UpcallGuard {
  private static final MethodHandle REPORT = report();

  private UpcallGuard() {}

  /**
   * Wraps {@code target} so that its exceptions go to the thread's uncaught exception handler, and
   * the caller gets zero.
   */
  public static MethodHandle guard(MethodHandle target) {
    Class<?> result = target.type().returnType();
    MethodHandle zero =
        result == void.class
            ? MethodHandles.empty(MethodType.methodType(void.class))
            : MethodHandles.zero(result);
    return MethodHandles.catchException(
        target, Throwable.class, MethodHandles.filterReturnValue(REPORT, zero));
  }

  private static MethodHandle report() {
    try {
      return MethodHandles.lookup()
          .findStatic(
              UncaughtExceptions.class,
              "report",
              MethodType.methodType(void.class, Throwable.class));
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}

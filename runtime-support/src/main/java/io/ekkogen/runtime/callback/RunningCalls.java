package io.ekkogen.runtime.callback;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Counts the calls that run through a stub, which must not be freed before they have ended. */
final class RunningCalls {
  private static final MethodHandle ENTER = find("enter");
  private static final MethodHandle LEAVE = find("leave");

  private RunningCalls() {}

  /**
   * @param upcall takes a stub before all else
   */
  static MethodHandle counted(MethodHandle upcall) {
    Class<?> result = upcall.type().returnType();
    MethodHandle left = LEAVE;
    if (result != void.class) {
      MethodHandle given =
          MethodHandles.dropArguments(MethodHandles.identity(result), 1, CallbackStub.class);
      left = MethodHandles.foldArguments(given, MethodHandles.dropArguments(LEAVE, 0, result));
    }
    MethodHandle cleanup = MethodHandles.dropArguments(left, 0, Throwable.class);
    return MethodHandles.foldArguments(MethodHandles.tryFinally(upcall, cleanup), ENTER);
  }

  private static MethodHandle find(String name) {
    try {
      return MethodHandles.lookup()
          .findVirtual(CallbackStub.class, name, MethodType.methodType(void.class));
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}

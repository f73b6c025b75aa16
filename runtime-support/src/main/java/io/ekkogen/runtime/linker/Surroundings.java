package io.ekkogen.runtime.linker;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Wraps method handles with actions before and after the call. */
public final class Surroundings {
  private Surroundings() {}

  /**
   * A handle that calls {@code before}, then {@code called}, then {@code after}. It calls {@code
   * after} even if {@code called} throws.
   *
   * @param before returns nothing, and takes zero or more leading arguments of {@code called}
   * @param after has the same form as {@code before}
   */
  public static MethodHandle surround(
      MethodHandle called, MethodHandle before, MethodHandle after) {
    return MethodHandles.foldArguments(ensuring(called, after), before);
  }

  /**
   * A handle that calls {@code called}, then {@code after}, even if {@code called} throws.
   *
   * @param after returns nothing, and takes zero or more leading arguments of {@code called}
   */
  public static MethodHandle ensuring(MethodHandle called, MethodHandle after) {
    Class<?> result = called.type().returnType();
    MethodHandle cleanup = after;
    if (result != void.class) {
      MethodHandle given =
          MethodHandles.dropArguments(
              MethodHandles.identity(result), 1, after.type().parameterList());
      cleanup = MethodHandles.foldArguments(given, MethodHandles.dropArguments(after, 0, result));
    }
    return MethodHandles.tryFinally(
        called, MethodHandles.dropArguments(cleanup, 0, Throwable.class));
  }

  /**
   * A handle that calls {@code called} and, when that has returned, {@code action}.
   *
   * @param action takes and returns nothing
   */
  public static MethodHandle whenReturned(MethodHandle called, MethodHandle action) {
    Class<?> result = called.type().returnType();
    return MethodHandles.filterReturnValue(
        called,
        result == void.class
            ? action
            : MethodHandles.foldArguments(MethodHandles.identity(result), action));
  }

  /**
   * A handle that never throws: it passes what {@code called} throws to {@code handler}, and
   * returns zero.
   *
   * @param handler returns nothing, and takes the exception and zero or more leading arguments of
   *     {@code called}
   */
  static MethodHandle zeroWhenThrown(MethodHandle called, MethodHandle handler) {
    MethodHandle zero = MethodHandles.empty(MethodType.methodType(called.type().returnType()));
    return MethodHandles.catchException(
        called, Throwable.class, MethodHandles.filterReturnValue(handler, zero));
  }
}

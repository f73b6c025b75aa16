package io.ekkogen.runtime.linker;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Wraps method handles with an action before and an action after the call. */
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
    Class<?> result = called.type().returnType();
    MethodHandle cleanup = after;
    if (result != void.class) {
      MethodHandle given =
          MethodHandles.dropArguments(
              MethodHandles.identity(result), 1, after.type().parameterList());
      cleanup = MethodHandles.foldArguments(given, MethodHandles.dropArguments(after, 0, result));
    }
    cleanup = MethodHandles.dropArguments(cleanup, 0, Throwable.class);
    return MethodHandles.foldArguments(MethodHandles.tryFinally(called, cleanup), before);
  }

  /** A handle for a static method of the lookup class. */
  static MethodHandle find(
      MethodHandles.Lookup lookup, String name, Class<?> result, Class<?>... parameters) {
    try {
      return lookup.findStatic(
          lookup.lookupClass(), name, MethodType.methodType(result, parameters));
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}

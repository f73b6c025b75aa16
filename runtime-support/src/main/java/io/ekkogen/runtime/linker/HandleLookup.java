package io.ekkogen.runtime.linker;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Finds methods that are certain to exist; the lookup class is the class that has the method. */
public final class HandleLookup {
  private HandleLookup() {}

  /** A handle for a static method of the lookup class. */
  public static MethodHandle findStatic(
      MethodHandles.Lookup lookup, String name, Class<?> result, Class<?>... parameters) {
    try {
      return lookup.findStatic(
          lookup.lookupClass(), name, MethodType.methodType(result, parameters));
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** A handle for an instance method of the lookup class, which takes the instance first. */
  public static MethodHandle findVirtual(
      MethodHandles.Lookup lookup, String name, Class<?> result, Class<?>... parameters) {
    try {
      return lookup.findVirtual(
          lookup.lookupClass(), name, MethodType.methodType(result, parameters));
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * A handle that extends an integer to a wider type by zeros. A cast extends by the sign instead.
   *
   * @param from {@code byte}, {@code short} or {@code int}
   * @param to {@code int} or {@code long}
   */
  public static MethodHandle zeroExtension(Class<?> from, Class<?> to) {
    return findStatic(
        MethodHandles.publicLookup().in(MethodType.methodType(from).wrap().returnType()),
        to == int.class ? "toUnsignedInt" : "toUnsignedLong",
        to,
        from);
  }
}

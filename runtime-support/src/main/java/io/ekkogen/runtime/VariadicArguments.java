package io.ekkogen.runtime;

import java.lang.ref.Reference;

/**
 * The variadic arguments of one call, as C's default promotions have them:
 *
 * <ul>
 *   <li>{@code Boolean}, {@code Byte}, {@code Short}, {@code Character} and {@code Integer} are an
 *       {@code int}, {@code Long} is 64 bits, {@code Float} and {@code Double} are a {@code
 *       double}, and JNA's {@code NativeLong}, as every {@code IntegerType}, is as wide as it says;
 *   <li>text is a pointer to a copy: a {@code String} in the mapping's encoding, a {@code WString}
 *       in {@code wchar_t};
 *   <li>an array of numbers, strings, pointers or structures is a pointer to a copy, which is
 *       copied back after the call;
 *   <li>a structure is a pointer to its memory, which it is written to before the call and read
 *       from afterwards; a reference is a pointer to what it holds;
 *   <li>a handle is what C calls it, and is not closed during the call;
 *   <li>a callback is a function pointer that native code may keep: if it is not registered, the
 *       library keeps it;
 *   <li>a {@code Pointer} is itself, and null is a null pointer.
 * </ul>
 */
public final class VariadicArguments {
  private final Object[] given;
  private final Object[] values;
  private final VariadicConversion conversion;

  private VariadicArguments(Object[] given, Object[] values, VariadicConversion conversion) {
    this.given = given;
    this.values = values;
    this.conversion = conversion;
  }

  /** Converts {@code given}, which nobody else changes any more. */
  static VariadicArguments of(Object[] given, VariadicConversion conversion, String label) {
    Object[] values = new Object[given.length];
    try {
      for (int i = 0; i < given.length; i++) {
        values[i] = conversion.convert(given[i], label + "[" + i + "]");
      }
    } catch (Throwable failure) {
      conversion.release();
      throw failure;
    }
    return new VariadicArguments(given, values, conversion);
  }

  /** What C is passed: each an Integer, Long, Double, Pointer or null. */
  public Object[] values() {
    return values;
  }

  /** Copies back what the callee left in arrays and structures. */
  public void copyBack() {
    conversion.copyBack();
  }

  /** Ends the call, however it went; null, where it never came to one, has no effect. */
  public static void release(VariadicArguments arguments) {
    if (arguments != null) {
      arguments.conversion.release();
      Reference.reachabilityFence(arguments.given);
      Reference.reachabilityFence(arguments.values);
    }
  }
}

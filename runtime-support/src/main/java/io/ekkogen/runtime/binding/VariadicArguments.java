package io.ekkogen.runtime.binding;

import java.lang.ref.Reference;

/**
 * The variadic arguments of one call, converted by C's default promotions:
 *
 * <ul>
 *   <li>{@code Boolean}, {@code Byte}, {@code Short}, {@code Character} and {@code Integer} are an
 *       {@code int}, {@code Long} is 64 bits, {@code Float} and {@code Double} are a {@code
 *       double}, and JNA's {@code NativeLong}, like every {@code IntegerType}, has its own width;
 *   <li>a text is a pointer to a copy: a {@code String} in the mapping's encoding, a {@code
 *       WString} in {@code wchar_t};
 *   <li>an array of numbers, strings, pointers or structures is a pointer to a copy, which is
 *       copied back after the call;
 *   <li>a structure is a pointer to its memory; it is written before the call and read afterwards;
 *       a reference is a pointer to its value;
 *   <li>a handle is its address, and is not closed during the call;
 *   <li>a callback is a function pointer that native code may retain: unless it is registered, the
 *       library keeps it alive;
 *   <li>a {@code Pointer} is passed unchanged, and null is a null pointer.
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

  /** Converts {@code given}, which must not change afterwards. */
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

  /** The converted values: each is an Integer, Long, Double, Pointer or null. */
  public Object[] values() {
    return values;
  }

  /** Copies back arrays and structures that the callee may have changed. */
  public void copyBack() {
    conversion.copyBack();
  }

  /** Releases what the arguments hold, after the call returned or failed; null has no effect. */
  public static void release(VariadicArguments arguments) {
    if (arguments != null) {
      arguments.conversion.release();
      Reference.reachabilityFence(arguments.given);
      Reference.reachabilityFence(arguments.values);
    }
  }
}

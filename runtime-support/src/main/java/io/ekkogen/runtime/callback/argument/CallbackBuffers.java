package io.ekkogen.runtime.callback.argument;

import io.ekkogen.runtime.memory.NativeEncoding;
import io.ekkogen.runtime.memory.NativeStrings;

/**
 * Converts text buffers that native code passes to a callback; null is NULL. For generated code.
 *
 * <p>Sizes are in code units, terminator included.
 */
public final class CallbackBuffers {
  private CallbackBuffers() {}

  /**
   * The text in a buffer.
   *
   * @throws IllegalStateException when the size is negative
   */
  public static StringBuilder load(long address, long size, NativeEncoding encoding, String label) {
    StringBuilder text = empty(address, size, encoding, label);
    if (text != null) {
      NativeStrings.copyOut(address, size, encoding, text);
    }
    return text;
  }

  /** An empty builder for a buffer that the callback fills; throws like {@link #load}. */
  public static StringBuilder empty(
      long address, long size, NativeEncoding encoding, String label) {
    if (address == 0) {
      return null;
    }
    if (size < 0) {
      throw new IllegalStateException(
          label + ": the size of a buffer must not be negative, but is " + size);
    }
    return new StringBuilder();
  }

  /**
   * Stores the text that a callback left, with a terminator.
   *
   * @throws IllegalArgumentException when the text does not fit, contains a NUL, or cannot be
   *     encoded
   */
  public static void store(
      long address, StringBuilder text, long size, NativeEncoding encoding, String label) {
    if (text != null && (size > 0 || !text.isEmpty())) {
      NativeStrings.store(address, text, size, encoding, label);
    }
  }

  /** Like {@link #store}, but writes nothing if the text has not changed. */
  public static void storeChanges(
      long address, StringBuilder text, long size, NativeEncoding encoding, String label) {
    if (text != null && !text.toString().contentEquals(load(address, size, encoding, label))) {
      store(address, text, size, encoding, label);
    }
  }
}

package io.ekkogen.runtime;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.layout.CScalar;

/** An integer of platform width in native memory, at the width it has there. */
final class WideValue {
  private WideValue() {}

  /** Stores the low bytes, {@code size} of them, in native order. */
  static void store(Pointer memory, long value, int size) {
    switch (size) {
      case Short.BYTES -> memory.setShort(0, (short) value);
      case Integer.BYTES -> memory.setInt(0, (int) value);
      default -> memory.setLong(0, value);
    }
  }

  /** Loads a value of a type of fixed width, extended as its sign says. */
  static long load(Pointer memory, CScalar fixed) {
    return switch (fixed) {
      case UINT16 -> Short.toUnsignedLong(memory.getShort(0));
      case INT32 -> memory.getInt(0);
      case UINT32 -> Integer.toUnsignedLong(memory.getInt(0));
      case INT64 -> memory.getLong(0);
      default -> throw new IllegalArgumentException(fixed + " is of no platform width");
    };
  }
}

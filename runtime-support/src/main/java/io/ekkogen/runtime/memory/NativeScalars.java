package io.ekkogen.runtime.memory;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.IntegerRange;
import io.ekkogen.runtime.platform.Platform;

/**
 * Loads and stores integers and addresses in native memory, at their width in C on this platform.
 */
public final class NativeScalars {
  private NativeScalars() {}

  /** Loads an integer or an address, extended by its sign. */
  public static long load(Pointer memory, long offset, CScalar type) {
    return switch (type.fixed(Platform.current())) {
      case INT8 -> memory.getByte(offset);
      case UINT8 -> Byte.toUnsignedLong(memory.getByte(offset));
      case INT16 -> memory.getShort(offset);
      case UINT16 -> Short.toUnsignedLong(memory.getShort(offset));
      case INT32 -> memory.getInt(offset);
      case UINT32 -> Integer.toUnsignedLong(memory.getInt(offset));
      case INT64 -> memory.getLong(offset);
      case ADDRESS -> Pointer.nativeValue(memory.getPointer(offset));
      default -> throw new IllegalArgumentException(type + " is not an integer type");
    };
  }

  /** Like {@link #load}, for the value at {@code address}. */
  public static long load(long address, CScalar type) {
    return load(new Pointer(address), 0, type);
  }

  /**
   * Stores an integer of platform width.
   *
   * @param label names the place in messages, such as {@code Stat.size}
   * @throws IllegalArgumentException when it does not fit on this platform
   */
  public static void store(Pointer memory, long offset, CScalar type, long value, String label) {
    Platform platform = Platform.current();
    store(memory, offset, IntegerRange.of(type, platform).check(value, label), type.size(platform));
  }

  /** Stores the low {@code size} bytes in native order. */
  public static void store(Pointer memory, long offset, long value, int size) {
    switch (size) {
      case Short.BYTES -> memory.setShort(offset, (short) value);
      case Integer.BYTES -> memory.setInt(offset, (int) value);
      default -> memory.setLong(offset, value);
    }
  }

  /** For generated code: a negative number as C's cast to an unsigned type makes it a value. */
  public static long cast(long value, CScalar type) {
    int unused = Long.SIZE - type.size(Platform.current()) * Byte.SIZE;
    return value << unused >>> unused;
  }

  /** The address that the callee left in a cell; 0 if there is no cell. */
  public static long addressAt(long cell) {
    return cell == 0 ? 0 : load(cell, CScalar.ADDRESS);
  }
}

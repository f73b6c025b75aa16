package io.ekkogen.runtime.structure;

import java.nio.ByteOrder;

/**
 * Bit-fields. Offsets are in bits from the structure's begin; on big-endian machines a byte's most
 * significant bit comes first.
 */
public final class BitFields {
  private static final boolean BIG_ENDIAN = ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN;

  private BitFields() {}

  /** The bits, from 1 to 64 of them, as an unsigned number. */
  public static long loadUnsigned(StructureMemory memory, long bitOffset, int width) {
    long value = 0;
    for (int bit = 0; bit < width; ) {
      long place = bitOffset + bit;
      int skip = (int) (place % Byte.SIZE);
      int taken = Math.min(Byte.SIZE - skip, width - bit);
      int shift = BIG_ENDIAN ? Byte.SIZE - skip - taken : skip;
      long part = memory.getByte(place / Byte.SIZE) >> shift & mask(taken);
      value = BIG_ENDIAN ? value << taken | part : value | part << bit;
      bit += taken;
    }
    return value;
  }

  /** The bits as a signed number. */
  public static long loadSigned(StructureMemory memory, long bitOffset, int width) {
    int unused = Long.SIZE - width;
    return loadUnsigned(memory, bitOffset, width) << unused >> unused;
  }

  /**
   * Stores an unsigned number; of 64 bits every value, for its bits.
   *
   * @param label names the field in messages, such as {@code Flags.mode}
   * @throws IllegalArgumentException when it does not fit
   */
  public static void storeUnsigned(
      StructureMemory memory, long bitOffset, int width, long value, String label) {
    if (width < Long.SIZE && value >>> width != 0) {
      throw outOfRange(value, 0, mask(width), label);
    }
    store(memory, bitOffset, width, value);
  }

  /**
   * Stores a signed number.
   *
   * @param label names the field in messages, such as {@code Flags.mode}
   * @throws IllegalArgumentException when it does not fit
   */
  public static void storeSigned(
      StructureMemory memory, long bitOffset, int width, long value, String label) {
    int unused = Long.SIZE - width;
    if (value << unused >> unused != value) {
      throw outOfRange(value, -1L << width - 1, mask(width - 1), label);
    }
    store(memory, bitOffset, width, value);
  }

  private static void store(StructureMemory memory, long bitOffset, int width, long value) {
    for (int bit = 0; bit < width; ) {
      long place = bitOffset + bit;
      int skip = (int) (place % Byte.SIZE);
      int taken = Math.min(Byte.SIZE - skip, width - bit);
      int shift = BIG_ENDIAN ? Byte.SIZE - skip - taken : skip;
      long part = value >>> (BIG_ENDIAN ? width - bit - taken : bit) & mask(taken);
      int others = memory.getByte(place / Byte.SIZE) & ~((int) mask(taken) << shift);
      memory.setByte(place / Byte.SIZE, (byte) (others | part << shift));
      bit += taken;
    }
  }

  private static long mask(int bits) {
    return bits == Long.SIZE ? -1 : (1L << bits) - 1;
  }

  private static IllegalArgumentException outOfRange(
      long value, long least, long most, String label) {
    return new IllegalArgumentException(
        "%s is %d, but its bits take %d…%d".formatted(label, value, least, most));
  }
}

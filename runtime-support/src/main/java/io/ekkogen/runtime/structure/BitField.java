package io.ekkogen.runtime.structure;

import java.nio.ByteOrder;

/**
 * A bit-field. Its place is in bits from the structure's begin; on big-endian machines a byte's
 * most significant bit comes first.
 */
public final class BitField {
  private static final boolean BIG_ENDIAN = ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN;

  private final long bitOffset;
  private final int width;
  private final boolean isSigned;
  private final String label;

  private BitField(long bitOffset, int width, boolean isSigned, String label) {
    this.bitOffset = bitOffset;
    this.width = width;
    this.isSigned = isSigned;
    this.label = label;
  }

  /**
   * From 1 to 64 bits that are an unsigned number.
   *
   * @param label names the field in messages, such as {@code Flags.mode}
   */
  public static BitField unsigned(long bitOffset, int width, String label) {
    return new BitField(bitOffset, width, false, label);
  }

  /**
   * From 1 to 64 bits that are a signed number.
   *
   * @param label names the field in messages, such as {@code Flags.mode}
   */
  public static BitField signed(long bitOffset, int width, String label) {
    return new BitField(bitOffset, width, true, label);
  }

  /** The number in native memory. */
  public long get(NativeStructure structure) {
    return load(structure.memory());
  }

  /**
   * Stores a number in native memory; in 64 unsigned bits every value, for its bits.
   *
   * @throws IllegalArgumentException when it does not fit
   */
  public void set(NativeStructure structure, long value) {
    store(structure.memory(), value);
  }

  long load(StructureMemory memory) {
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
    return isSigned ? extended(value) : value;
  }

  void store(StructureMemory memory, long value) {
    boolean fits = isSigned ? extended(value) == value : width == Long.SIZE || value >>> width == 0;
    if (!fits) {
      throw new IllegalArgumentException(
          "%s is %d, but its bits take %d…%d".formatted(label, value, least(), most()));
    }
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

  /** The lowest bits as a signed number. */
  private long extended(long value) {
    int unused = Long.SIZE - width;
    return value << unused >> unused;
  }

  private long least() {
    return isSigned ? -1L << width - 1 : 0;
  }

  private long most() {
    return mask(isSigned ? width - 1 : width);
  }

  private static long mask(int bits) {
    return bits == Long.SIZE ? -1 : (1L << bits) - 1;
  }
}

package io.ekkogen.runtime.ffm;

import io.ekkogen.runtime.memory.NativeBytes;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** Reads native memory through a segment that has all of it. */
@SuppressWarnings("restricted") // It reads where native code says.
public final class FfmBytes implements NativeBytes {
  private static final MemorySegment ALL = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);
  private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;
  private static final boolean LITTLE = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;

  /** For {@link java.util.ServiceLoader}. */
  public FfmBytes() {}

  /**
   * Reads aligned words: they reach neither into the page before that of the first byte nor into
   * that behind the zero.
   */
  @Override
  public long length(long address) {
    long at = address & -Long.BYTES;
    int before = (int) (address - at) * Byte.SIZE;
    long found = zeros(word(at)) & (LITTLE ? -1L << before : -1L >>> before);
    while (found == 0) {
      at += Long.BYTES;
      found = zeros(word(at));
    }
    int bits = LITTLE ? Long.numberOfTrailingZeros(found) : Long.numberOfLeadingZeros(found);
    return at + bits / Byte.SIZE - address;
  }

  private static long word(long address) {
    return ALL.get(ValueLayout.JAVA_LONG, address);
  }

  /** The highest bit of each byte that is zero. */
  private static long zeros(long word) {
    return ~((word & LOW_BITS) + LOW_BITS | word | LOW_BITS);
  }

  @Override
  public byte[] copy(long address, int length) {
    byte[] bytes = new byte[length];
    MemorySegment.copy(ALL, ValueLayout.JAVA_BYTE, address, bytes, 0, length);
    return bytes;
  }
}

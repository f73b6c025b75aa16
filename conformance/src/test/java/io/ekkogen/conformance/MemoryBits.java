package io.ekkogen.conformance;

import java.nio.ByteOrder;
import java.util.BitSet;

/** The bits of memory, numbered as compilers allocate bit-fields. */
public final class MemoryBits {
  private MemoryBits() {}

  /** The bits of {@code bytes}; the first of a byte is its most significant one if big-endian. */
  public static BitSet of(byte[] bytes, ByteOrder order) {
    byte[] leastFirst = bytes.clone();
    if (order == ByteOrder.BIG_ENDIAN) {
      for (int i = 0; i < bytes.length; i++) {
        leastFirst[i] = (byte) (Integer.reverse(bytes[i]) >>> Integer.SIZE - Byte.SIZE);
      }
    }
    return BitSet.valueOf(leastFirst);
  }
}

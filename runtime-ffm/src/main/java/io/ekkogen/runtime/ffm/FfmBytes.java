package io.ekkogen.runtime.ffm;

import io.ekkogen.runtime.memory.NativeBytes;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Reads native memory through a segment that has all of it. */
@SuppressWarnings("restricted") // It reads where native code says.
public final class FfmBytes implements NativeBytes {
  private static final MemorySegment ALL = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);
  private static final long LOW_BITS = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;

  /** For {@link java.util.ServiceLoader}. */
  public FfmBytes() {}

  /** Reads aligned words, none of which reaches into a page behind that of the zero. */
  @Override
  public long length(long address) {
    long at = address;
    for (; at % Long.BYTES != 0; at++) {
      if (ALL.get(ValueLayout.JAVA_BYTE, at) == 0) {
        return at - address;
      }
    }
    while (!hasZero(ALL.get(ValueLayout.JAVA_LONG, at))) {
      at += Long.BYTES;
    }
    while (ALL.get(ValueLayout.JAVA_BYTE, at) != 0) {
      at++;
    }
    return at - address;
  }

  private static boolean hasZero(long word) {
    return (word - LOW_BITS & ~word & HIGH_BITS) != 0;
  }

  @Override
  public byte[] copy(long address, int length) {
    byte[] bytes = new byte[length];
    MemorySegment.copy(ALL, ValueLayout.JAVA_BYTE, address, bytes, 0, length);
    return bytes;
  }
}

package io.ekkogen.runtime.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.allocation.NativeAllocator;
import io.ekkogen.runtime.layout.CScalar;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScratchTest {
  private static final int LARGE = 1 << 20;

  @Test
  void aLargeBlockIsUsedAgainByTheNextCall() {
    assumeThat(NativeAllocator.current().isolatesBlocks()).isFalse();
    long first;
    long second;
    try (Scratch scratch = Scratch.enter()) {
      first = scratch.allocate(LARGE);
      second = scratch.allocate(LARGE);
      assertThat(Math.abs(second - first)).isGreaterThanOrEqualTo(LARGE);
      try (Scratch inner = Scratch.enter()) {
        assertThat(inner.allocate(LARGE)).isNotIn(first, second);
      }
    }
    // A garbage collection in between may free them, and then others take their places.
    boolean isUsedAgain = false;
    for (int i = 0; i < 100 && !isUsedAgain; i++) {
      long before = largeBlock();
      isUsedAgain = largeBlock() == before;
    }
    assertThat(isUsedAgain).isTrue();
  }

  private static long largeBlock() {
    try (Scratch scratch = Scratch.enter()) {
      long address = scratch.allocate(LARGE);
      new Pointer(address).setByte(LARGE - 1, (byte) 1);
      return address;
    }
  }

  @Test
  void numbersAndBuffersAreCopied() {
    try (Scratch scratch = Scratch.enter()) {
      assertThat(at(scratch.copy(new byte[] {1, 2})).getByteArray(0, 2)).containsExactly(1, 2);
      assertThat(at(scratch.copy(new short[] {1, 2})).getShortArray(0, 2)).containsExactly(1, 2);
      assertThat(at(scratch.copy(new int[] {1, 2})).getIntArray(0, 2)).containsExactly(1, 2);
      assertThat(at(scratch.copy(new long[] {1, 2})).getLongArray(0, 2)).containsExactly(1, 2);
      assertThat(at(scratch.copy(new float[] {1, 2})).getFloatArray(0, 2)).containsExactly(1, 2);
      assertThat(at(scratch.copy(new double[] {1, 2})).getDoubleArray(0, 2)).containsExactly(1, 2);
      List<Buffer> buffers =
          List.of(
              ByteBuffer.wrap(new byte[] {9, 1}),
              ShortBuffer.wrap(new short[] {9, 1}),
              CharBuffer.wrap(new char[] {9, 1}),
              IntBuffer.wrap(new int[] {9, 1}),
              LongBuffer.wrap(new long[] {9, 1}),
              FloatBuffer.wrap(new float[] {9, Float.intBitsToFloat(1)}),
              DoubleBuffer.wrap(new double[] {9, Double.longBitsToDouble(1)}));
      int[] sizes = {1, 2, 2, 4, 8, 4, 8};
      for (int i = 0; i < sizes.length; i++) {
        long address = scratch.copy(buffers.get(i).position(1), sizes[i]);
        assertThat(NativeScalars.load(address, scalar(sizes[i]))).isEqualTo(1);
      }
    }
  }

  private static CScalar scalar(int size) {
    return switch (size) {
      case Byte.BYTES -> CScalar.INT8;
      case Short.BYTES -> CScalar.INT16;
      case Integer.BYTES -> CScalar.INT32;
      default -> CScalar.INT64;
    };
  }

  @Test
  void valuesAreStoredEachInItsOwnPlace() {
    try (Scratch scratch = Scratch.enter()) {
      Pointer small = at(scratch.store((byte) -1));
      Pointer number = at(scratch.store(7));
      Pointer wide = at(scratch.store(CScalar.CLONG, -5));
      assertThat(at(scratch.store(2.5)).getDouble(0)).isEqualTo(2.5);
      assertThat(at(scratch.store(2.5f)).getFloat(0)).isEqualTo(2.5f);
      assertThat(at(scratch.store((short) 3)).getShort(0)).isEqualTo((short) 3);
      assertThat(at(scratch.store(1L << 40)).getLong(0)).isEqualTo(1L << 40);
      assertThat(small.getByte(0)).isEqualTo((byte) -1);
      assertThat(number.getInt(0)).isEqualTo(7);
      assertThat(NativeScalars.load(wide, 0, CScalar.CLONG)).isEqualTo(-5);
    }
  }

  private static Pointer at(long address) {
    return new Pointer(address);
  }
}

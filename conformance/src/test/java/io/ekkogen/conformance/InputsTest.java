package io.ekkogen.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.ekkogen.conformance.inputs.Inputs;
import io.ekkogen.runtime.linking.Linkers;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Memory that native code only reads: in buffers, and in arrays of critical functions. */
class InputsTest {
  private static final ByteOrder OTHER_ORDER =
      ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN
          ? ByteOrder.LITTLE_ENDIAN
          : ByteOrder.BIG_ENDIAN;

  /** The library through load() and through plain JNA. */
  static List<Inputs> libraries() {
    return List.of(Inputs.load(), Bindings.plainJna("inputs", Inputs.class));
  }

  private static ByteBuffer bytes(boolean isDirect, int... values) {
    ByteBuffer buffer =
        isDirect ? ByteBuffer.allocateDirect(values.length) : ByteBuffer.allocate(values.length);
    for (int value : values) {
      buffer.put((byte) value);
    }
    return buffer.order(ByteOrder.nativeOrder()).flip();
  }

  private static IntBuffer ints(boolean isDirect, int... values) {
    return bytes(isDirect, new int[values.length * Integer.BYTES]).asIntBuffer().put(values).flip();
  }

  @ParameterizedTest
  @MethodSource("libraries")
  @Rules("F-229")
  void theMemoryOfADirectBufferIsPassedItselfFromItsPositionOn(Inputs library) {
    IntBuffer values = ints(true, 9, 1, 2, 3).position(1);
    assertThat(library.scribbleInt(values, 2)).isEqualTo(3);
    assertThat(new int[] {values.get(0), values.get(1), values.get(2), values.get(3)})
        .containsExactly(9, 0, 0, 3);
    assertThat(values.position()).isEqualTo(1);
    ByteBuffer memory = bytes(true, 1, 2, 3).position(2);
    Pointer start = Native.getDirectBufferPointer(memory);
    assertThat(library.addressOf(memory)).isEqualTo(start.share(2));
    assertThat(library.addressOf(memory.asReadOnlyBuffer())).isEqualTo(start.share(2));
    assertThat(library.addressOf(memory.slice())).isEqualTo(start.share(2));
    assertThat(library.addressOf((Buffer) null)).isNull();
  }

  @ParameterizedTest
  @MethodSource("libraries")
  @Rules("F-229")
  void aBufferOfTheHeapIsCopiedIn(Inputs library) {
    int[] array = {9, 1, 2, 3};
    IntBuffer values = IntBuffer.wrap(array).position(1).slice().position(1);
    assertThat(library.scribbleInt(values, 2)).isEqualTo(5);
    assertThat(array).containsExactly(9, 1, 2, 3);
    assertThat(library.scribbleInt(values.asReadOnlyBuffer(), 1)).isEqualTo(2);
    assertThat(library.scribbleInt(ints(false, 4, 5).position(1), 1)).isEqualTo(5);
    assertThat(library.addressOf(ByteBuffer.allocate(0))).isNotNull();
    assertThat(library.scribbleByte(bytes(false, 0, 200), 2)).isEqualTo(200);
    assertThat(library.scribbleShort(ShortBuffer.wrap(new short[] {-1, 3}), 2)).isEqualTo(2);
    assertThat(library.scribbleLong(LongBuffer.wrap(new long[] {-1, 3}), 2)).isEqualTo(2);
    assertThat(library.scribbleFloat(FloatBuffer.wrap(new float[] {-1, 3}), 2)).isEqualTo(2);
    assertThat(library.scribbleDouble(DoubleBuffer.wrap(new double[] {.5, 3}), 2)).isEqualTo(3.5);
  }

  @ParameterizedTest
  @MethodSource("libraries")
  @Rules("F-229")
  void memoryOfAnyTypeIsABufferOfAnyType(Inputs library) {
    int expected = library.checksum(bytes(false, 1, 2, 3, 4, 5, 6, 7, 8), 8);
    for (boolean isDirect : new boolean[] {false, true}) {
      ByteBuffer bytes = bytes(isDirect, 1, 2, 3, 4, 5, 6, 7, 8);
      List<Buffer> views =
          List.of(
              bytes,
              bytes.asCharBuffer(),
              bytes.asShortBuffer(),
              bytes.asIntBuffer(),
              bytes.asLongBuffer(),
              bytes.asFloatBuffer(),
              bytes.asDoubleBuffer());
      for (Buffer view : views) {
        assertThat(library.checksum(view, 8)).as("%s", view).isEqualTo(expected);
        assertThat(library.criticalChecksum(view, 8)).as("%s", view).isEqualTo(expected);
      }
    }
    assertThat(library.checksum(CharBuffer.wrap("ab"), 0)).isEqualTo(1);
    Memory memory = new Memory(1);
    memory.setByte(0, (byte) 5);
    assertThat(library.checksum(memory, 1)).isEqualTo(36);
    assertThat(library.criticalChecksum(memory, 1)).isEqualTo(36);
  }

  @ParameterizedTest
  @MethodSource("libraries")
  @Rules("F-229")
  void aBufferInAnotherByteOrderIsRefusedUnlessItHasBytes(Inputs library) {
    for (boolean isDirect : new boolean[] {false, true}) {
      ByteBuffer bytes = bytes(isDirect, 1, 2, 3, 4, 5, 6, 7, 8).order(OTHER_ORDER);
      List<Buffer> views =
          List.of(
              bytes.asCharBuffer(),
              bytes.asShortBuffer(),
              bytes.asIntBuffer(),
              bytes.asLongBuffer(),
              bytes.asFloatBuffer(),
              bytes.asDoubleBuffer());
      for (Buffer view : views) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> library.checksum(view, 8))
            .withMessageContaining("checksum: data is a buffer in the byte order " + OTHER_ORDER);
        assertThatIllegalArgumentException()
            .isThrownBy(() -> library.criticalChecksum(view, 8))
            .withMessageContaining("criticalChecksum: data");
      }
      assertThat(library.checksum(bytes, 1)).isEqualTo(32);
    }
  }

  @ParameterizedTest
  @MethodSource("libraries")
  @Rules({"F-97", "F-229"})
  void theCountOfABufferIsAtMostWhatRemains(Inputs library) {
    for (boolean isDirect : new boolean[] {false, true}) {
      IntBuffer values = ints(isDirect, 1, 2, 3).position(1);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> library.scribbleInt(values, 3))
          .withMessageContaining("scribbleInt: v has 2 elements, but n is 3");
      assertThatIllegalArgumentException().isThrownBy(() -> library.criticalInts(values, 3));
    }
    assertThatNullPointerException()
        .isThrownBy(() -> library.scribbleInt((IntBuffer) null, 0))
        .withMessageContaining("scribbleInt: v");
    assertThat(library.checksumBytes((ByteBuffer) null, 0)).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("libraries")
  @Rules({"F-80", "F-247"})
  void arraysOfACriticalFunctionArePassedThemselvesWhereTheLinkerCan(Inputs library) {
    boolean isPassed = Linkers.select().name().equals("ffm");
    int[] array = {1, 2, 3};
    assertThat(library.criticalInts(array, 2)).isEqualTo(3);
    assertThat(array).containsExactly(isPassed ? new int[] {0, 0, 3} : new int[] {1, 2, 3});
    int[] wrapped = {1, 2, 3};
    IntBuffer part = IntBuffer.wrap(wrapped).position(1);
    assertThat(library.criticalInts(part, 1)).isEqualTo(2);
    assertThat(wrapped).containsExactly(isPassed ? new int[] {1, 0, 3} : new int[] {1, 2, 3});
    assertThat(library.criticalInts(IntBuffer.wrap(array).asReadOnlyBuffer(), 0)).isZero();
    assertThat(library.criticalInts(new int[0], 0)).isZero();
    assertThat(library.criticalInts(ints(true, 1, 2), 2)).isEqualTo(3);
    double[] x = {1, 2};
    assertThat(library.criticalDot(2, x, 1, x, 1)).isEqualTo(5);
    assertThat(library.criticalDot(2, DoubleBuffer.wrap(x), 1, DoubleBuffer.wrap(x), 1))
        .isEqualTo(5);
    assertThat(library.criticalChecksum((Pointer) null, 0)).isEqualTo(1);
    assertThat(library.criticalChecksum((Buffer) null, 0)).isEqualTo(1);
  }
}

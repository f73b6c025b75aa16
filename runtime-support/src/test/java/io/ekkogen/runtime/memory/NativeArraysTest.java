package io.ekkogen.runtime.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.Values;
import io.ekkogen.runtime.layout.CScalar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NativeArraysTest {
  private Scratch scratch;

  @BeforeEach
  void enter() {
    scratch = Scratch.enter();
  }

  @AfterEach
  void leave() {
    scratch.leave();
  }

  private static void fill(long address, int size, int value) {
    Values.call("fill", "(AII)V", address, size, value);
  }

  @Test
  void whatIsCopiedBackIsBoundedByTheCountAndTheArray() {
    int[] array = {1, 2, 3};
    long address = NativeArrays.copyIn(scratch, array);
    fill(address, 3 * Integer.BYTES, 0);
    NativeArrays.copyOut(address, array, 2);
    assertThat(array).containsExactly(0, 0, 3);
    NativeArrays.copyOut(address, array, -1);
    NativeArrays.copyOut(address, array, Long.MIN_VALUE);
    assertThat(array).containsExactly(0, 0, 3);
    NativeArrays.copyOut(address, array, Long.MAX_VALUE);
    assertThat(array).containsExactly(0, 0, 0);
  }

  @Test
  void everyNumberTypeIsCopiedBackUpToACount() {
    byte[] bytes = {1, 2};
    long address = NativeArrays.copyIn(scratch, bytes);
    fill(address, 2, 0);
    NativeArrays.copyOut(address, bytes, 1);
    assertThat(bytes).containsExactly(0, 2);
    short[] shorts = {1, 2};
    address = NativeArrays.copyIn(scratch, shorts);
    fill(address, 4, 0);
    NativeArrays.copyOut(address, shorts, 1);
    assertThat(shorts).containsExactly((short) 0, (short) 2);
    long[] longs = {1, 2};
    address = NativeArrays.copyIn(scratch, longs);
    fill(address, 16, 0);
    NativeArrays.copyOut(address, longs, 1);
    assertThat(longs).containsExactly(0, 2);
    float[] floats = {1, 2};
    address = NativeArrays.copyIn(scratch, floats);
    fill(address, 8, 0);
    NativeArrays.copyOut(address, floats, 1);
    assertThat(floats).containsExactly(0, 2);
    double[] doubles = {1, 2};
    address = NativeArrays.copyIn(scratch, doubles);
    fill(address, 16, 0);
    NativeArrays.copyOut(address, doubles, 1);
    assertThat(doubles).containsExactly(0, 2);
  }

  @Test
  void aNullArrayIsNullAndTakesNothing() {
    assertThat(NativeArrays.copyIn(scratch, (int[]) null)).isZero();
    assertThat(NativeArrays.copyIn(scratch, (boolean[]) null, CScalar.UINT8)).isZero();
    assertThat(NativeArrays.copyIn(scratch, (long[]) null, CScalar.SIZE, "f: v")).isZero();
    assertThat(NativeArrays.copyIn(scratch, (int[]) null, CScalar.WCHAR, "f: v")).isZero();
    assertThat(NativeArrays.copyIn(scratch, (Pointer[]) null)).isZero();
    NativeArrays.copyOut(0, (int[]) null);
    NativeArrays.copyOut(0, (boolean[]) null, CScalar.UINT8);
    NativeArrays.copyOut(0, (long[]) null, CScalar.SIZE);
    NativeArrays.copyOut(0, (int[]) null, CScalar.WCHAR);
    NativeArrays.copyOut(0, (Pointer[]) null);
  }

  @Test
  void anEmptyArrayIsNotNull() {
    assertThat(NativeArrays.copyIn(scratch, new int[0])).isNotZero();
    assertThat(NativeArrays.copyIn(scratch, new boolean[0], CScalar.INT32)).isNotZero();
    assertThat(NativeArrays.copyIn(scratch, new Pointer[0])).isNotZero();
  }

  @Test
  void booleansHaveTheirWidthAndAnyBitMeansTrue() {
    boolean[] array = {true, false, true};
    long bytes = NativeArrays.copyIn(scratch, array, CScalar.UINT8);
    assertThat(new Pointer(bytes).getByteArray(0, 3)).containsExactly(1, 0, 1);
    long ints = NativeArrays.copyIn(scratch, array, CScalar.INT32);
    assertThat(new Pointer(ints).getIntArray(0, 3)).containsExactly(1, 0, 1);

    fill(bytes + 1, 1, 0x80);
    NativeArrays.copyOut(bytes, array, CScalar.UINT8);
    assertThat(array).containsExactly(true, true, true);

    new Pointer(ints).setInt(0, 0);
    new Pointer(ints).setInt(4, 0x100);
    new Pointer(ints).setInt(8, 0);
    NativeArrays.copyOut(ints, array, CScalar.INT32, 2);
    assertThat(array).containsExactly(false, true, true);
  }

  @Test
  void integersOfPlatformWidthGoThereAndBack() {
    for (CScalar type :
        new CScalar[] {CScalar.CLONG, CScalar.CULONG, CScalar.SIZE, CScalar.SSIZE}) {
      long[] array = {0, 1, Integer.MAX_VALUE};
      long address = NativeArrays.copyIn(scratch, array, type, "f: values");
      long[] back = new long[3];
      NativeArrays.copyOut(address, back, type, 2);
      assertThat(back).as("%s", type).containsExactly(0, 1, 0);
      NativeArrays.copyOut(address, back, type);
      assertThat(back).as("%s", type).containsExactly(array);
    }
    assertThat(new Pointer(NativeArrays.copyIn(scratch, new long[] {7, 8}, CScalar.CLONG, "f: v")))
        .satisfies(
            p -> assertThat(Native.LONG_SIZE == 8 ? p.getLong(8) : p.getInt(4)).isEqualTo(8));
  }

  @Test
  void aSizeIsItsBitsOrNamed() {
    long[] array = {1, -1};
    if (Native.SIZE_T_SIZE == Long.BYTES) {
      long address = NativeArrays.copyIn(scratch, array, CScalar.SIZE, "read: sizes");
      long[] back = new long[2];
      NativeArrays.copyOut(address, back, CScalar.SIZE);
      assertThat(back).containsExactly(array);
    } else {
      assertThatThrownBy(() -> NativeArrays.copyIn(scratch, array, CScalar.SIZE, "read: sizes"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("read: sizes[1] is -1");
    }
  }

  @Test
  void wideCharactersGoThereAndBack() {
    int[] array = {'a', 0xFFFF, 0};
    long address = NativeArrays.copyIn(scratch, array, CScalar.WCHAR, "f: text");
    int[] back = new int[3];
    NativeArrays.copyOut(address, back, CScalar.WCHAR);
    assertThat(back).containsExactly(array);
    assertThat(NativeStrings.copy(address, NativeEncoding.WIDE)).isEqualTo("a\uFFFF");
  }

  @Test
  void aPointerThatIsStillTheSameRemainsTheSameObject() {
    try (Memory memory = new Memory(8)) {
      Pointer other = new Pointer(0x1000);
      Pointer[] array = {memory, null, other};
      long address = NativeArrays.copyIn(scratch, array);
      NativeArrays.copyOut(address, array);
      assertThat(array[0]).isSameAs(memory);
      assertThat(array[1]).isNull();

      Values.call("reverse", "(AI)V", address, 3);
      NativeArrays.copyOut(address, array, 1);
      assertThat(array).containsExactly(other, null, other);
      NativeArrays.copyOut(address, array);
      assertThat(array).containsExactly(other, null, memory);
    }
  }

  @Test
  void anArrayThatCannotTakeEveryPointerIsRefusedBeforeTheCall() {
    try (Memory memory = new Memory(8)) {
      Memory[] array = {memory};
      String message =
          "An array of pointers that native code may change must be a Pointer[], not a";
      assertThatThrownBy(() -> NativeArrays.copyIn(scratch, array))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith(message + " Memory[]");
      assertThatThrownBy(() -> NativeArrays.copyOut(0, array))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith(message + " Memory[]");
    }
  }

  @Test
  void anArrayOverTwoGigabytesIsRefused() {
    assertThatThrownBy(() -> NativeArrays.room(scratch, Integer.MAX_VALUE, 8))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("An array of 2147483647 elements of 8 bytes is over 2147483583 bytes");
  }
}

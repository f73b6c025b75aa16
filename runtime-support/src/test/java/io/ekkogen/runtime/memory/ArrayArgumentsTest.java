package io.ekkogen.runtime.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.Values;
import io.ekkogen.runtime.structure.AddressType;
import io.ekkogen.runtime.structure.TextType;
import java.lang.reflect.Array;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArrayArgumentsTest {
  private Scratch scratch;

  @BeforeEach
  void enter() {
    scratch = Scratch.enter();
  }

  @AfterEach
  void leave() {
    scratch.close();
  }

  private static void fill(long address, int size, int value) {
    Values.call("fill", "(AII)V", address, size, value);
  }

  @Test
  void whatIsCopiedBackIsBoundedByTheCountAndTheArray() {
    int[] array = {1, 2, 3};
    long address = NumberTypes.INT.copyIn(scratch, array, "f: values");
    fill(address, 3 * Integer.BYTES, 0);
    NumberTypes.INT.copyOut(address, array, 2);
    assertThat(array).containsExactly(0, 0, 3);
    NumberTypes.INT.copyOut(address, array, -1);
    NumberTypes.INT.copyOut(address, array, Long.MIN_VALUE);
    assertThat(array).containsExactly(0, 0, 3);
    NumberTypes.INT.copyOut(address, array, Long.MAX_VALUE);
    assertThat(array).containsExactly(0, 0, 0);
  }

  private static List<ElementType<?>> types() {
    return List.of(
        NumberTypes.BYTE,
        NumberTypes.SHORT,
        NumberTypes.INT,
        NumberTypes.LONG,
        NumberTypes.FLOAT,
        NumberTypes.DOUBLE,
        NumberTypes.BOOL,
        NumberTypes.BOOL8,
        NumberTypes.CLONG,
        NumberTypes.CULONG,
        NumberTypes.SSIZE,
        NumberTypes.SIZE,
        NumberTypes.WCHAR,
        AddressType.ADDRESS,
        TextType.UTF_8);
  }

  @ParameterizedTest
  @MethodSource("types")
  <A> void everyTypeIsCopiedBackUpToACount(ElementType<A> type) {
    A array = type.newArray(2);
    long address = type.copyIn(scratch, array, "f: values");
    new Pointer(address).setMemory(0, 2L * type.size(), (byte) 0);
    A other = type.newArray(2);
    set(other, 0);
    set(other, 1);
    Object second = Array.get(other, 1);
    type.copyOut(address, other, 1);
    assertThat(Array.get(other, 0)).isEqualTo(Array.get(array, 0));
    assertThat(Array.get(other, 1)).isEqualTo(second);
    type.copyOut(address, other);
    assertThat(Array.get(other, 1)).isEqualTo(Array.get(array, 1));
  }

  /** Something else than zero. */
  private static void set(Object array, int index) {
    if (array instanceof boolean[] booleans) {
      booleans[index] = true;
    } else if (array instanceof String[] strings) {
      strings[index] = "";
    } else if (array instanceof Pointer[] pointers) {
      pointers[index] = new Pointer(1);
    } else {
      Array.setByte(array, index, (byte) 1);
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  <A> void aNullArrayIsNullAndTakesNothing(ElementType<A> type) {
    assertThat(type.copyIn(scratch, null, "f: values")).isZero();
    type.copyOut(0, null);
    type.store(0, null, "f: values");
  }

  @ParameterizedTest
  @MethodSource("types")
  <A> void anEmptyArrayIsNotNull(ElementType<A> type) {
    assertThat(type.copyIn(scratch, type.newArray(0), "f: values")).isNotZero();
  }

  @Test
  void booleansHaveTheirWidthAndAnyBitMeansTrue() {
    boolean[] array = {true, false, true};
    long bytes = NumberTypes.BOOL8.copyIn(scratch, array, "f: flags");
    assertThat(new Pointer(bytes).getByteArray(0, 3)).containsExactly(1, 0, 1);
    long ints = NumberTypes.BOOL.copyIn(scratch, array, "f: flags");
    assertThat(new Pointer(ints).getIntArray(0, 3)).containsExactly(1, 0, 1);

    fill(bytes + 1, 1, 0x80);
    NumberTypes.BOOL8.copyOut(bytes, array);
    assertThat(array).containsExactly(true, true, true);

    new Pointer(ints).setInt(0, 0);
    new Pointer(ints).setInt(4, 0x100);
    new Pointer(ints).setInt(8, 0);
    NumberTypes.BOOL.copyOut(ints, array, 2);
    assertThat(array).containsExactly(false, true, true);
  }

  @Test
  void integersOfPlatformWidthGoThereAndBack() {
    for (ElementType<long[]> type :
        List.of(NumberTypes.CLONG, NumberTypes.CULONG, NumberTypes.SIZE, NumberTypes.SSIZE)) {
      long[] array = {0, 1, Integer.MAX_VALUE};
      long address = type.copyIn(scratch, array, "f: values");
      long[] back = new long[3];
      type.copyOut(address, back, 2);
      assertThat(back).containsExactly(0, 1, 0);
      type.copyOut(address, back);
      assertThat(back).containsExactly(array);
    }
    Pointer clongs = new Pointer(NumberTypes.CLONG.copyIn(scratch, new long[] {7, 8}, "f: values"));
    assertThat(Native.LONG_SIZE == 8 ? clongs.getLong(8) : clongs.getInt(4)).isEqualTo(8);
  }

  @Test
  void numbersThatAreNarrowerInCGoThereAndBack() {
    ElementType<int[]> narrow =
        new ConvertedNumbers<>(
            NumberTypes.SHORT,
            int[]::new,
            (array, i, raw, label) -> raw[i] = (short) array[i],
            (raw, i, array) -> array[i] = Short.toUnsignedInt(raw[i]));
    int[] array = {1, 0xFFFF};
    long address = narrow.copyIn(scratch, array, "f: values");
    assertThat(new Pointer(address).getShortArray(0, 2)).containsExactly((short) 1, (short) -1);
    int[] back = new int[2];
    narrow.copyOut(address, back);
    assertThat(back).containsExactly(array);
  }

  @Test
  void aSizeIsItsBitsOrNamed() {
    long[] array = {1, -1};
    if (Native.SIZE_T_SIZE == Long.BYTES) {
      long address = NumberTypes.SIZE.copyIn(scratch, array, "read: sizes");
      long[] back = new long[2];
      NumberTypes.SIZE.copyOut(address, back);
      assertThat(back).containsExactly(array);
    } else {
      assertThatThrownBy(() -> NumberTypes.SIZE.copyIn(scratch, array, "read: sizes"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("read: sizes[1] is -1");
    }
  }

  @Test
  void wideCharactersGoThereAndBack() {
    int[] array = {'a', 0xFFFF, 0};
    long address = NumberTypes.WCHAR.copyIn(scratch, array, "f: text");
    int[] back = new int[3];
    NumberTypes.WCHAR.copyOut(address, back);
    assertThat(back).containsExactly(array);
    assertThat(NativeStrings.copy(address, NativeEncoding.WIDE)).isEqualTo("a\uFFFF");
  }

  @Test
  void aPointerThatIsStillTheSameRemainsTheSameObject() {
    try (Memory memory = new Memory(8)) {
      Pointer other = new Pointer(0x1000);
      Pointer[] array = {memory, null, other};
      long address = AddressType.ADDRESS.copyIn(scratch, array, "f: pointers");
      AddressType.ADDRESS.copyOut(address, array);
      assertThat(array[0]).isSameAs(memory);
      assertThat(array[1]).isNull();

      Values.call("reverse", "(AI)V", address, 3);
      AddressType.ADDRESS.copyOut(address, array, 1);
      assertThat(array).containsExactly(other, null, other);
      AddressType.ADDRESS.copyOut(address, array);
      assertThat(array).containsExactly(other, null, memory);
    }
  }

  @Test
  void anArrayThatCannotTakeEveryPointerIsRefused() {
    try (Memory memory = new Memory(8)) {
      Memory[] array = {memory};
      String message =
          "An array of pointers that native code may change must be a Pointer[], not a";
      assertThatThrownBy(() -> AddressType.ADDRESS.copyIn(scratch, array, "f: pointers"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith(message + " Memory[]");
      long address = AddressType.ADDRESS.room(scratch, 1);
      assertThatThrownBy(() -> AddressType.ADDRESS.copyOut(address, array))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith(message + " Memory[]");
    }
  }

  @Test
  void anArrayOverTwoGigabytesIsRefused() {
    assertThatThrownBy(() -> NumberTypes.LONG.room(scratch, Integer.MAX_VALUE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("An array of 2147483647 elements of 8 bytes is over 2147483583 bytes");
  }
}

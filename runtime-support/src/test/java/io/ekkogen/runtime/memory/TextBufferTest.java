package io.ekkogen.runtime.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.Values;
import io.ekkogen.runtime.structure.TextType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text buffers that a callee fills, and arrays of strings. */
class TextBufferTest {
  private static final NativeEncoding UTF_8 = NativeEncoding.UTF_8;
  private static final TextType STRINGS = TextType.UTF_8;
  private final StringBuilder text = new StringBuilder("before");
  private Scratch scratch;

  @BeforeEach
  void enter() {
    scratch = Scratch.enter();
    new Pointer(scratch.allocate(4096)).setMemory(0, 4096, (byte) 0x55);
    scratch.close();
    scratch = Scratch.enter();
  }

  @AfterEach
  void leave() {
    scratch.close();
  }

  @ParameterizedTest
  @CsvSource({"utf-8, 1", "utf-16, 2", "utf-32, 4"})
  void roomIsZeroedInUnits(String name, int unit) {
    long address = NativeStrings.room(scratch, 10, NativeEncoding.of(name), "get: name");
    assertThat(new Pointer(address).getByteArray(0, 10 * unit)).containsOnly(0);
    NativeStrings.copyOut(address, 10, NativeEncoding.of(name), text);
    assertThat(text).isEmpty();
  }

  @Test
  void theTextIsReplacedByThatBeforeTheTerminator() {
    long address = NativeStrings.room(scratch, 10, UTF_8, "get: name");
    Values.call("fill", "(AII)V", address, 4, (int) 'x');
    NativeStrings.copyOut(address, 10, UTF_8, text);
    assertThat(text).hasToString("xxxx");
  }

  @Test
  void aBufferWithoutTerminatorIsAllText() {
    long address = NativeStrings.room(scratch, 10, UTF_8, "get: name");
    Values.call("fill", "(AII)V", address, 10, (int) 'x');
    NativeStrings.copyOut(address, 10, UTF_8, text);
    assertThat(text).hasToString("x".repeat(10));
  }

  /** Sizes whose number of bytes overflows an {@code int}, to 0 or a negative number. */
  @ParameterizedTest
  @ValueSource(longs = {0x20000000, 0x40000000, 0x7FFFFFFF, 0x100000000L, Long.MAX_VALUE})
  void aTextMayHaveASizeThatNoBufferHas(long units) {
    for (String name : new String[] {"utf-8", "utf-16", "utf-32"}) {
      NativeEncoding encoding = NativeEncoding.of(name);
      NativeStrings.copyOut(
          NativeStrings.copyIn(scratch, "after", encoding, "f: text"), units, encoding, text);
      assertThat(text).as(name).hasToString("after");
    }
  }

  @Test
  void aBufferOfNoUnitsIsEmptyText() {
    long address = NativeStrings.room(scratch, 0, UTF_8, "get: name");
    NativeStrings.copyOut(address, 0, UTF_8, text);
    assertThat(text).isEmpty();
  }

  @Test
  void noBuilderTakesNothing() {
    NativeStrings.copyOut(0, 10, UTF_8, null);
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, Long.MIN_VALUE, 0x40000000, 0x100000001L, Long.MAX_VALUE})
  void aSizeThatNoBufferHasIsRefused(long units) {
    assertThatThrownBy(() -> NativeStrings.room(scratch, units, NativeEncoding.UTF_16, "get: name"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("get: name: the buffer's size must be 0…1073741791 code units, not " + units);
  }

  @Test
  void aBufferThatGoesInHoldsTheTextAndZerosBehindIt() {
    long address = NativeStrings.copyIn(scratch, text, 12, UTF_8, "edit: text");
    assertThat(new Pointer(address).getByteArray(0, 12))
        .containsExactly('b', 'e', 'f', 'o', 'r', 'e', 0, 0, 0, 0, 0, 0);
    Values.call("fill", "(AII)V", address, 3, (int) 'x');
    NativeStrings.copyOut(address, 12, UTF_8, text);
    assertThat(text).hasToString("xxxore");
  }

  @Test
  void aTextThatDoesNotFitItsBufferIsRefused() {
    assertThat(NativeStrings.copyIn(scratch, text, 7, UTF_8, "edit: text")).isNotZero();
    assertThatThrownBy(() -> NativeStrings.copyIn(scratch, text, 6, UTF_8, "edit: text"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "edit: text needs 7 code units of UTF-8 with its terminator, but the buffer's size is"
                + " 6");
    assertThatThrownBy(
            () -> NativeStrings.copyIn(scratch, "😀", 2, NativeEncoding.UTF_16, "edit: text"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("needs 3 code units");
  }

  @Test
  void anArrayOfStringsIsABlockOfPointers() {
    String[] texts = {"one", null, "three", ""};
    long block = STRINGS.copyIn(scratch, texts, "join: parts");
    assertThat(Values.call("lengths", "(AI)I", block, 4)).isEqualTo(3 - 1 + 5);
    Values.call("reverse", "(AI)V", block, 4);
    STRINGS.copyOut(block, texts, 2);
    assertThat(texts).containsExactly("", "three", "three", "");
    STRINGS.copyOut(block, texts);
    assertThat(texts).containsExactly("", "three", null, "one");
    assertThat(STRINGS.copyIn(scratch, null, "join: parts")).isZero();
    STRINGS.copyOut(0, null);
  }

  @Test
  void anElementThatCannotBePassedIsNamed() {
    assertThatThrownBy(() -> STRINGS.copyIn(scratch, new String[] {"a", "\0"}, "join: parts"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("join: parts[1] has a NUL");
  }
}

package io.ekkogen.runtime.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.Values;
import io.ekkogen.runtime.script.NativeBlock;
import io.ekkogen.runtime.structure.AddressType;
import io.ekkogen.runtime.structure.TextType;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrayResultsTest {
  private int releasesBefore;
  private int expectedReleases;

  @BeforeEach
  void count() {
    releasesBefore = Values.releases();
  }

  @AfterEach
  void everythingWasReleasedOnce() {
    assertThat(Values.releases() - releasesBefore).isEqualTo(expectedReleases);
  }

  /**
   * Uses memory like generated code uses a returned array. It contains 1, 2 as 64-bit numbers in
   * native byte order.
   */
  private void owned(LongConsumer use) {
    expectedReleases++;
    long address = Values.allocate(16);
    new Pointer(address).write(0, new long[] {1, 2}, 0, 2);
    try {
      use.accept(address);
    } finally {
      Values.RELEASE.releaseResult(address);
    }
  }

  @Test
  void everyElementTypeIsCopiedAndReleased() {
    owned(at -> assertThat(NumberTypes.LONG.copy(at, 2, "f")).containsExactly(1, 2));
    owned(at -> assertThat(NumberTypes.INT.copy(at, 4, "f")).contains(1, 2).hasSize(4));
    owned(at -> assertThat(NumberTypes.SHORT.copy(at, 8, "f")).hasSize(8));
    owned(at -> assertThat(NumberTypes.BYTE.copy(at, 16, "f")).hasSize(16));
    owned(at -> assertThat(NumberTypes.FLOAT.copy(at, 4, "f")).hasSize(4));
    owned(
        at ->
            assertThat(NumberTypes.DOUBLE.copy(at, 2, "f"))
                .containsExactly(Double.MIN_VALUE, 2 * Double.MIN_VALUE));
    owned(at -> assertThat(NumberTypes.BOOL8.copy(at, 16, "f")).contains(true, false).hasSize(16));
    owned(at -> assertThat(NumberTypes.BOOL.copy(at, 4, "f")).hasSize(4));
    owned(at -> assertThat(NumberTypes.SIZE.copy(at, 2, "f")).hasSize(2));
    owned(at -> assertThat(NumberTypes.WCHAR.copy(at, 2, "f")).hasSize(2));
    owned(at -> assertThat(AddressType.ADDRESS.copy(at, 1, "f")).hasSize(1));
  }

  @Test
  void copyingLeavesTheMemory() {
    owned(
        at -> {
          assertThat(NumberTypes.LONG.copy(at, 2, "f")).containsExactly(1, 2);
          assertThat(NumberTypes.LONG.copy(at, 1, "f")).containsExactly(1);
        });
  }

  @Test
  void nullIsNullWhateverTheCount() {
    assertThat(NumberTypes.INT.copy(0, -1, "f")).isNull();
    assertThat(TextType.UTF_8.copy(0, 5, "f")).isNull();
    assertThat(NativeBlock.copy(0, -1, 4, "f")).isNull();
    Values.RELEASE.releaseResult(0);
  }

  @Test
  void anArrayOfNoElementsIsEmpty() {
    owned(at -> assertThat(NumberTypes.INT.copy(at, 0, "f")).isEmpty());
    owned(at -> assertThat(NativeBlock.copy(at, 0, 4, "f").buffer().capacity()).isZero());
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0x80000000L, Long.MIN_VALUE, Long.MAX_VALUE})
  void aCountThatNoArrayHasIsRefusedAndTheMemoryReleased(long count) {
    assertThatThrownBy(() -> owned(at -> NumberTypes.INT.copy(at, count, "list")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("list: a returned array must have 0…2147483647 elements, not " + count);
    assertThatThrownBy(() -> owned(at -> NativeBlock.copy(at, count, 8, "list")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("list: a returned array must have 0…268435447 elements, not " + count);
  }

  @Test
  void arraysTooLargeForTheHeapAreReleased() {
    assertThatThrownBy(() -> owned(at -> NumberTypes.LONG.copy(at, Integer.MAX_VALUE, "list")))
        .isInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void aBlockHoldsACopy() {
    owned(
        at -> {
          NativeBlock block = NativeBlock.copy(at, 2, 8, "list");
          assertThat(block.buffer().capacity()).isEqualTo(16);
          assertThat(block.buffer().getLong(0)).isEqualTo(1);
          assertThat(new Pointer(block.address()).getLong(8)).isEqualTo(2);
        });
  }

  @Test
  void stringsAreCopiedAndTheirOwnMemoryIsLeftAlone() {
    try (Scratch scratch = Scratch.enter()) {
      String[] texts = {"a", null, "ccc"};
      long block = TextType.UTF_16.copyIn(scratch, texts, "f: texts");
      assertThat(TextType.UTF_16.copy(block, 3, "f")).containsExactly(texts);
    }
  }
}

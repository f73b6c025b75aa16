package io.ekkogen.runtime.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.NativeBlock;
import io.ekkogen.runtime.Values;
import io.ekkogen.runtime.layout.CScalar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnedArraysTest {
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

  /** Owned memory that holds 1, 2 as 64-bit numbers of the machine's byte order. */
  private long owned() {
    expectedReleases++;
    long address = Values.allocate(16);
    new Pointer(address).write(0, new long[] {1, 2}, 0, 2);
    return address;
  }

  @Test
  void everyElementTypeIsCopiedAndReleased() {
    assertThat(ReturnedArrays.longs(owned(), 2, Values.RELEASE, "f")).containsExactly(1, 2);
    assertThat(ReturnedArrays.ints(owned(), 4, Values.RELEASE, "f")).contains(1, 2).hasSize(4);
    assertThat(ReturnedArrays.shorts(owned(), 8, Values.RELEASE, "f")).hasSize(8);
    assertThat(ReturnedArrays.bytes(owned(), 16, Values.RELEASE, "f")).hasSize(16);
    assertThat(ReturnedArrays.floats(owned(), 4, Values.RELEASE, "f")).hasSize(4);
    assertThat(ReturnedArrays.doubles(owned(), 2, Values.RELEASE, "f"))
        .containsExactly(Double.MIN_VALUE, 2 * Double.MIN_VALUE);
    assertThat(ReturnedArrays.booleans(owned(), 16, CScalar.UINT8, Values.RELEASE, "f"))
        .contains(true, false)
        .hasSize(16);
    assertThat(ReturnedArrays.booleans(owned(), 4, CScalar.INT32, Values.RELEASE, "f")).hasSize(4);
    assertThat(ReturnedArrays.longs(owned(), 2, CScalar.SIZE, Values.RELEASE, "f")).hasSize(2);
    assertThat(ReturnedArrays.ints(owned(), 2, CScalar.WCHAR, Values.RELEASE, "f")).hasSize(2);
    assertThat(ReturnedArrays.pointers(owned(), 1, Values.RELEASE, "f")).hasSize(1);
  }

  @Test
  void withoutReleaseTheMemoryRemains() {
    long address = owned();
    assertThat(ReturnedArrays.longs(address, 2, null, "f")).containsExactly(1, 2);
    assertThat(ReturnedArrays.longs(address, 1, Values.RELEASE, "f")).containsExactly(1);
  }

  @Test
  void nullIsNullWhateverTheCount() {
    assertThat(ReturnedArrays.ints(0, -1, Values.RELEASE, "f")).isNull();
    assertThat(ReturnedArrays.strings(0, 5, NativeEncoding.UTF_8, null, "f")).isNull();
    assertThat(NativeBlock.copy(0, -1, 4, Values.RELEASE, "f")).isNull();
  }

  @Test
  void anArrayOfNoElementsIsEmpty() {
    assertThat(ReturnedArrays.ints(owned(), 0, Values.RELEASE, "f")).isEmpty();
    assertThat(NativeBlock.copy(owned(), 0, 4, Values.RELEASE, "f").buffer().capacity()).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0x80000000L, Long.MIN_VALUE, Long.MAX_VALUE})
  void aCountThatNoArrayHasIsRefusedAndTheMemoryReleased(long count) {
    assertThatThrownBy(() -> ReturnedArrays.ints(owned(), count, Values.RELEASE, "list"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("list: a returned array must have 0…2147483647 elements, not " + count);
    assertThatThrownBy(() -> NativeBlock.copy(owned(), count, 8, Values.RELEASE, "list"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("list: a returned array must have 0…268435447 elements, not " + count);
  }

  @Test
  void whatTheHeapCannotHoldIsReleasedAllTheSame() {
    assertThatThrownBy(
            () -> ReturnedArrays.longs(owned(), Integer.MAX_VALUE, Values.RELEASE, "list"))
        .isInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void aBlockHoldsACopy() {
    NativeBlock block = NativeBlock.copy(owned(), 2, 8, Values.RELEASE, "list");
    assertThat(block.buffer().capacity()).isEqualTo(16);
    assertThat(block.buffer().getLong(0)).isEqualTo(1);
    assertThat(new Pointer(block.address()).getLong(8)).isEqualTo(2);
  }

  @Test
  void stringsAreCopiedAndTheirOwnMemoryIsLeftAlone() {
    Scratch scratch = Scratch.enter();
    try {
      String[] texts = {"a", null, "ccc"};
      long block = NativeStrings.copyIn(scratch, texts, NativeEncoding.UTF_16, "f: texts");
      assertThat(ReturnedArrays.strings(block, 3, NativeEncoding.UTF_16, null, "f"))
          .containsExactly(texts);
    } finally {
      scratch.leave();
    }
  }
}

package io.ekkogen.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentCountsTest {

  @Test
  void everyArrayHasALength() {
    assertThat(Arguments.length(null)).isZero();
    assertThat(Arguments.length(new int[3])).isEqualTo(3);
    assertThat(Arguments.length(new boolean[2])).isEqualTo(2);
    assertThat(Arguments.length(new String[1])).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {6, -1, 0x100000005L, Long.MAX_VALUE})
  void aCountThatLeavesTheArrayIsRefused(long count) {
    assertThatThrownBy(() -> Arguments.checkCount(count, 5, "sumArray: values", "count"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "sumArray: values has 5 elements, but count is "
                + count
                + "; it must be 0…5, or native code would use memory past the end");
  }

  @Test
  void aCountWithinTheArrayOrWithoutOneIsTaken() {
    Arguments.checkCount(0, 5, "sumArray: values", "count");
    Arguments.checkCount(5, 5, "sumArray: values", "count");
    Arguments.checkCount(0, 0, "sumArray: values", "count");
    Arguments.checkCount(1000, -1, "sumArray: values", "count");
    Arguments.checkCount(-1, -1, "sumArray: values", "count");
  }
}

package io.ekkogen.runtime.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentCountsTest {

  @Test
  void aLengthFitsTheTypeOfItsCount() {
    assertThat(Arguments.count(255, 255, "send: size")).isEqualTo(255);
    assertThatThrownBy(() -> Arguments.count(256, 255, "send: size"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("send: size is at most 255, but the array has 256 elements");
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

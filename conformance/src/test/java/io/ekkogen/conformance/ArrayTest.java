package io.ekkogen.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ekkogen.conformance.linkage.Linkage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ArrayTest {

  @OverEveryBinding
  void arraysOfI8GoBothWays(Linkage lib) {
    byte[] values = {1, 2, 3};
    assertThat(lib.sumI8(values, 3)).isEqualTo(6);
    lib.incrementI8(values, 3);
    assertThat(values).containsExactly(new byte[] {2, 3, 4});
    lib.incrementRefI8(values, 2);
    assertThat(values).containsExactly(new byte[] {3, 4, 4});
    lib.fillI8(values, 2);
    assertThat(values).as("zeroed, then filled").containsExactly(new byte[] {1, 2, 0});
  }

  @OverEveryBinding
  void arraysOfU8GoBothWays(Linkage lib) {
    byte[] values = {1, 2, 3};
    assertThat(lib.sumU8(values, 3)).isEqualTo(6);
    lib.incrementU8(values, 3);
    assertThat(values).containsExactly(new byte[] {2, 3, 4});
    lib.incrementRefU8(values, 2);
    assertThat(values).containsExactly(new byte[] {3, 4, 4});
    lib.fillU8(values, 2);
    assertThat(values).as("zeroed, then filled").containsExactly(new byte[] {1, 2, 0});
  }

  @OverEveryBinding
  void arraysOfI16GoBothWays(Linkage lib) {
    short[] values = {1, 2, 3};
    assertThat(lib.sumI16(values, 3)).isEqualTo(6);
    lib.incrementI16(values, 3);
    assertThat(values).containsExactly(new short[] {2, 3, 4});
    lib.incrementRefI16(values, 2);
    assertThat(values).containsExactly(new short[] {3, 4, 4});
    lib.fillI16(values, 2);
    assertThat(values).as("zeroed, then filled").containsExactly(new short[] {1, 2, 0});
  }

  @OverEveryBinding
  void arraysOfU16GoBothWays(Linkage lib) {
    short[] values = {1, 2, 3};
    assertThat(lib.sumU16(values, 3)).isEqualTo(6);
    lib.incrementU16(values, 3);
    assertThat(values).containsExactly(new short[] {2, 3, 4});
    lib.incrementRefU16(values, 2);
    assertThat(values).containsExactly(new short[] {3, 4, 4});
    lib.fillU16(values, 2);
    assertThat(values).as("zeroed, then filled").containsExactly(new short[] {1, 2, 0});
  }

  @OverEveryBinding
  void arraysOfI32GoBothWays(Linkage lib) {
    int[] values = {1, 2, 3};
    assertThat(lib.sumI32(values, 3)).isEqualTo(6);
    lib.incrementI32(values, 3);
    assertThat(values).containsExactly(new int[] {2, 3, 4});
    lib.incrementRefI32(values, 2);
    assertThat(values).containsExactly(new int[] {3, 4, 4});
    lib.fillI32(values, 2);
    assertThat(values).as("zeroed, then filled").containsExactly(new int[] {1, 2, 0});
  }

  @OverEveryBinding
  void arraysOfU32GoBothWays(Linkage lib) {
    int[] values = {1, 2, 3};
    assertThat(lib.sumU32(values, 3)).isEqualTo(6);
    lib.incrementU32(values, 3);
    assertThat(values).containsExactly(new int[] {2, 3, 4});
    lib.incrementRefU32(values, 2);
    assertThat(values).containsExactly(new int[] {3, 4, 4});
    lib.fillU32(values, 2);
    assertThat(values).as("zeroed, then filled").containsExactly(new int[] {1, 2, 0});
  }

  @OverEveryBinding
  void arraysOfI64GoBothWays(Linkage lib) {
    long[] values = {1, 2, 3};
    assertThat(lib.sumI64(values, 3)).isEqualTo(6);
    lib.incrementI64(values, 3);
    assertThat(values).containsExactly(new long[] {2, 3, 4});
    lib.incrementRefI64(values, 2);
    assertThat(values).containsExactly(new long[] {3, 4, 4});
    lib.fillI64(values, 2);
    assertThat(values).as("zeroed, then filled").containsExactly(new long[] {1, 2, 0});
  }

  @OverEveryBinding
  void arraysOfU64GoBothWays(Linkage lib) {
    long[] values = {1, 2, 3};
    assertThat(lib.sumU64(values, 3)).isEqualTo(6);
    lib.incrementU64(values, 3);
    assertThat(values).containsExactly(new long[] {2, 3, 4});
    lib.incrementRefU64(values, 2);
    assertThat(values).containsExactly(new long[] {3, 4, 4});
    lib.fillU64(values, 2);
    assertThat(values).as("zeroed, then filled").containsExactly(new long[] {1, 2, 0});
  }

  @OverEveryBinding
  void arraysOfF32GoBothWays(Linkage lib) {
    float[] values = {1, 2, 3};
    assertThat(lib.sumF32(values, 3)).isEqualTo(6);
    lib.incrementF32(values, 3);
    assertThat(values).containsExactly(new float[] {2, 3, 4});
    lib.incrementRefF32(values, 2);
    assertThat(values).containsExactly(new float[] {3, 4, 4});
    lib.fillF32(values, 2);
    assertThat(values).as("zeroed, then filled").containsExactly(new float[] {1, 2, 0});
  }

  @OverEveryBinding
  void arraysOfF64GoBothWays(Linkage lib) {
    double[] values = {1, 2, 3};
    assertThat(lib.sumF64(values, 3)).isEqualTo(6);
    lib.incrementF64(values, 3);
    assertThat(values).containsExactly(new double[] {2, 3, 4});
    lib.incrementRefF64(values, 2);
    assertThat(values).containsExactly(new double[] {3, 4, 4});
    lib.fillF64(values, 2);
    assertThat(values).as("zeroed, then filled").containsExactly(new double[] {1, 2, 0});
  }

  @OverEveryBinding
  void aNullArrayIsANullPointerAndAnEmptyOneIsNot(Linkage lib) {
    assertThat(lib.isNullArray(null)).isTrue();
    assertThat(lib.isNullArray(new int[] {1})).isFalse();
    assertThat(lib.sumI32(new int[0], 0)).isZero();
  }

  @Test
  void anEmptyArrayIsNoNullPointer() {
    // Plain JNA allocates nothing for it and passes null.
    assertThat(Linkage.load().isNullArray(new int[0])).isFalse();
  }

  @Test
  void refAndOutArraysAreNeverNull() {
    assertThatThrownBy(() -> Linkage.load().incrementRefI32(null, 0))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("incrementRefI32: v must not be null");
    assertThatThrownBy(() -> Linkage.load().fillI32(null, 0))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("fillI32: v must not be null");
  }

  @OverEveryBinding
  void arraysLargerThanTheScratchMemory(Linkage lib) {
    long[] values = new long[1 << 20];
    Arrays.fill(values, 2);
    lib.incrementI64(values, values.length);
    assertThat(lib.sumI64(values, values.length)).isEqualTo(3.0 * values.length);
  }
}

package io.ekkogen.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.LastError;
import io.ekkogen.runtime.binding.NativeBinding;
import io.ekkogen.runtime.binding.NativeVariadic;
import io.ekkogen.runtime.binding.VariadicArguments;
import io.ekkogen.runtime.callback.CallbackKinds;
import io.ekkogen.runtime.memory.NativeEncoding;
import io.ekkogen.runtime.memory.NativeStrings;
import io.ekkogen.runtime.memory.Scratch;
import java.lang.invoke.MethodHandle;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Variadic functions. */
class VariadicTest {
  private final NativeBinding calls = CallsLibrary.binding();
  private final NativeVariadic sumInts = calls.function("sum_ints", "(I)J").variadic();
  private final NativeVariadic sumOf = calls.function("sum_of", "(A)D").variadic();

  private double sumOf(String kinds, Object... arguments) throws Throwable {
    calls.open();
    try (Scratch scratch = Scratch.enter()) {
      VariadicArguments values =
          sumOf.convert(
              scratch, arguments, NativeEncoding.UTF_8, CallbackKinds.NONE, "sumOf: arguments");
      long text = NativeStrings.copyIn(scratch, kinds, NativeEncoding.UTF_8, "sumOf: kinds");
      return (double) sumOf.handle(values).invokeExact(text, values.values());
    }
  }

  /** Converts numbers, which need no memory. */
  private static VariadicArguments numbers(NativeVariadic function, Object... values) {
    return function.convert(null, values, NativeEncoding.UTF_8, CallbackKinds.NONE, "numbers");
  }

  @Test
  void takeAsManyIntegersAsThereAre() throws Throwable {
    calls.open();
    for (int n : new int[] {0, 1, 5, 6, 9, 124}) {
      VariadicArguments values =
          numbers(sumInts, IntStream.range(0, n).mapToObj(i -> (Object) (i - 3)).toArray());
      long expected = IntStream.range(0, n).mapToLong(i -> (i + 1L) * (i - 3)).sum();
      assertThat((long) sumInts.handle(values).invokeExact(n, values.values())).isEqualTo(expected);
    }
  }

  @Test
  void promoteNarrowIntegersAndFloats() throws Throwable {
    assertThat(sumOf("iiid", (byte) -1, (short) -2, Integer.MIN_VALUE, 0.5f))
        .isEqualTo(-1 - 4 + 3.0 * Integer.MIN_VALUE + 2);
  }

  @Test
  void takeEveryKindMixedAndBeyondTheRegisters() throws Throwable {
    assertThat(
            sumOf(
                "ildspildspildspdddddddd",
                1,
                2L,
                3.5,
                "four",
                new Pointer(5),
                -1,
                1L << 40,
                -3.5,
                "f\u00fcnf",
                null,
                7,
                Long.valueOf(-8),
                0.25,
                "",
                new Pointer(0x1000),
                1.0,
                2.0,
                3.0,
                4.0,
                5.0,
                6.0,
                7.0,
                8.0))
        .isEqualTo(
            1
                + 2 * 2
                + 3 * 3.5
                + 4 * 4
                + 5 * 5
                + 6 * -1
                + 7 * (double) (1L << 40)
                + 8 * -3.5
                + 9 * 5
                + 0
                + 11 * 7
                + 12 * -8
                + 13 * 0.25
                + 0
                + 15 * 0x1000
                + 16 * 1
                + 17 * 2
                + 18 * 3
                + 19 * 4
                + 20 * 5
                + 21 * 6
                + 22 * 7
                + 23 * 8);
  }

  @Test
  void takeNullAsANullPointer() throws Throwable {
    assertThat(sumOf("s", (Object) null)).isEqualTo(-1);
    assertThat(sumOf("s", (Object[]) null)).isEqualTo(-1);
  }

  @Test
  void linkOnceForEachListOfTypes() {
    calls.open();
    MethodHandle first = sumOf.handle(numbers(sumOf, 1, 2.0));
    assertThat(sumOf.handle(numbers(sumOf, 3, 4.0))).isSameAs(first);
    assertThat(sumOf.handle(numbers(sumOf, 3.0, 4))).isNotSameAs(first);
  }

  @Test
  void refuseWhatCHasNoPromotionFor() {
    assertThatThrownBy(() -> sumOf("ii", 1, Optional.of(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("sumOf: arguments[1] is a java.util.Optional; ");
    assertThatThrownBy(() -> sumOf("i", (Object) new boolean[] {true}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("arguments[0] is a boolean[]; ");
    assertThatThrownBy(() -> sumOf("is", 1, "a\0b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("sumOf: arguments[1] has a NUL at index 1");
    assertThatThrownBy(() -> sumOf("i", Collections.nCopies(125, 1).toArray()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("sumOf: arguments has 125 values, but a call has room for 124");
  }

  @Test
  void captureTheErrorCodeToo() throws Throwable {
    NativeVariadic fail = calls.function("fail_with_count", "(IDI)I").lastError().variadic();
    calls.open();
    VariadicArguments values = numbers(fail, 1, 2.5, 3L);
    assertThat((int) fail.handle(values).invokeExact(40, 2.0, 3, values.values())).isEqualTo(42);
    assertThat(LastError.get()).isEqualTo(3);
  }

  @Test
  void throwAfterClosing() {
    calls.open();
    calls.close();
    assertThatThrownBy(() -> sumOf.handle(numbers(sumOf)).invoke(0L, new Object[0]))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Library 'calls' is unloaded");
  }
}

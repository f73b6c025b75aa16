package io.ekkogen.runtime.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Native;
import io.ekkogen.fixtures.NativeFixtures;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Methods that end in {@code Object...}, which JNA spreads before it looks for a handler. */
class PlainJnaTest {
  @TempDir Path directory;
  private PlainCalls calls;

  @BeforeEach
  void load() {
    String file = NativeFixtures.copyTo(directory, "calls").toString();
    calls = Native.load(file, PlainCalls.class, PlainCalls.OPTIONS);
  }

  @Test
  void variadicMethodsGetWhatWasWritten() {
    assertThat(calls.sumOf("ildsp", 1, 2L, 3.5, "four", null)).isEqualTo(1 + 4 + 10.5 + 16);
    assertThat(calls.sumOf("dd", 0.5f, (Object) 2.5)).isEqualTo(0.5 + 5);
  }

  @Test
  void anArrayPassesItsElements() {
    Object[] values = {1, 2, 3};
    assertThat(calls.sumOf("iii", values)).isEqualTo(14);
    assertThat(calls.sumOf("ss", (Object[]) new String[] {"a", "bc"})).isEqualTo(5);
  }

  @Test
  void nothingForTheDotsIsNothing() {
    assertThat(calls.sumOf("")).isZero();
  }

  @Test
  void nullsAreNullPointersAlsoAtTheEnd() {
    assertThat(calls.sumOf("s", (Object) null)).isEqualTo(-1);
    assertThat(calls.sumOf("s", (Object[]) null)).isEqualTo(-1);
    assertThat(calls.sumOf("is", 1, null)).isEqualTo(-1);
    assertThat(calls.sumOf("ss", null, null)).isEqualTo(-3);
  }

  @Test
  void refusedArgumentsAreNamedByTheirPlace() {
    assertThatThrownBy(() -> calls.sumOf("ii", 1, new Object()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("sumOf[1] is a java.lang.Object; ");
  }
}

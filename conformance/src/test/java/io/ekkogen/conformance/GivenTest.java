package io.ekkogen.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import io.ekkogen.conformance.given.Given;
import io.ekkogen.runtime.ArrayByReference;
import io.ekkogen.runtime.NativeException;
import io.ekkogen.runtime.StringByReference;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Memory that functions store a pointer to is released once, however the call ends. */
@Rules("F-326")
@ParameterizedClass
@MethodSource("libraries")
class GivenTest {
  @Parameter Given lib;

  /** The library through load() and through plain JNA. */
  static List<Given> libraries() {
    return List.of(Given.load(), Bindings.plainJna("given", Given.class));
  }

  @BeforeEach
  void reset() {
    lib.reset();
  }

  @AfterEach
  void nothingIsLeft() {
    assertThat(lib.aliveBlocks()).isZero();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anExceptionOfACallbackReleasesIt(boolean isOutput) {
    StringByReference text = new StringByReference("before");
    RuntimeException thrown = new RuntimeException("on purpose");
    assertThatThrownBy(
            () -> {
              if (isOutput) {
                lib.visit(it -> raise(thrown));
              } else {
                lib.visit(it -> raise(thrown), text);
              }
            })
        .isSameAs(thrown);
    assertThat(text.getValue()).isEqualTo(isOutput ? "before" : null);
    assertThat(lib.releasedBlocks()).isOne();
  }

  private static void raise(RuntimeException thrown) {
    throw thrown;
  }

  @ParameterizedTest
  @ValueSource(strings = {"one", "one two"})
  void referencesHaveNullAfterAFailure(String text) {
    StringByReference head = new StringByReference("before");
    StringByReference tail = new StringByReference("before");
    if (text.equals("one")) {
      assertThatThrownBy(() -> lib.split(text, head, tail)).isInstanceOf(NativeException.class);
      assertThat(head.getValue()).isNull();
      assertThat(tail.getValue()).isNull();
    } else {
      assertThat(lib.split(text, head, tail)).isZero();
      assertThat(lib.split(text)).isEqualTo(new Given.SplitResult("one", "two"));
      assertThat(head).hasToString("one");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "text"})
  void aBackgroundCallReleasesIt(String text) {
    StringByReference copied = new StringByReference();
    lib.copyOfAsync(text, copied).join();
    assertThat(copied.getValue()).isEqualTo(text);
    assertThat(lib.releasedBlocks()).isOne();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @Rules("F-331")
  void anExceptionOfACallbackReleasesEachElement(boolean isOutput) {
    RuntimeException thrown = new RuntimeException("on purpose");
    IntByReference count = new IntByReference();
    assertThatThrownBy(
            () -> {
              if (isOutput) {
                lib.visitItems(it -> raise(thrown));
              } else {
                lib.visitItems(it -> raise(thrown), new ArrayByReference<>(), count);
              }
            })
        .isSameAs(thrown);
    assertThat(lib.releasedBlocks()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3})
  @Rules("F-332")
  void anArrayIsReturnedWithoutItsLength(int n) {
    ArrayByReference<int[]> items = new ArrayByReference<>();
    LongByReference count = new LongByReference(-1);
    lib.squares(n, items, count);
    assertThat(lib.squares(n)).isEqualTo(items.getValue());
    assertThat(count.getValue()).isEqualTo(n);
    assertThat(lib.squaresOf(new int[n])).isEqualTo(n == 0 ? null : new int[n]);
    String[] names = lib.itemsCounted(n);
    assertThat(names).hasSize(n);
    lib.squaresAsync(n, items, count).join();
    assertThat(items.getValue()).isEqualTo(lib.squares(n));
  }
}

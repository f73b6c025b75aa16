package io.ekkogen.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.conformance.opaque.Opaque;
import io.ekkogen.conformance.opaque.Value;
import io.ekkogen.runtime.NativeHandle;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Opaque pointers that nobody closes. */
class OpaqueTest {
  private final Opaque lib = Opaque.load();

  @Test
  @Rules("F-270")
  void twoOfOneAddressAreEqual() {
    Value one = lib.valueOf(1);
    assertThat(lib.valueOf(1)).isEqualTo(one).hasSameHashCodeAs(one).isNotSameAs(one);
    assertThat(lib.valueOf(2)).isNotEqualTo(one);
    assertThat(one.pointer().getInt(0)).isEqualTo(1);
    assertThat((NativeHandle) one).isNotInstanceOf(AutoCloseable.class);
  }

  @Test
  @Rules("F-271")
  void arraysComeBack() {
    Value[] first = lib.firstValues().result();
    assertThat(first).containsExactly(lib.valueOf(1), lib.valueOf(2), null, lib.valueOf(3));
    Value[] filled = new Value[2];
    lib.fillValues(filled);
    assertThat(filled).containsExactly(lib.valueOf(1), lib.valueOf(2));
    Value[] same = {filled[0]};
    lib.reverseValues(same);
    assertThat(same[0]).isSameAs(filled[0]);
  }

  @Test
  @Rules({"F-270", "F-271"})
  void callbacksGetAndReturnThem() {
    assertThat(lib.mapValue(value -> lib.valueOf(lib.numberOf(value) + 1), 4)).isEqualTo(5);
    assertThat(lib.mapValue(value -> null, 4)).isEqualTo(-1);
    int visited =
        lib.visitValues(
            (values, count) -> {
              assertThat(values).containsExactly(lib.valueOf(3), null, lib.valueOf(7));
              Arrays.fill(values, lib.valueOf(2));
              return count;
            });
    assertThat(visited).isEqualTo(3222);
  }
}

package io.ekkogen.conformance.lives;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.conformance.Rules;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The {@code void *} beside a callback is not in the generated API. */
@Rules({"F-290", "F-291"})
@ParameterizedClass
@EnumSource(LivesAccess.class)
class CallbackDataTest {
  private final Lives lib;

  CallbackDataTest(LivesAccess access) {
    lib = access.lives();
  }

  @Test
  void nativeCodeGetsNull() {
    int factor = lib.hashCode();
    assertThat(lib.visitWith(value -> value * factor, 3)).isEqualTo(3 * factor);
    assertThat(lib.visitFirst((text, value) -> text.length() * value + factor, 5))
        .isEqualTo(20 + factor);
    assertThat(lib.visitWithAsync(value -> value * factor, 3).join()).isEqualTo(3 * factor);
  }

  @Test
  void nativeFunctionsGetNull() {
    assertThat(lib.doubler().invoke(21)).isEqualTo(42);
    assertThat(lib.summing().invoke("a", 3)).isEqualTo(100);
    assertThat(lib.visitWith(lib.doubler(), 4)).isEqualTo(8);
  }

  @Test
  void interfacesHaveNoData() {
    assertThat(Arrays.stream(Visit.class.getMethods()).filter(it -> it.getName().equals("invoke")))
        .singleElement()
        .satisfies(it -> assertThat(it.getParameterTypes()).containsExactly(int.class));
  }
}

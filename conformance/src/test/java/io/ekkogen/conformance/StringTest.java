package io.ekkogen.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ekkogen.conformance.linkage.Linkage;
import java.nio.charset.StandardCharsets;

class StringTest {

  @OverEveryBinding
  void textGoesBothWays(Linkage lib) {
    for (String text : new String[] {"", "a", "Grüße, 世界 🌍", "x".repeat(200_000)}) {
      assertThat(lib.echoString(text)).isEqualTo(text);
      assertThat(lib.length(text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
    }
  }

  @OverEveryBinding
  void nullIsNull(Linkage lib) {
    assertThat(lib.echoString(null)).isNull();
    assertThat(lib.length(null)).isEqualTo(-1);
    assertThat(lib.noString()).isNull();
  }

  @OverEveryBinding
  void aNulInsideIsRefused(Linkage lib) {
    assertThatThrownBy(() -> lib.length("ab\0c"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("length: text")
        .hasMessageContaining("index 2");
  }

  @OverEveryBinding
  void halfACharacterIsRefused(Linkage lib) {
    assertThatThrownBy(() -> lib.length("a\uD83C"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("length: text")
        .hasMessageContaining("index 1");
  }
}

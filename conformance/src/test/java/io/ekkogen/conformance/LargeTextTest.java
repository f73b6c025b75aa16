package io.ekkogen.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.conformance.encodings.Encodings;
import io.ekkogen.conformance.strings.Strings;
import org.junit.jupiter.api.Test;

class LargeTextTest {
  private static final int MEBIBYTE = 1 << 20;

  @Test
  @Rules("F-42")
  void textOf64MebibytesGoesBothWays() {
    String text = "x".repeat(64 * MEBIBYTE);
    assertThat(Strings.load().byteLength(text)).isEqualTo(64 * MEBIBYTE);
    // Not by AssertJ, whose failure would print it.
    assertThat(Strings.load().echoString(text).equals(text)).isTrue();
  }

  @Test
  @Rules({"F-42", "F-87"})
  void wideTextGoesBothWays() {
    String text = "世".repeat(16 * MEBIBYTE);
    assertThat(Encodings.load().echoUtf8(text).equals(text)).isTrue();
    assertThat(Encodings.load().echoUtf16(text).equals(text)).isTrue();
    assertThat(Encodings.load().echoUtf32(text).equals(text)).isTrue();
  }
}

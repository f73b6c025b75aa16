package io.ekkogen.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotedTest {
  @Test
  void plainTextIsQuotedAsItIs() {
    assertThat(Quoted.of("naïve 日本 😀")).isEqualTo("\"naïve 日本 😀\"");
  }

  @Test
  void invisibleCharactersAreEscapedInQuotes() {
    assertThat(Quoted.of("a\"\\\n\r\t\u0000\u202E\uD800"))
        .isEqualTo("\"a\\\"\\\\\\n\\r\\t\\u0000\\u202e\\ud800\"");
  }

  @Test
  void longTextIsCutBetweenCharacters() {
    assertThat(Quoted.of("x".repeat(60))).isEqualTo("\"" + "x".repeat(60) + "\"");
    assertThat(Quoted.of("😀".repeat(1_000_000))).isEqualTo("\"" + "😀".repeat(60) + "…\"");
  }
}

package io.ekkogen.runtime.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscapedTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "plain|\"plain\"",
        "grün €|\"grün €\"",
        "😀|\"😀\"",
        "a\"b\\c|\"a\\\"b\\\\c\"",
        "`a\nb\tc\u001b[31m`|\"a\\nb\\tc\\x1b[31m\"",
        "right\u202eleft\u0085\u2028|\"right\\u{202e}left\\u{85}\\u{2028}\""
      })
  void invisibleCharactersAreEscaped(String text, String quoted) {
    assertThat(EscapedText.quoted(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(quoted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`a\u00e4b`|\"a\\xe4b\"",
        "`\u00ff\u00fe`|\"\\xff\\xfe\"",
        "`h\u0000i\u0000`|\"h\\x00i\\x00\"",
        "`cut\u00e2\u0082`|\"cut\\xe2\\x82\""
      })
  void bytesThatAreNoUtf8AreEscapedOneByOne(String latin1, String quoted) {
    assertThat(EscapedText.quoted(latin1.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(quoted);
  }
}

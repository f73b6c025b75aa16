package io.ekkogen.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceExcerptTest {
  @Test
  void caretsStandUnderWhatIsMeant() {
    assertThat(SourceExcerpt.of("  \"a\": 1", 3, 3))
        .isEqualTo(new SourceExcerpt("  \"a\": 1", "  ^^^"));
  }

  @Test
  void tabsBecomeBlanksOnBothLines() {
    assertThat(SourceExcerpt.of("\t\t\"a\"", 3, 3))
        .isEqualTo(new SourceExcerpt("        \"a\"", "        ^^^"));
  }

  @Test
  void wideCharactersTakeTwoColumnsAndCombiningOnesNone() {
    assertThat(SourceExcerpt.of("日e\u0301😀x", 6, 1))
        .isEqualTo(new SourceExcerpt("日e\u0301😀x", "     ^"));
    assertThat(SourceExcerpt.of("日本x", 1, 2).carets()).isEqualTo("^^^^");
  }

  @Test
  void aPlaceBehindTheLineHasItsCaretThere() {
    assertThat(SourceExcerpt.of("{", 2, 1).carets()).isEqualTo(" ^");
    assertThat(SourceExcerpt.of("{", 99, 99).carets()).isEqualTo(" ^");
    assertThat(SourceExcerpt.of("", 1, 1).carets()).isEqualTo("^");
  }

  @Test
  void aLongLineIsCutAroundThePlace() {
    String line = "a".repeat(100_000) + "b" + "c".repeat(100_000);

    SourceExcerpt excerpt = SourceExcerpt.of(line, 100_001, 1);

    assertThat(excerpt.text()).isEqualTo("…" + "a".repeat(60) + "b" + "c".repeat(48) + "…");
    assertThat(excerpt.carets()).isEqualTo(" ".repeat(61) + "^");
  }

  @Test
  void aLongPlaceIsUnderlinedAsFarAsItIsShown() {
    assertThat(SourceExcerpt.of("x".repeat(1000), 1, Integer.MAX_VALUE))
        .isEqualTo(new SourceExcerpt("x".repeat(110) + "…", "^".repeat(110)));
  }
}

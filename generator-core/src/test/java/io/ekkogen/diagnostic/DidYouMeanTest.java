package io.ekkogen.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DidYouMeanTest {
  private static final List<String> KEYS =
      List.of("name", "entryPoint", "returns", "parameters", "ref", "int");

  @ParameterizedTest
  @CsvSource({
    "retuns, returns",
    "retruns, returns",
    "RETURNS, returns",
    "entrypoint, entryPoint",
    "nmae, name",
    "parms, ",
    "paramters, parameters",
    "it, int",
    "ind, int",
    "xyz, ",
    "'', "
  })
  void theNearestWordIsFoundIfItIsNear(String written, String meant) {
    assertThat(DidYouMean.closest(written, KEYS).orElse(null)).isEqualTo(meant);
  }

  @Test
  void theFirstOfEquallyNearWordsWins() {
    assertThat(DidYouMean.closest("bat", List.of("cat", "rat"))).contains("cat");
    assertThat(DidYouMean.closest("RAT", List.of("cat", "rat"))).contains("rat");
  }

  @Test
  void veryLongWordsAreNotCompared() {
    String word = "x".repeat(1_000_000);
    assertThat(DidYouMean.closest(word + "y", List.of(word))).isEmpty();
    assertThat(DidYouMean.closest("short", List.of(word))).isEmpty();
  }

  @Test
  void theHintAsks() {
    assertThat(DidYouMean.hint("retuns", KEYS)).contains("did you mean \"returns\"?");
  }
}

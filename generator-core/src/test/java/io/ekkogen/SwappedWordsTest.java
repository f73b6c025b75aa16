package io.ekkogen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mappings that are valid JSON, but with words in wrong places. */
@Tag("jdk-independent")
class SwappedWordsTest {
  private static final int CASES = 50;
  private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|true|false|-?[0-9.]+");

  @ParameterizedTest
  @ValueSource(strings = {"values/values.ekko.json", "rich/rich.ekko.json"})
  void areRefusedOrGeneratedAndNeverThrow(String seed) throws IOException {
    String original = text(seed);
    List<MatchResult> words = WORD.matcher(original).results().toList();
    Random random = new Random(seed.length());
    int generated = 0;
    for (int i = 0; i < CASES; i++) {
      MatchResult word = words.get(random.nextInt(words.size()));
      String other = words.get(random.nextInt(words.size())).group();
      String mutant = original.substring(0, word.start()) + other + original.substring(word.end());
      generated += isGenerated(mutant) ? 1 : 0;
    }
    assertThat(generated).isBetween(CASES / 20, CASES - CASES / 20);
  }

  private static boolean isGenerated(String mapping) {
    try {
      Generation generation =
          Ekkogen.generate(
              GenerationRequest.of(
                  new MappingSource("m.ekko.json", mapping.getBytes(StandardCharsets.UTF_8))));
      assertThat(generation.files().isEmpty()).as(mapping).isEqualTo(generation.hasErrors());
      return !generation.hasErrors();
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError("thrown for\n" + mapping, e);
    }
  }

  private static String text(String seed) throws IOException {
    try (InputStream in = SwappedWordsTest.class.getResourceAsStream("/mappings/" + seed)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

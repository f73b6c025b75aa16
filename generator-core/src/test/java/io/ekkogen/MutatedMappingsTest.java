package io.ekkogen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.ekkogen.diagnostic.Diagnostic;
import io.ekkogen.diagnostic.DiagnosticFormatter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done to a mapping, the generator reports and does not throw. */
class MutatedMappingsTest {
  private static final int CASES = 1_000;

  /** What mappings are made of, so that many mutants get past the parser. */
  private static final String[] PIECES = {
    "\"",
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "null",
    "true",
    "-1e9999",
    "\"\"",
    "\"name\": ",
    "\\",
    "\\u",
    "\\ud800",
    "\u0000",
    "\n",
    "\r",
    "\u2028",
    "\uD83D\uDE00",
    "\uFEFF",
    "{}",
    "[]",
    "0",
    " ",
    "$",
    "x-",
    "\"bits\": 0,",
    "\"bits\": 33,",
    "\"offset\": 4,",
    "\"ref\": true,",
    "\"layout\": \"Explicit\",",
    "\"pack\": 2,",
    "\"align\": 64,",
    "\"size\": 1,"
  };

  /** Words between quotes, numbers, and what is between braces on one line. */
  private static final Pattern TOKEN =
      Pattern.compile("\"[^\"\n]*\"|[0-9]+|\\{[^{}\n]*}|true|false");

  @ParameterizedTest
  @ValueSource(strings = {"format", "mathlib", "values", "structures", "events"})
  void areReportedAndNeverThrow(String seed) throws IOException {
    Random random = new Random(seed.length());
    byte[] original = read(seed);
    int accepted = 0;
    int refused = 0;
    for (int i = 0; i < CASES; i++) {
      byte[] mutant = original;
      for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
        mutant = i % 2 == 0 ? mutate(mutant, random) : swap(mutant, random);
      }
      byte[] content = mutant;
      assertThatCode(() -> check(content))
          .as("mutant %d: %s", i, new String(content, StandardCharsets.ISO_8859_1))
          .doesNotThrowAnyException();
      if (generate(content).hasErrors()) {
        refused++;
      } else {
        accepted++;
      }
    }
    // The mutants must reach both the reader and what stands behind it.
    assertThat(accepted).isGreaterThan(CASES / 50);
    assertThat(refused).isGreaterThan(CASES / 2);
  }

  private static byte[] read(String name) throws IOException {
    try (InputStream in =
        MutatedMappingsTest.class.getResourceAsStream(
            "/mappings/%1$s/%1$s.ekko.json".formatted(name))) {
      return in.readAllBytes();
    }
  }

  private static Generation generate(byte[] content) {
    return Ekkogen.generate(GenerationRequest.of(new MappingSource("m.ekko.json", content)));
  }

  private static void check(byte[] content) {
    Generation generation = generate(content);
    if (generation.hasErrors() != generation.files().isEmpty()) {
      throw new AssertionError("neither files nor an error, or both");
    }
    for (Diagnostic diagnostic : generation.diagnostics()) {
      int lineLength = diagnostic.sourceLine().length();
      if (diagnostic.location().column() > lineLength + 1) {
        throw new AssertionError("behind the end of its line: " + diagnostic);
      }
      String text = DiagnosticFormatter.format(diagnostic);
      if (text.chars().anyMatch(c -> c != '\n' && Character.isISOControl(c))) {
        throw new AssertionError("control character in " + text);
      }
      if (text.contains("Exception") || text.contains("jackson")) {
        throw new AssertionError("machinery in " + text);
      }
    }
  }

  /** Puts one token in the place of another: most such mutants can be parsed. */
  private static byte[] swap(byte[] content, Random random) {
    String text = new String(content, StandardCharsets.ISO_8859_1);
    List<MatchResult> tokens = TOKEN.matcher(text).results().toList();
    if (tokens.isEmpty()) {
      return content;
    }
    MatchResult from = tokens.get(random.nextInt(tokens.size()));
    MatchResult to = tokens.get(random.nextInt(tokens.size()));
    return (text.substring(0, to.start()) + from.group() + text.substring(to.end()))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] mutate(byte[] content, Random random) {
    int at = random.nextInt(content.length + 1);
    int removed = random.nextBoolean() ? 0 : Math.min(random.nextInt(12), content.length - at);
    byte[] piece =
        switch (random.nextInt(4)) {
          case 0 -> new byte[0];
          case 1 -> new byte[] {(byte) random.nextInt(256)};
          case 2 -> {
            int from = random.nextInt(content.length);
            yield Arrays.copyOfRange(
                content, from, Math.min(content.length, from + random.nextInt(40)));
          }
          default -> PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8);
        };
    byte[] mutant = new byte[content.length - removed + piece.length];
    System.arraycopy(content, 0, mutant, 0, at);
    System.arraycopy(piece, 0, mutant, at, piece.length);
    System.arraycopy(
        content, at + removed, mutant, at + piece.length, content.length - at - removed);
    return mutant;
  }
}

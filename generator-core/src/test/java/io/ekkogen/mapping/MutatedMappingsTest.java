package io.ekkogen.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.ekkogen.diagnostic.Diagnostic;
import io.ekkogen.diagnostic.DiagnosticFormatter;
import io.ekkogen.diagnostic.Severity;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done to a mapping's bytes, the reader reports and does not throw. */
class MutatedMappingsTest {
  private static final int CASES = 2_000;

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
    "x-"
  };

  @ParameterizedTest
  @ValueSource(
      strings = {"format/format.ekko.json", "mathlib/mathlib.ekko.json", "values/values.ekko.json"})
  void areReportedAndNeverThrow(String seed) {
    Random random = new Random(seed.length());
    byte[] original = Reading.seed(seed);
    int read = 0;
    int refused = 0;
    for (int i = 0; i < CASES; i++) {
      byte[] mutant = original;
      for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
        mutant = mutate(mutant, random);
      }
      byte[] content = mutant;
      assertThatCode(() -> check(content))
          .as("mutant %d: %s", i, new String(content, StandardCharsets.ISO_8859_1))
          .doesNotThrowAnyException();
      read += Reading.of("m.ekko.json", content).mapping().isPresent() ? 1 : 0;
      refused += Reading.of("m.ekko.json", content).diagnostics().isEmpty() ? 0 : 1;
    }
    // The mutants must reach both the parser and what stands behind it.
    assertThat(read).isBetween(CASES / 20, CASES - CASES / 20);
    assertThat(refused).isGreaterThan(CASES / 2);
  }

  private static void check(byte[] content) {
    Reading reading = Reading.of("m.ekko.json", content);
    boolean error = reading.diagnostics().stream().anyMatch(it -> it.severity() == Severity.ERROR);
    if (reading.mapping().isEmpty() && !error) {
      throw new AssertionError("neither a mapping nor an error");
    }
    for (Diagnostic diagnostic : reading.diagnostics()) {
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

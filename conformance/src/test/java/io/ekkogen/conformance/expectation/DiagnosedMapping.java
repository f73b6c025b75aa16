package io.ekkogen.conformance.expectation;

import io.ekkogen.conformance.ShowsRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A mapping and the generator's diagnostic about it.
 *
 * <p>In {@code mappings.txt} mappings are separated by blank lines. The last line of each is
 * indented: rules, a colon, and the code of the diagnostic with parts of its text; or {@code
 * accepted}. An ellipsis stands for {@code "library": {"linux": "a.so"}}.
 *
 * <pre>
 * {…, "export": {}}
 *   F-2: EKKO1102 | did you mean "exports"?
 * </pre>
 *
 * @param code the code of the expected diagnostic; {@code accepted} for none
 */
record DiagnosedMapping(List<String> rules, String text, String code, List<String> pieces)
    implements ShowsRules {
  private static final Path FILE = Path.of("src/test/resources/mappings.txt");

  static List<DiagnosedMapping> all() {
    try {
      return Arrays.stream(Files.readString(FILE).split("\n\\s*\n"))
          .filter(block -> !block.startsWith("#"))
          .map(DiagnosedMapping::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DiagnosedMapping parse(String block) {
    int verdict = block.stripTrailing().lastIndexOf('\n');
    String[] parts = block.substring(verdict + 1).strip().split(": ", 2);
    String[] says = parts[1].split(" \\| ");
    return new DiagnosedMapping(
        List.of(parts[0].split(", ")),
        block.substring(0, verdict).replace("…", "\"library\": {\"linux\": \"a.so\"}"),
        says[0],
        List.of(says).subList(1, says.length));
  }

  @Override
  public String toString() {
    return rules + " " + code + " " + text;
  }
}

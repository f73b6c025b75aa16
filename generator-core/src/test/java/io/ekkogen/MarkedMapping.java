package io.ekkogen;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.diagnostic.Diagnostic;
import io.ekkogen.diagnostic.DiagnosticFormatter;
import io.ekkogen.diagnostic.SourceLocation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Checks mappings in which » marks the place of each problem. */
final class MarkedMapping {
  private MarkedMapping() {}

  /**
   * Checks that a mapping has exactly these problems.
   *
   * @param problems the code, message and hint of each
   */
  static Generation check(String marked, String... problems) {
    String text = marked.replace("»", "");
    Generation generation =
        Ekkogen.generate(
            GenerationRequest.of(
                new MappingSource("test.ekko.json", text.getBytes(StandardCharsets.UTF_8))));
    List<String> found = new ArrayList<>();
    for (Diagnostic diagnostic : generation.diagnostics()) {
      SourceLocation location = diagnostic.location();
      found.add(
          "%d:%d %s | %s | %s"
              .formatted(
                  location.line(),
                  location.column(),
                  diagnostic.code().id(),
                  diagnostic.message(),
                  diagnostic.hint().orElse("")));
      assertThat(DiagnosticFormatter.format(diagnostic))
          .startsWith("test.ekko.json:" + location.line() + ":" + location.column() + ": ")
          .contains("^");
    }
    List<String> places = places(marked);
    assertThat(problems).as("problems for the marks").hasSameSizeAs(places);
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < problems.length; i++) {
      expected.add(places.get(i) + " " + problems[i]);
    }
    assertThat(found).containsExactlyElementsOf(expected);
    return generation;
  }

  /** {@code line:column} of each mark. */
  private static List<String> places(String marked) {
    List<String> places = new ArrayList<>();
    List<String> lines = marked.lines().toList();
    for (int line = 0; line < lines.size(); line++) {
      int seen = 0;
      for (int at = lines.get(line).indexOf('»'); at >= 0; ) {
        places.add(line + 1 + ":" + (at + 1 - seen++));
        at = lines.get(line).indexOf('»', at + 1);
      }
    }
    return places;
  }
}

package io.ekkogen.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the tables under {@code reader/}: each case is a mapping on one line, in which » marks the
 * place of the only problem, and below it, indented, the code and parts of the diagnostic.
 */
class MalformedMappingsTest {

  record Case(String mapping, String code, List<String> words) {
    @Override
    public String toString() {
      return code + " " + mapping;
    }
  }

  static Stream<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    for (String table : List.of("syntax", "library", "functions", "types", "structs", "values")) {
      List<String> lines = lines(table);
      for (int i = 0; i + 1 < lines.size(); i += 2) {
        String[] expected = lines.get(i + 1).strip().split(" \\| ");
        cases.add(
            new Case(lines.get(i), expected[0], List.of(expected).subList(1, expected.length)));
      }
    }
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void areRefusedAtTheRightPlace(Case malformed) {
    Diagnostic problem = Reading.of(malformed.mapping().replace("»", "")).problem();

    assertThat(problem.code().id()).isEqualTo(malformed.code());
    assertThat(problem.location().line()).isEqualTo(1);
    assertThat(problem.location().column()).isEqualTo(malformed.mapping().indexOf('»') + 1);
    assertThat(
            String.join(
                " | ", problem.message(), problem.expected().orElse(""), problem.hint().orElse("")))
        .contains(malformed.words());
  }

  private static List<String> lines(String table) throws IOException {
    try (InputStream in =
        MalformedMappingsTest.class.getResourceAsStream("/reader/" + table + ".txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .toList();
    }
  }
}

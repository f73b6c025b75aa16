package io.ekkogen.conformance.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.Ekkogen;
import io.ekkogen.Generation;
import io.ekkogen.GenerationRequest;
import io.ekkogen.MappingSource;
import io.ekkogen.diagnostic.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the generator refuses, and what it notes. */
class JudgedMappingTest {

  @ParameterizedTest
  @MethodSource
  void theGeneratorSaysWhatThePageSays(JudgedMapping mapping) {
    Generation generation =
        Ekkogen.generate(
            GenerationRequest.of(
                new MappingSource("m.ekko.json", mapping.text().getBytes(StandardCharsets.UTF_8))));
    List<Diagnostic> said = generation.diagnostics();
    if (mapping.code().equals("accepted")) {
      assertThat(said).isEmpty();
    } else {
      assertThat(said)
          .as(mapping.toString())
          .anySatisfy(
              diagnostic -> {
                assertThat(diagnostic.code().id()).isEqualTo(mapping.code());
                assertThat(mapping.pieces())
                    .allSatisfy(piece -> assertThat(text(diagnostic)).contains(piece));
              });
    }
    assertThat(generation.files().isEmpty()).isEqualTo(generation.hasErrors());
  }

  static Stream<JudgedMapping> theGeneratorSaysWhatThePageSays() {
    return JudgedMapping.all().stream();
  }

  private static String text(Diagnostic diagnostic) {
    return diagnostic.message()
        + "\n"
        + diagnostic.expected().orElse("")
        + "\n"
        + diagnostic.hint().orElse("");
  }
}

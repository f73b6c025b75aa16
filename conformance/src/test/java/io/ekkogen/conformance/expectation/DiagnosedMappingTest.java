package io.ekkogen.conformance.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.Ekkogen;
import io.ekkogen.Generation;
import io.ekkogen.GenerationRequest;
import io.ekkogen.MappingSource;
import io.ekkogen.conformance.Rules;
import io.ekkogen.diagnostic.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Diagnostics of the generator for the mappings in {@code mappings.txt}. */
@Tag("jdk-independent")
class DiagnosedMappingTest {

  @ParameterizedTest
  @MethodSource
  void theGeneratorSaysWhatThePageSays(DiagnosedMapping mapping) {
    Generation generation = generate(mapping.text());
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

  @Test
  @Rules("F-68")
  void anInterfaceTooLargeForPlainJnaIsNoted() {
    assertThat(codes(1500)).isEmpty();
    assertThat(codes(1501)).containsExactly("EKKO1305");
  }

  @Test
  @Rules("F-69")
  void aMappingTooLargeForAClassIsRefused() {
    assertThat(codes(30_001)).contains("EKKO1207");
  }

  /** The diagnostics about a mapping with the given number of functions. */
  private static List<String> codes(int functions) {
    String exports =
        IntStream.range(0, functions)
            .mapToObj(i -> "\"f" + i + "\": {}")
            .collect(Collectors.joining(", "));
    String mapping = "{\"library\": {\"linux\": \"a.so\"}, \"exports\": {" + exports + "}}";
    return generate(mapping).diagnostics().stream()
        .map(diagnostic -> diagnostic.code().id())
        .toList();
  }

  private static Generation generate(String mapping) {
    return Ekkogen.generate(
        GenerationRequest.of(
            new MappingSource("m.ekko.json", mapping.getBytes(StandardCharsets.UTF_8))));
  }

  static Stream<DiagnosedMapping> theGeneratorSaysWhatThePageSays() {
    return DiagnosedMapping.all().stream();
  }

  private static String text(Diagnostic diagnostic) {
    return diagnostic.message()
        + "\n"
        + diagnostic.expected().orElse("")
        + "\n"
        + diagnostic.hint().orElse("");
  }
}

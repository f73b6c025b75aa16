package io.ekkogen.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.Ekkogen;
import io.ekkogen.GenerationRequest;
import io.ekkogen.MappingSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks {@code docs/diagnostics.md} against the diagnostic codes. */
@Tag("jdk-independent")
class DiagnosticsPageTest {
  private static final Pattern SECTION =
      Pattern.compile("^## (EKKO\\d+)\n\n(.*?)(?=^## |\\z)", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern EXAMPLE = Pattern.compile("^```json\n(.*?)^```", SECTION.flags());

  private static final Map<String, String> SECTIONS = new LinkedHashMap<>();

  @BeforeAll
  static void readSections() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "diagnostics.md"));
    for (MatchResult section : SECTION.matcher(page).results().toList()) {
      SECTIONS.put(section.group(1), section.group(2));
    }
  }

  @Test
  void describesEveryCodeOnceInOrder() {
    assertThat(SECTIONS.keySet())
        .containsExactly(
            Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::id).toArray(String[]::new));
  }

  @ParameterizedTest
  @EnumSource
  void givesSeverityAndTitle(DiagnosticCode code) {
    assertThat(SECTIONS.get(code.id()))
        .startsWith(
            "**" + code.severity().name().toLowerCase(Locale.ROOT) + ": " + code.title() + "**\n");
  }

  @ParameterizedTest
  @EnumSource
  void showsMappingsThatGetTheCode(DiagnosticCode code) {
    for (MatchResult example : EXAMPLE.matcher(SECTIONS.get(code.id())).results().toList()) {
      byte[] mapping = example.group(1).getBytes(StandardCharsets.UTF_8);

      assertThat(
              Ekkogen.generate(GenerationRequest.of(new MappingSource("m.ekko.json", mapping)))
                  .diagnostics())
          .extracting(Diagnostic::code)
          .contains(code);
    }
  }
}

package io.ekkogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.diagnostic.DiagnosticCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExplainCommandTest extends CommandTest {
  @ParameterizedTest
  @EnumSource
  void explainsEveryCode(DiagnosticCode code) {
    Outcome outcome = ekkogen("explain", code.id());

    assertThat(outcome.out())
        .startsWith(code.id() + ", " + code.severity().label() + ": " + code.title() + "\n\n")
        .doesNotContain("](", "```", "**");
    assertThat(outcome.out().lines().count()).isGreaterThan(2);
  }

  @Test
  void showsExamplesIndented() {
    assertThat(ekkogen("explain", "1005").out())
        .isEqualTo(
            """
            EKKO1005, error: duplicate key

                { "library": { "linux": "libm.so" }, "exports": { "cos": {}, "cos": {} } }

            An object has the same key twice; the message says where the first one is. Remove one of them.
            """);
  }

  @Test
  void listsAllCodes() {
    assertThat(ekkogen("explain").out())
        .hasLineCount(DiagnosticCode.values().length)
        .startsWith("EKKO1001  error  invalid UTF-8\n");
  }

  @Test
  void suggestsTheCodeThatWasMeant() {
    Outcome outcome = ekkogen("explain", "EKKO1293");

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(outcome.err())
        .startsWith("ekkogen: there is no diagnostic 'EKKO1293'; did you mean");
  }
}

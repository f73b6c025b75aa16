package io.ekkogen.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.diagnostic.Diagnostic;
import io.ekkogen.diagnostic.DiagnosticCode;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every part of the format that is still to come is refused by name, and never ignored. */
class UnsupportedKeysTest {
  private static final String FUNCTION = "\"exports\": { \"f\": { %s } }";
  private static final String PARAMETER =
      FUNCTION.formatted("\"parameters\": [ { \"name\": \"a\", \"type\": \"T\", %s } ]");

  /** A key, where it stands, a value it takes, and one it does not take. */
  record Part(String frame, String key, String value, String wrong) {
    @Override
    public String toString() {
      return key + " in " + frame;
    }

    Reading with(String given) {
      return Reading.ofMembers(frame.formatted("\"" + key + "\": " + given));
    }
  }

  static Stream<Part> parts() {
    return Stream.of(
        new Part(FUNCTION, "waitsForCallbacks", "true", "1"),
        new Part(PARAMETER, "retained", "true", "1"));
  }

  @ParameterizedTest
  @MethodSource("parts")
  void isRefusedOnceAndByName(Part part) {
    Diagnostic problem = part.with(part.value()).problem();

    assertThat(problem.code()).isEqualTo(DiagnosticCode.NOT_SUPPORTED_YET);
    assertThat(problem.message()).contains(part.key()).contains("is not supported yet: ");
  }

  @ParameterizedTest
  @MethodSource("parts")
  void isAnErrorOfTheFormatWhenItsValueIsOfTheWrongKind(Part part) {
    Diagnostic problem = part.with(part.wrong()).problem();

    assertThat(problem.code()).isEqualTo(DiagnosticCode.WRONG_KIND);
    assertThat(problem.message()).startsWith("\"" + part.key() + "\" is ");
  }
}

package io.ekkogen.conformance.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.runtime.js.EkkoContext;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every expectation of every fixture, in every way in which a program can access the library. */
class ExpectationTest {
  private static final Path SCRIPT = Path.of("src/test/resources/scripts/expectation.cjs");

  @ParameterizedTest
  @MethodSource
  void overLoad(Expectation expectation) {
    Fixture fixture = expectation.fixture();
    new JavaRun(fixture, fixture.load(), false).perform(expectation, "load");
    new JavaRun(fixture, fixture.load(), true).perform(expectation, "load");
  }

  static Stream<Expectation> overLoad() {
    return expectations("load");
  }

  @ParameterizedTest
  @MethodSource
  void overPlainJna(Expectation expectation) {
    Fixture fixture = expectation.fixture();
    new JavaRun(fixture, fixture.plainJna(), false).perform(expectation, "plain");
    new JavaRun(fixture, fixture.plainJna(), true).perform(expectation, "plain");
  }

  static Stream<Expectation> overPlainJna() {
    return expectations("plain");
  }

  @ParameterizedTest
  @MethodSource
  @Tag("linker-independent")
  @Tag("scripts")
  void fromJavaScript(Expectation expectation) {
    Fixture fixture = expectation.fixture();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status;
    try (EkkoContext context =
        EkkoContext.builder()
            .moduleRoot(Path.of(""))
            .grantNative(fixture.name())
            .arguments(
                List.of(
                    fixture.name(),
                    fixture.mappingFile().toString(),
                    fixture.expectationsFile().toString(),
                    Integer.toString(expectation.index())))
            .err(err)
            .build()) {
      status = context.run(SCRIPT);
    }
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(status).isZero();
  }

  static Stream<Expectation> fromJavaScript() {
    return expectations("script");
  }

  private static Stream<Expectation> expectations(String way) {
    return Fixture.all().stream()
        .flatMap(fixture -> fixture.expectations().stream())
        .filter(expectation -> expectation.runsOver(way));
  }
}
